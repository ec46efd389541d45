// Goal: points that a village keeps for so many years end in the right number on the right day, as if each had been
// spent in the order it was earned.
#include "kiosk/desk/points_expiry_desk.h"

#include <doctest/doctest.h>

#include <deque>

#include "kiosk/base/random.h"
#include "tests/support/seed.h"
#include "tests/support/shop_hall.h"
#include "tests/support/test_db.h"

using kiosk::points;

namespace {

kiosk::Village keeps_a_year() {
    kiosk::Village village{43, "Village", "Hall", "V", "Asia/Shanghai", 4, ""};
    village.points.kept_years = 1;
    return village;
}

// Wang Wu's account, by plain postings.
struct Book {
    TestHall hall = a_hall().village(keeps_a_year()).with(resident("Wang Wu").with_card());
    db::Ledger ledger{hall.db()};
    int number = 0;

    void post(kiosk::TransferKind kind, bool earns, std::int64_t amount) {
        const auto wang = must(ledger.account(kiosk::AccountKind::resident, hall.resident("Wang Wu").value));
        kiosk::NewTransfer t;
        t.id = transfer_id(++number);
        t.kind = kind;
        t.debit = earns ? must(ledger.account(kiosk::AccountKind::issuance)) : wang;
        t.credit = earns ? wang : must(ledger.account(kiosk::AccountKind::redeemed));
        t.amount = points(amount);
        t.code = "test";
        t.day = hall.now().day;
        t.event_at_ms = hall.now().utc_ms;
        must(ledger.post({t.id.bytes}, {&t, 1}));
    }
    void earn(std::int64_t amount) { post(kiosk::TransferKind::single, true, amount); }
    void spend(std::int64_t amount) { post(kiosk::TransferKind::single, false, amount); }
    std::int64_t sweep() { return must(kiosk::PointsExpiryDesk(hall.hall()).expire_due(hall.now())); }
    std::int64_t balance() { return hall.balance("Wang Wu").value; }
};

}  // namespace

TEST_CASE("expiry: what was earned two years ago and not spent ends with the year after, the rest stays") {
    Book book;
    book.hall.set_time("2025-06-01", "09:00");
    book.earn(100);
    book.spend(30);
    book.hall.set_time("2026-03-01", "09:00");
    book.earn(40);
    book.spend(20);
    const auto account = must(book.ledger.account(kiosk::AccountKind::resident, book.hall.resident("Wang Wu").value));
    const auto ending = must(must(kiosk::PointsExpiryDesk(book.hall.hall()).ending(account, book.hall.now())));
    CHECK(ending.points == points(50));
    CHECK(kiosk::iso_date(ending.last_day.value) == "2026-12-31");
    book.hall.set_time("2026-12-31", "23:00");
    CHECK(book.sweep() == 0);
    book.hall.set_time("2027-01-01", "05:00");
    CHECK(book.sweep() == 1);
    CHECK(book.balance() == 40);
    CHECK(book.sweep() == 0);
    CHECK(book.hall.count("SELECT count(*) FROM month_sum WHERE month = 202701") == 0);
    CHECK(book.hall.faults().empty());
}

TEST_CASE("expiry: what is put aside waits until it is let go, then ends too") {
    Book book;
    book.hall.set_time("2025-06-01", "09:00");
    book.earn(100);
    book.hall.set_time("2026-12-31", "12:00");
    book.post(kiosk::TransferKind::pending, false, 60);
    const int hold = book.number;
    book.hall.set_time("2027-01-01", "05:00");
    book.sweep();
    CHECK(book.balance() == 0);
    CHECK(book.hall.count("SELECT amount FROM transfer WHERE code = 'expire'") == 40);
    const auto held = must(must(book.ledger.find(transfer_id(hold))));
    kiosk::NewTransfer released = held;
    released.id = transfer_id(++book.number);
    released.kind = kiosk::TransferKind::void_;
    released.refers_to = held.id;
    must(book.ledger.post({released.id.bytes}, {&released, 1}));
    book.hall.set_time("2027-01-02", "05:00");
    CHECK(book.sweep() == 1);
    CHECK(book.balance() == 0);
    CHECK(book.hall.faults().empty());
}

TEST_CASE("expiry: a village that keeps points for ever lets none go") {
    TestHall hall = a_hall().at("2020-01-01", "09:00").with(resident("Wang Wu").with_card());
    hall.scan("Wang Wu");
    hall.set_time("2026-11-24", "09:00");
    CHECK(must(kiosk::PointsExpiryDesk(hall.hall()).expire_due(hall.now())) == 0);
    CHECK(hall.balance("Wang Wu") == points(2));
}

TEST_CASE("expiry: it is what a list of lots, used oldest first, comes to") {
    const std::uint64_t seed = a_seed();
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    for (int village = 0; village < 8; ++village) {
        Book book;
        struct Lot {
            int year;
            std::int64_t left;
        };
        std::deque<Lot> lots;
        for (int year = 2020; year <= 2026; ++year) {
            book.hall.set_time(std::to_string(year) + "-01-01", "05:00");
            book.sweep();
            while (!lots.empty() && lots.front().year < year - 1) lots.pop_front();
            for (int month = 2; month <= 12; ++month) {
                book.hall.set_time(std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month) + "-15",
                                   "09:00");
                if (random.below(3) != 0) {
                    const auto amount = static_cast<std::int64_t>(1 + random.below(20));
                    book.earn(amount);
                    lots.push_back({year, amount});
                }
                std::int64_t spent =
                    std::min<std::int64_t>(book.balance(), static_cast<std::int64_t>(random.below(15)));
                if (spent > 0) book.spend(spent);
                while (spent > 0) {
                    const std::int64_t part = std::min(spent, lots.front().left);
                    spent -= part;
                    lots.front().left -= part;
                    if (lots.front().left == 0) lots.pop_front();
                }
            }
            std::int64_t left = 0;
            for (const Lot& lot : lots) left += lot.left;
            CHECK(book.balance() == left);
        }
        CHECK(book.hall.faults().empty());
    }
}
