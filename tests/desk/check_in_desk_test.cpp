// Goal: a card held to the scanner counts once a business day and never otherwise, whoever holds whatever to it; every
// scan leaves a row, and when the disk does not answer nothing is counted and it is said.
#include "kiosk/desk/check_in_desk.h"

#include <doctest/doctest.h>

#include "db/earning_store.h"
#include "kiosk/base/random.h"
#include "kiosk/model/base45.h"
#include "tests/support/failing_disk.h"
#include "tests/support/hall_builder.h"
#include "tests/support/test_db.h"

using kiosk::AlreadyToday;
using kiosk::points;
using kiosk::Refused;
using kiosk::RefusedWhy;
using kiosk::Welcomed;
using kiosk::WhoHelps;

namespace {

TestHall hall_of_wang() { return a_hall().with(resident("Wang Wu").with_card()); }

// The words of all scans, oldest first.
std::vector<std::string> scans(TestHall& hall) {
    return texts(hall.db(), "SELECT outcome FROM scan_event ORDER BY id");
}

using Words = std::vector<std::string>;

// The code with one bit of its 80 bytes turned.
std::string flipped(const std::string& code, std::size_t bit) {
    auto bytes = must(kiosk::from_base45(code));
    bytes[bit / 8] ^= std::byte{1} << (bit % 8);
    return kiosk::to_base45(bytes);
}

}  // namespace

TEST_CASE("check-in: the first scan of a day welcomes, pays and counts the visit") {
    TestHall hall = a_hall().with(resident("Wang Wu").hamlet("East").with_card());
    const auto scan = hall.scan("Wang Wu");
    REQUIRE(scan.is<Welcomed>());
    CHECK(scan.as<Welcomed>().resident == hall.resident("Wang Wu"));
    CHECK(scan.as<Welcomed>().shown_name == "Wang\xC2\xB7*");
    CHECK(scan.as<Welcomed>().hamlet == "East");
    CHECK(scan.as<Welcomed>().award == points(2));
    CHECK(scan.as<Welcomed>().balance == points(2));
    CHECK(scan.as<Welcomed>().visits_this_month == 1);
    CHECK(scans(hall) == Words{"welcomed"});
    CHECK(hall.count("SELECT count(*) FROM scan_event e JOIN transfer t ON t.id = e.transfer_id") == 1);
    CHECK(hall.faults().empty());
}

TEST_CASE("check-in: the same card twice on one day is one award") {
    TestHall hall = hall_of_wang();
    hall.scan("Wang Wu");
    const std::int64_t first = hall.clock().utc_ms();
    hall.clock().advance(3 * hour_ms);
    const auto again = hall.scan("Wang Wu");
    REQUIRE(again.is<AlreadyToday>());
    CHECK(again.as<AlreadyToday>().first_at_ms == first);
    CHECK(again.as<AlreadyToday>().balance == points(2));
    CHECK(hall.balance("Wang Wu") == points(2));
    CHECK(scans(hall) == Words{"welcomed", "already_today"});
    CHECK(hall.faults().empty());
}

TEST_CASE("check-in: a business day is cut at four in the morning") {
    struct Row {
        const char *date, *time;
        bool counts;
    };
    const std::vector<Row> evening_and_later{
        {"2026-11-24", "23:59", true},  {"2026-11-25", "00:01", false}, {"2026-11-25", "03:59", false},
        {"2026-11-25", "04:00", true},  {"2026-11-25", "22:00", false}, {"2026-11-30", "09:00", true},
        {"2026-12-01", "03:30", false}, {"2026-12-01", "04:01", true},
    };
    TestHall hall = hall_of_wang();
    for (const Row& row : evening_and_later) {
        CAPTURE(row.date);
        CAPTURE(row.time);
        hall.set_time(row.date, row.time);
        CHECK(hall.scan("Wang Wu").is<Welcomed>() == row.counts);
    }
    CHECK(hall.balance("Wang Wu") == points(8));
    CHECK(hall.count("SELECT earned FROM month_sum WHERE month = 202611") == 6);
    CHECK(hall.count("SELECT earned FROM month_sum WHERE month = 202612") == 2);
    CHECK(hall.faults().empty());
}

TEST_CASE("check-in: visits are counted by the month") {
    TestHall hall = hall_of_wang();
    hall.scan("Wang Wu");
    hall.set_time("2026-11-30", "09:00");
    CHECK(hall.scan("Wang Wu").as<Welcomed>().visits_this_month == 2);
    hall.set_time("2026-12-01", "09:00");
    CHECK(hall.scan("Wang Wu").as<Welcomed>().visits_this_month == 1);
}

TEST_CASE("check-in: a replaced card is told from the new one, and earns nothing") {
    TestHall hall = hall_of_wang();
    const std::string lost = hall.card("Wang Wu");
    hall.give_card("Wang Wu");
    const auto scan = hall.scan_code(lost);
    REQUIRE(scan.refused_as(RefusedWhy::replaced));
    CHECK(scan.as<Refused>().who_helps == WhoHelps::counter);
    CHECK(hall.balance("Wang Wu") == points(0));
    CHECK(hall.scan("Wang Wu").is<Welcomed>());
    CHECK(scans(hall) == Words{"replaced", "welcomed"});
}

