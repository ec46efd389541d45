// Entries of the three honor lists, by the residents' numbers. A minor is never listed.
#include <map>

#include "db/honor_store.h"
#include "kiosk/base/calendar.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/table.h"

namespace kiosk {

namespace {

enum At : std::size_t { list, period, number, title, deed, until, consent };

std::optional<HonorKind> kind_of(std::string_view word) {
    if (word == "表扬") return HonorKind::commendation;
    if (word == "进步") return HonorKind::progress;
    if (word == "提醒") return HonorKind::reminder;
    return std::nullopt;
}

std::optional<std::string> read_period(std::string_view cell) {
    const std::string text = half_width(cell);
    if (text.size() != 7 || !day_number_of(text + "-01")) return std::nullopt;
    return text;
}

Result<HonorRow> read_row(const Table::Row& row, db::ResidentStore& residents, ImportReport& report) {
    HonorRow out;
    const auto kind = kind_of(row.cells[list]);
    const auto month = read_period(row.cells[period]);
    const auto last = read_date(row.cells[until]);
    const auto agreed = read_yes(row.cells[consent]);
    if (!kind) report.fault(row.number, "榜", "\"" + row.cells[list] + "\" is none of 表扬, 进步, 提醒");
    if (!month) report.fault(row.number, "时期", "\"" + row.cells[period] + "\" is not a month like 2026-11");
    if (!last) report.fault(row.number, "公示到", "\"" + row.cells[until] + "\" is not a date like 2026-11-30");
    if (!agreed) report.fault(row.number, "同意公开", "write 是 or leave it empty");
    if (row.cells[deed].empty()) report.fault(row.number, "事迹", "the deed is missing");
    at_most(400, row.cells[deed], row.number, "事迹", report);
    at_most(60, row.cells[title], row.number, "称号", report);
    const auto found = residents.find_number(half_width(row.cells[number]));
    if (!found) return fail(found);
    const std::optional<Resident>& resident = *found;
    if (!resident) {
        report.fault(row.number, "编号", "nobody has the number \"" + row.cells[number] + "\"");
    } else {
        out.resident = resident->id;
        const std::int32_t year =
            month ? static_cast<std::int32_t>(read_number(month->substr(0, 4), 1, 9999).value_or(0)) : 0;
        if (month && is_minor(*resident, year))
            report.fault(row.number, "编号",
                         "this resident is a minor (or the birth year is missing) and is not listed by name");
    }
    out.kind = kind.value_or(HonorKind::commendation);
    out.period = month.value_or("");
    out.public_until = last.value_or("");
    out.title = row.cells[title];
    out.deed = row.cells[deed];
    out.consent = agreed.value_or(false);
    return out;
}

}  // namespace

Status import_honors(Import& import) {
    const Table table = Table::read(
        std::move(import.bytes),
        {{"榜"}, {"时期"}, {"编号"}, {"称号", false}, {"事迹"}, {"公示到"}, {"同意公开", false}}, import.report);
    db::ResidentStore residents(import.hall.connection());
    db::HonorStore store(import.hall.connection());
    for (const Table::Row& row : table.rows()) {
        const auto entry = read_row(row, residents, import.report);
        if (!entry) return std::unexpected(entry.error());
        if (!import.report.ok()) continue;
        const auto change = store.put(*entry);
        if (!change) return std::unexpected(change.error());
        count(import.report, *change);
    }
    return {};
}

}  // namespace kiosk
