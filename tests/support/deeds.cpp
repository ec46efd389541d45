#include "tests/support/deeds.h"

#include <exception>
#include <optional>

#include "db/ledger.h"
#include "kiosk/base/files.h"
#include "kiosk/desk/card_desk.h"
#include "kiosk/desk/import/import_desk.h"
#include "tests/support/office.h"
#include "tests/support/test_db.h"

namespace {

using kiosk::ErrorCode;
using kiosk::Status;
using kiosk::TransferKind;

constexpr const char *village = "village", *shop = "shop";

// One transfer, by numbers and names.
struct Part {
    int number;
    TransferKind kind;
    const char *from, *to;
    std::int64_t amount;
    int refers_to = 0;
};

kiosk::Result<kiosk::AccountId> account(TestHall& hall, db::Ledger& ledger, const std::string& name) {
    if (name == village) return ledger.account(kiosk::AccountKind::issuance);
    if (name == shop) return ledger.account(kiosk::AccountKind::redeemed);
    return ledger.account(kiosk::AccountKind::resident, hall.resident(name).value);
}

kiosk::Result<kiosk::NewTransfer> transfer(TestHall& hall, db::Ledger& ledger, const Part& part) {
    const auto from = account(hall, ledger, part.from), to = account(hall, ledger, part.to);
    if (!from) return kiosk::fail(from);
    if (!to) return kiosk::fail(to);
    kiosk::NewTransfer t;
    t.id = transfer_id(part.number);
    t.kind = part.kind;
    if (part.refers_to != 0) t.refers_to = transfer_id(part.refers_to);
    t.debit = *from;
    t.credit = *to;
    t.amount = kiosk::points(part.amount);
    t.code = "test";
    t.day = hall.now().day;
    t.event_at_ms = hall.now().utc_ms;
    return t;
}

Status post(TestHall& hall, const std::vector<Part>& parts) {
    db::Ledger ledger(hall.db());
    std::vector<kiosk::NewTransfer> group;
    for (const Part& part : parts) {
        auto t = transfer(hall, ledger, part);
        if (!t) return std::unexpected(t.error());
        group.push_back(std::move(*t));
    }
    const auto posted = ledger.post({group.front().id.bytes}, group);
    if (!posted) return std::unexpected(posted.error());
    return {};
}

std::string id_text(int number) {
    std::string hex;
    for (const std::byte byte : transfer_id(number).bytes) {
        constexpr const char* digits = "0123456789abcdef";
        hex += {digits[std::to_integer<unsigned>(byte) >> 4U], digits[std::to_integer<unsigned>(byte) & 15U]};
    }
    return "x'" + hex + "'";
}

Deed moved(std::string what, const std::vector<Part>& parts) {
    std::string ids;
    for (const Part& part : parts) ids += (ids.empty() ? "" : ", ") + id_text(part.number);
    return {std::move(what), [parts](TestHall& hall) { return post(hall, parts); },
            "SELECT count(*) FROM transfer WHERE id IN (" + ids + ")", static_cast<std::int64_t>(parts.size())};
}

// Refused it is well done; the refusal is what must stay.
Deed refused(std::string what, const Part& part) {
    const auto act = [part](TestHall& hall) -> Status {
        const auto done = post(hall, {part});
        if (done) return kiosk::fail(ErrorCode::bad_input, "it was not refused");
        if (done.error().code != ErrorCode::refused) return done;
        return {};
    };
    return {std::move(what), act, "SELECT count(*) FROM rejected WHERE id = " + id_text(part.number)};
}

Status said(const kiosk::CheckIn& check_in) {
    const auto* refused = std::get_if<kiosk::Refused>(&check_in.outcome);
    if (!refused) return {};
    const bool stored = refused->why != kiosk::RefusedWhy::storage;
    return kiosk::fail(stored ? ErrorCode::refused : ErrorCode::storage, "the check-in was refused");
}

Status by_name(TestHall& hall, const char* name) {
    return said(kiosk::CheckInDesk(hall.hall()).by_name(hall.resident(name), hall.now()));
}

std::string of(const std::string& name) { return "(SELECT id FROM resident WHERE name = '" + name + "')"; }

// The award and the row of the scan.
std::string visit_of(const std::string& name) {
    return "SELECT (SELECT count(*) FROM transfer t JOIN account a ON a.id = t.credit WHERE a.kind = 'resident' AND "
           "a.owner = " +
           of(name) +
           " AND t.code = 'visit') + (SELECT count(*) FROM scan_event WHERE outcome = 'welcomed' AND resident_id = " +
           of(name) + ")";
}

Deed check_in(const std::string& name) {
    return {"check-in of " + name, [name](TestHall& hall) { return said(hall.scan(name)); }, visit_of(name), 2};
}

Deed check_in_by_name(const std::string& name) {
    return {"check-in by name of " + name, [name](TestHall& hall) { return by_name(hall, name.c_str()); },
            visit_of(name), 2};
}

Deed second_check_in(const std::string& name) {
    return {"second check-in of " + name, [name](TestHall& hall) { return by_name(hall, name.c_str()); },
            "SELECT min(1, count(*)) FROM scan_event WHERE outcome = 'already_today' AND via = 'name' AND resident_id "
            "= " +
                of(name)};
}

Deed new_card(const std::string& name) {
    const auto act = [name](TestHall& hall) -> Status {
        const auto card = kiosk::CardDesk(hall.hall(), hall.key()).replace(hall.resident(name), hall.now().day);
        if (!card) return std::unexpected(card.error());
        return {};
    };
    return {"new card for " + name, act,
            "SELECT min(1, count(*)) FROM card WHERE generation > 1 AND resident_id = " + of(name)};
}

Deed import_of_residents() {
    const auto act = [](TestHall& hall) -> Status {
        const std::string file = hall.folder() + "/roll.csv";
        if (const auto done = kiosk::write_file(file, some_residents()); !done) return done;
        const auto report = kiosk::import_file(hall.hall(), "residents", file, false);
        if (!report) return std::unexpected(report.error());
        if (!report->ok()) return kiosk::fail(ErrorCode::bad_input, faults_of(*report));
        return {};
    };
    const std::string ours = "number LIKE 'LJ%' OR number LIKE 'DM%'";
    return {"import of ten residents", act,
            "SELECT (SELECT count(*) FROM resident WHERE " + ours + ") + (SELECT count(*) FROM household WHERE " +
                ours + ")",
            14};
}

Deed log_into_file() {
    const auto act = [](TestHall& hall) -> Status {
        hall.db().checkpoint();
        return {};
    };
    return {"the log moves into the file", act, "", 0};
}

Deed next_start() {
    const auto act = [](TestHall& hall) -> Status {
        hall.close();
        try {
            hall.open();
        } catch (const std::exception& error) {
            return kiosk::fail(ErrorCode::storage, error.what());
        }
        return {};
    };
    return {"the program ends and starts again", act, "", 0};
}

}  // namespace