TEST_CASE("check-in: what is no card of this village is refused with its reason, noted, and pays nobody") {
    TestHall hall = hall_of_wang();
    const std::string good = hall.card("Wang Wu");
    kiosk::CardFields fields{hall.key().id, 430181, 1, 1, 0};
    const auto with = [&](auto change) {
        auto other = fields;
        change(other);
        return hall.signed_card(other);
    };
    kiosk::SeededRandom random(7);
    const std::string stranger = kiosk::sign_card(fields, kiosk::new_signing_key(random).secret);
    auto format_zero = must(kiosk::from_base45(good)), format_two = format_zero, filled = format_zero;
    format_zero[0] = std::byte{0};
    format_two[0] = std::byte{2};
    filled[15] = std::byte{1};
    struct Row {
        std::string what, code;
        RefusedWhy why;
    };
    const std::vector<Row> table{
        {"nothing", "", RefusedWhy::unreadable},
        {"a price tag", "6901234567892", RefusedWhy::unreadable},
        {"a web address", "https://example.com/", RefusedWhy::unreadable},
        {"a card without its last character", good.substr(0, good.size() - 1), RefusedWhy::unreadable},
        {"a card with one more", good + "0", RefusedWhy::unreadable},
        {"a card scanned twice in one line", good + good, RefusedWhy::unreadable},
        {"a card with two halves exchanged", good.substr(60) + good.substr(0, 60), RefusedWhy::unreadable},
        {"small letters", std::string(120, 'a'), RefusedWhy::unreadable},
        {"zeros, which read as an old format", std::string(120, '0'), RefusedWhy::too_old},
        {"the largest groups of Base45", std::string(120, ':'), RefusedWhy::unreadable},
        {"control characters", std::string(120, '\x01'), RefusedWhy::unreadable},
        {"characters of three bytes",
         [] {
             std::string text;
             for (int i = 0; i < 40; ++i) text += "积";
             return text;
         }(),
         RefusedWhy::unreadable},
        {"a hundred thousand characters", std::string(100'000, 'A'), RefusedWhy::unreadable},
        {"the format before", kiosk::to_base45(format_zero), RefusedWhy::too_old},
        {"a format to come", kiosk::to_base45(format_two), RefusedWhy::unreadable},
        {"something in the empty bytes", kiosk::to_base45(filled), RefusedWhy::unreadable},
        {"another village's card", with([](auto& f) { f.village = 430182; }), RefusedWhy::not_ours},
        {"a key we do not know", with([](auto& f) { f.key_id = 9; }), RefusedWhy::not_ours},
        {"signed by a stranger", stranger, RefusedWhy::unreadable},
        {"a card nobody holds", with([](auto& f) { f.card = 4000; }), RefusedWhy::unknown},
        {"the largest card number", with([](auto& f) { f.card = 0xFFFFFFFF; }), RefusedWhy::unknown},
        {"a generation that was not issued", with([](auto& f) { f.generation = 2; }), RefusedWhy::unknown},
        {"generation 0", with([](auto& f) { f.generation = 0; }), RefusedWhy::unknown},
    };
    std::int64_t noted = 0;
    for (const Row& row : table) {
        CAPTURE(row.what);
        CHECK(hall.scan_code(row.code).refused_as(row.why));
        CHECK(hall.count("SELECT count(*) FROM scan_event WHERE outcome <> 'welcomed'") == ++noted);
    }
    CHECK(hall.count("SELECT count(*) FROM transfer") == 0);
    CHECK(hall.scan_code(good).is<Welcomed>());
    CHECK(hall.faults().empty());
}

TEST_CASE("check-in: a code with any one bit turned is refused") {
    TestHall hall = hall_of_wang();
    must(hall.db().run("PRAGMA synchronous = 0"));  // Hundreds of scans; no plug is pulled here.
    const std::string good = hall.card("Wang Wu");
    for (std::size_t bit = 0; bit < 640; ++bit) {
        CAPTURE(bit);
        CHECK(hall.scan_code(flipped(good, bit)).is<Refused>());
    }
    CHECK(hall.count("SELECT count(*) FROM scan_event") == 640);
    CHECK(hall.count("SELECT count(*) FROM transfer") == 0);
}

TEST_CASE("check-in: when a rule's limit is reached, the visit is refused without alarm") {
    auto rule = visit_rule();
    rule.a_month = 2;
    TestHall hall = a_hall().with(rule).with(resident("Wang Wu").with_card());
    for (const char* day : {"2026-11-02", "2026-11-03"}) {
        hall.set_time(day, "09:00");
        CHECK(hall.scan("Wang Wu").is<Welcomed>());
    }
    hall.set_time("2026-11-04", "09:00");
    const auto scan = hall.scan("Wang Wu");
    REQUIRE(scan.refused_as(RefusedWhy::limit));
    CHECK(scan.as<Refused>().who_helps == WhoHelps::nobody_needed);
    CHECK(scan.resident.has_value());
    hall.set_time("2026-12-01", "09:00");
    CHECK(hall.scan("Wang Wu").is<Welcomed>());
    CHECK(hall.balance("Wang Wu") == points(6));
    CHECK(scans(hall) == Words{"welcomed", "welcomed", "limit", "welcomed"});
}

TEST_CASE("check-in: where visits earn nothing they are still counted, once a day") {
    TestHall hall = a_hall().without_rules().with(resident("Wang Wu").with_card());
    const auto scan = hall.scan("Wang Wu");
    REQUIRE(scan.is<Welcomed>());
    CHECK(scan.as<Welcomed>().award == points(0));
    CHECK(hall.scan("Wang Wu").is<AlreadyToday>());
    CHECK(hall.count("SELECT count(*) FROM transfer") == 0);
}

TEST_CASE("check-in: a rule that changed pays by its new version from the next visit on") {
    TestHall hall = hall_of_wang();
    hall.scan("Wang Wu");
    auto rule = visit_rule();
    rule.amount = points(5);
    must(db::EarningStore(hall.db()).put(rule));
    hall.set_time("2026-11-25", "09:00");
    CHECK(hall.scan("Wang Wu").as<Welcomed>().award == points(5));
    CHECK(hall.balance("Wang Wu") == points(7));
    CHECK(texts(hall.db(), "SELECT rule_version FROM transfer ORDER BY seq") == Words{"1", "2"});
}

TEST_CASE("check-in: a clock that was set back counts nothing and asks for the office") {
    TestHall hall = a_hall().with(resident("Wang Wu").with_card()).with(resident("Li Si").with_card());
    hall.scan("Wang Wu");
    hall.clock().set_utc(hall.clock().utc_ms() - 9 * minute_ms);
    CHECK(hall.scan("Li Si").is<Welcomed>());
    hall.set_time("2026-11-23", "09:00");
    const auto scan = hall.scan("Wang Wu");
    REQUIRE(scan.refused_as(RefusedWhy::clock_unsure));
    CHECK(scan.as<Refused>().who_helps == WhoHelps::office);
    hall.set_time("1970-01-01", "12:00");
    CHECK(hall.scan("Li Si").refused_as(RefusedWhy::clock_unsure));
    CHECK(hall.balance("Wang Wu") == points(2));
    hall.set_time("2026-11-25", "09:00");
    CHECK(hall.scan("Wang Wu").is<Welcomed>());
    CHECK(scans(hall) == Words{"welcomed", "welcomed", "clock_unsure", "clock_unsure", "welcomed"});
    CHECK(hall.count("SELECT count(*) FROM scan_event WHERE outcome = 'clock_unsure' AND resident_id IS NOT NULL") ==
          2);
}

TEST_CASE("check-in: whichever call to the disk fails, the visit is counted and said, or neither") {
    using Fault = FailingDisk::Fault;
    for (const Fault fault : {Fault::io_error, Fault::broken, Fault::full}) {
        TestHall hall = hall_of_wang();
        std::int64_t welcomed = 0;
        bool struck = true;
        for (int n = 1; struck && n < 100; ++n) {
            CAPTURE(static_cast<int>(fault));
            CAPTURE(n);
            hall.clock().advance(day_ms);
            Scanned scan{{Refused{}, {}}};
            {
                const FailingDisk disk(n, fault);
                scan = hall.scan("Wang Wu");
                struck = disk.struck();
            }
            CHECK((scan.is<Welcomed>() || scan.refused_as(RefusedWhy::storage)));
            welcomed += scan.is<Welcomed>() ? 1 : 0;
            CHECK(hall.balance("Wang Wu") == points(2 * welcomed));
            CHECK(static_cast<std::int64_t>(scans(hall).size()) == welcomed);
            // The disk is well again; the resident tries once more.
            if (!scan.is<Welcomed>()) {
                CHECK(scan.as<Refused>().who_helps == WhoHelps::office);
                CHECK(hall.scan("Wang Wu").is<Welcomed>());
                ++welcomed;
            }
            CHECK(hall.faults().empty());
            hall.close();
            hall.open();
            CHECK(hall.balance("Wang Wu") == points(2 * welcomed));
        }
        CHECK_FALSE(struck);
        CHECK(welcomed > 2);
    }
}

TEST_CASE("check-in: when another process holds the database, it is said within the time it waits") {
    TestHall hall = hall_of_wang();
    must(hall.db().run("PRAGMA busy_timeout = 1"));
    auto other = must(db::Connection::open(hall.folder() + "/hall.db", db::Mode::writer));
    must(other.run("BEGIN IMMEDIATE"));
    CHECK(hall.scan("Wang Wu").refused_as(RefusedWhy::storage));
    must(other.run("ROLLBACK"));
    CHECK(hall.scan("Wang Wu").is<Welcomed>());
    CHECK(scans(hall) == Words{"welcomed"});
}
