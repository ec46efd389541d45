#include "kiosk/desk/demo_staff.h"

#include "db/resident_store.h"
#include "kiosk/base/files.h"
#include "kiosk/desk/import/table.h"
#include "kiosk/desk/pin_desk.h"
#include "kiosk/desk/staff_desk.h"

namespace kiosk {

namespace {

enum At : std::size_t { number, role, code };

std::expected<Pin, PinFault> pin_in(const std::string& cell) {
    if (cell.size() != pin_pictures) return Pin::digits(cell);
    std::vector<int> chosen;
    for (const char c : cell) chosen.push_back(c - '1');
    return Pin::pictures(chosen);
}

// Whose PIN the row sets: the member of staff it makes, or the resident.
Result<PinOwner> owner_of(Hall& hall, StaffDesk& staff, const Table::Row& row, const Moment& now) {
    const auto found = db::ResidentStore(hall.connection()).find_number(row.cells[number]);
    if (!found) return fail(found);
    const std::optional<Resident>& resident = *found;
    if (!resident) return fail(ErrorCode::bad_input, "nobody has the number " + row.cells[number]);
    if (row.cells[role].empty()) return PinOwner(resident->id);
    const auto named = staff_role_named(row.cells[role]);
    if (!named) return fail(ErrorCode::bad_input, "\"" + row.cells[role] + "\" is no role; " + staff_role_names());
    const auto member = staff.add(resident->id, *named, now);
    if (!member) return fail(member);
    return PinOwner(member->id);
}

Status load_row(Hall& hall, PinDesk& pins, StaffDesk& staff, const Table::Row& row, const Moment& now) {
    const auto owner = owner_of(hall, staff, row, now);
    if (!owner) return std::unexpected(owner.error());
    const auto pin = pin_in(row.cells[code]);
    if (!pin) return fail(ErrorCode::bad_input, std::string(words_for(pin.error())));
    const PinAnswer answer = pins.set_from_shell(*owner, *pin, now);
    if (std::holds_alternative<PinKept>(answer)) return {};
    if (const auto* failed = std::get_if<PinUnavailable>(&answer)) return std::unexpected(failed->error);
    return fail(ErrorCode::bad_input, "this PIN is not taken");
}

}  // namespace

Status load_demo_staff(Hall& hall, const std::string& folder, Random& random, const Moment& now) {
    const std::string path = folder + "/staff.csv";
    auto bytes = read_file(path, 64 * 1024);
    if (!bytes) return std::unexpected(bytes.error());
    ImportReport report;
    const Table table = Table::read(std::move(*bytes), {{"编号"}, {"职务", false}, {"口令"}}, report);
    if (!report.ok()) return fail(ErrorCode::bad_input, path + ": " + report.errors.front().what);
    PinDesk pins(hall, random, least_pin_cost);
    StaffDesk staff(hall, pins);
    for (const Table::Row& row : table.rows())
        if (auto done = load_row(hall, pins, staff, row, now); !done)
            return fail(done.error().code, path + ", row " + std::to_string(row.number) + ": " + done.error().what);
    return {};
}

}  // namespace kiosk