TestHall a_hall_for_deeds() {
    TestHall hall = a_hall()
                        .with(resident("Wang Wu").with_card())
                        .with(resident("Li Si").with_card())
                        .with(resident("Zhao Liu").hamlet("West").with_card())
                        .with(resident("Qian Qi").with_card())
                        .with(resident("Sun Ba").with_card());
    fill_shelf(hall);
    return hall;
}

std::vector<Deed> a_day_of_deeds() {
    using enum TransferKind;
    const char *wang = "Wang Wu", *li = "Li Si";
    std::vector<Deed> day{
        check_in(wang),
        moved("award to two", {{1, single, village, wang, 40}, {2, single, village, li, 20}}),
        check_in(li),
        moved("three holds", {{3, pending, wang, shop, 10}, {4, pending, wang, shop, 5}, {5, pending, li, shop, 6}}),
        log_into_file(),
        check_in_by_name("Zhao Liu"),
        moved("post of a part", {{6, post, wang, shop, 7, 3}}),
        second_check_in(wang),
        moved("void", {{7, void_, wang, shop, 5, 4}}),
        refused("purchase beyond the balance", {8, single, li, shop, 1'000}),
        next_start(),
        moved("expiry", {{9, expire, li, shop, 6, 5}}),
        import_of_residents(),
        moved("purchase", {{10, single, wang, shop, 12}}),
        new_card(li),
        log_into_file(),
        moved("return", {{11, reverse, shop, wang, 12, 10}})};
    for (Deed& deed : deeds_of_the_counter()) day.push_back(std::move(deed));
    return day;
}

Left left_of(TestHall& hall, const Deed& deed) {
    const std::int64_t found = deed.rows == 0 ? 0 : hall.count(deed.trace);
    if (found == deed.rows) return Left::whole;
    return found == 0 ? Left::nothing : Left::half;
}
