// What the schema itself refuses about PINs and staff, whoever asks.
#include "db/pin_store.h"

#include <doctest/doctest.h>

#include "db/pin_event_store.h"
#include "db/staff_store.h"
#include "tests/support/test_db.h"

namespace {

struct People {
    People() {
        must(
            db.run("INSERT INTO hamlet (id, name) VALUES (1, 'East'); INSERT INTO household (id, number, hamlet_id) "
                   "VALUES (1, 'H1', 1);"
                   "INSERT INTO resident (id, number, name, household_id) VALUES (5, '1001', 'Wang Wu', 1), (6, "
                   "'1002', 'Zhao', 1);"));
    }
    bool takes(const std::string& sql) { return db.run(sql).has_value(); }
    db::Connection db = a_database();
};

const std::string event =
    "INSERT INTO pin_event (at_ms, business_day, resident_id, event, by_staff, second_staff, "
    "amount, reason, via) VALUES (0, 0, 5, ";

}  // namespace

TEST_CASE("pin store: what is kept comes back as it was, and tries belong to one owner only") {
    People people;
    db::PinStore store(people.db);
    const kiosk::StaffId zhao = must(db::StaffStore(people.db).add({6}, kiosk::StaffRole::counter, 1));
    const kiosk::PinOwner wang = kiosk::ResidentId{5}, staff = zhao;
    CHECK_FALSE(must(store.any()));
    kiosk::PinHash hash;
    hash.cost = {3, 8192};
    hash.salt.fill(std::byte{1});
    hash.hash.fill(std::byte{2});
    hash.pepper.fill(std::byte{3});
    must(store.put(wang, kiosk::PinKind::pictures, hash, 77));
    must(store.put(staff, kiosk::PinKind::digits, hash, 78));
    must(store.put_tries(wang, {20, 99, true}));
    const auto kept = must(must(store.find(wang)));
    CHECK(kept.kind == kiosk::PinKind::pictures);
    CHECK(kept.hash.salt == hash.salt);
    CHECK(kept.hash.hash == hash.hash);
    CHECK(kept.hash.pepper == hash.pepper);
    CHECK(kept.hash.cost == hash.cost);
    CHECK(kept.tries == kiosk::PinTries{20, 99, true});
    CHECK(kept.set_at_ms == 77);
    CHECK(must(must(store.find(staff))).tries == kiosk::PinTries{});
    must(store.remove(wang));
    CHECK(store.remove(wang).error().code == kiosk::ErrorCode::not_found);
    CHECK(store.put_tries(wang, {}).error().code == kiosk::ErrorCode::not_found);
    CHECK(must(store.any()));
}

TEST_CASE("pin store: the schema refuses owners of two kinds, odd lengths, costs and counts") {
    People people;
    must(db::StaffStore(people.db).add({6}, kiosk::StaffRole::counter, 1));
    const std::string put =
        "INSERT INTO pin (resident_id, staff_id, kind, salt, hash, pepper, opslimit, memlimit, "
        "set_at_ms) VALUES (";
    const std::string rest = ", zeroblob(16), zeroblob(32), zeroblob(8), 1, 8192, 0)";
    for (const std::string& bad : {put + "5, 1, 'digits'" + rest, put + "NULL, NULL, 'digits'" + rest,
                                   put + "5, NULL, 'words'" + rest, put + "99, NULL, 'digits'" + rest,
                                   put + "5, NULL, 'digits', zeroblob(15), zeroblob(32), zeroblob(8), 1, 8192, 0)",
                                   put + "5, NULL, 'digits', zeroblob(16), 'x', zeroblob(8), 1, 8192, 0)",
                                   put + "5, NULL, 'digits', zeroblob(16), zeroblob(32), zeroblob(8), 0, 8192, 0)",
                                   put + "5, NULL, 'digits', zeroblob(16), zeroblob(32), zeroblob(8), 1, 8191, 0)"}) {
        CAPTURE(bad);
        CHECK_FALSE(people.takes(bad));
    }
    CHECK(people.takes(put + "5, NULL, 'digits'" + rest));
    CHECK_FALSE(people.takes(put + "5, NULL, 'digits'" + rest));
    CHECK_FALSE(people.takes("UPDATE pin SET tries = 20"));
    CHECK_FALSE(people.takes("UPDATE pin SET tries = 21, locked = 1"));
    CHECK_FALSE(people.takes("UPDATE pin SET tries = -1"));
    CHECK(people.takes("UPDATE pin SET tries = 20, locked = 1"));
}

TEST_CASE("pin store: what happened stays, a reset at the terminal names two, vouching names one, amount and reason") {
    People people;
    must(db::StaffStore(people.db).add({5}, kiosk::StaffRole::counter, 1));
    must(db::StaffStore(people.db).add({6}, kiosk::StaffRole::counter, 1));
    for (const char* bad :
         {"'reset', 1, 1, NULL, '', 'terminal')", "'reset', 1, NULL, NULL, '', 'terminal')",
          "'reset', NULL, NULL, NULL, '', 'terminal')", "'vouched', 1, NULL, NULL, 'known', 'terminal')",
          "'vouched', NULL, NULL, 5, 'known', 'terminal')", "'vouched', 1, NULL, 5, '', 'terminal')",
          "'vouched', 1, NULL, 0, 'known', 'terminal')", "'set', NULL, NULL, 5, '', 'terminal')",
          "'wrong', 1, NULL, NULL, '', 'terminal')", "'told', NULL, NULL, NULL, '', 'terminal')"}) {
        CAPTURE(bad);
        CHECK_FALSE(people.takes(event + bad));
    }
    CHECK(people.takes(event + "'reset', 1, 2, NULL, '', 'terminal')"));
    CHECK(people.takes(event + "'reset', NULL, NULL, NULL, '', 'shell')"));
    CHECK(people.takes(event + "'vouched', 1, NULL, 5, 'known', 'terminal')"));
    CHECK_FALSE(people.takes("UPDATE pin_event SET amount = 1 WHERE amount = 5"));
    CHECK_FALSE(people.takes("DELETE FROM pin_event"));
}

TEST_CASE("staff store: nobody works here twice at a time, and a row is only ever retired") {
    People people;
    db::StaffStore store(people.db);
    const auto id = must(store.add({6}, kiosk::StaffRole::counter, 10));
    CHECK_FALSE(store.add({6}, kiosk::StaffRole::editor, 11).has_value());
    CHECK_FALSE(store.add({99}, kiosk::StaffRole::editor, 11).has_value());
    for (const char* bad : {"DELETE FROM staff", "UPDATE staff SET role = 'secretary'",
                            "UPDATE staff SET resident_id = 5", "UPDATE staff SET id = 9, retired_ms = 5"}) {
        CAPTURE(bad);
        CHECK_FALSE(people.takes(bad));
    }
    must(store.retire(id, 20));
    CHECK_FALSE(people.takes("UPDATE staff SET retired_ms = NULL"));
    CHECK_FALSE(people.takes("UPDATE staff SET retired_ms = 30"));
    const auto again = must(store.add({6}, kiosk::StaffRole::editor, 30));
    CHECK(must(must(store.at_work({6}))).id == again);
    CHECK(must(must(store.find(id))).retired_ms == 20);
    must(store.note({{40, {1}}, id, {}, "signed_in"}));
    CHECK_FALSE(people.takes("UPDATE staff_event SET at_ms = 0"));
    CHECK_FALSE(people.takes("DELETE FROM staff_event"));
    CHECK_FALSE(store.note({{40, {1}}, {}, {}, "signed_in"}).has_value());
}
