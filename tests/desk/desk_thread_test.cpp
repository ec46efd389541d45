// Goal: whoever asks the desk's thread gets each answer, in order, and the boards that follow from it; and what another
// process writes, or the next day brings, shows up without asking. Answers are waited for, never slept for.
#include "kiosk/desk/desk_thread.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include "db/notice_store.h"
#include "tests/support/child_process.h"
#include "tests/support/hall_builder.h"
#include "tests/support/shop_hall.h"

using kiosk::AlreadyToday;
using kiosk::Answer;
using kiosk::BoardsPtr;
using kiosk::points;
using kiosk::ScanAnswer;
using kiosk::ScanCard;
using kiosk::Welcomed;

namespace {

// A hall whose thread runs, and its answers.
class RunningDesk {
public:
    // `at_once` runs on the desk's thread while it hands out its first answer.
    explicit RunningDesk(TestHall& hall, std::function<void()> at_once = {})
        : thread_(std::make_unique<kiosk::DeskThread>(hall.give_away(), hall.clock(),
                                                      [this, at_once = std::move(at_once)](Answer answer) mutable {
                                                          if (at_once) std::exchange(at_once, {})();
                                                          answers_.put(std::move(answer));
                                                      })) {}

    kiosk::DeskThread& thread() { return *thread_; }
    bool scan(const std::string& code) { return thread_->post(ScanCard{code}); }

    // The next answer of this kind; those of the other kind before it are dropped. Ends the test when none comes.
    template <class T>
    T next() {
        for (;;) {
            auto answer = answers_.wait(std::chrono::seconds(60));
            if (!answer) throw std::runtime_error("the desk's thread did not answer within a minute");
            if (auto* found = std::get_if<T>(&*answer)) return std::move(*found);
        }
    }
    // The first boards that show it.
    template <class Shown>
    BoardsPtr boards_with(Shown shown) {
        for (;;)
            if (auto boards = next<BoardsPtr>(); shown(*boards)) return boards;
    }
    // Finishes what was posted; what is still to be read afterwards.
    std::vector<Answer> stop() {
        thread_.reset();
        std::vector<Answer> rest;
        while (auto answer = answers_.take()) rest.push_back(std::move(*answer));
        return rest;
    }

private:
    kiosk::Mailbox<Answer> answers_;
    std::unique_ptr<kiosk::DeskThread> thread_;
};

TestHall hall_of_two() { return a_hall().with(resident("Wang Wu").with_card()).with(resident("Li Si").with_card()); }

kiosk::Notice notice(const std::string& key, const std::string& from, const std::string& to = "") {
    kiosk::Notice notice;
    notice.key = notice.title = key;
    notice.starts_on = from;
    notice.ends_on = to;
    return notice;
}

}  // namespace

TEST_CASE("desk thread: the boards come first, without asking") {
    TestHall hall = hall_of_two();
    RunningDesk desk(hall);
    const auto boards = desk.next<BoardsPtr>();
    CHECK(boards->village.name == "Qingshidu");
    CHECK(boards->checked_in_today == 0);
    CHECK(boards->visit_award == points(2));
}

TEST_CASE("desk thread: a scan is answered with its outcome and the visit, and the boards follow") {
    TestHall hall = hall_of_two();
    RunningDesk desk(hall);
    desk.next<BoardsPtr>();
    REQUIRE(desk.scan(hall.card("Wang Wu")));
    const auto answer = desk.next<ScanAnswer>();
    CHECK(std::holds_alternative<Welcomed>(answer.outcome));
    const kiosk::Visit visit = must(answer.visit);
    CHECK(visit.balance == points(2));
    REQUIRE(visit.entries.size() == 1);
    CHECK(visit.entries[0].what == "Visiting the hall");
    const auto boards = desk.next<BoardsPtr>();
    CHECK(boards->checked_in_today == 1);
    REQUIRE(boards->rankings.size() == 1);
    CHECK(boards->rankings[0].rows.at(0).total == points(2));
}

TEST_CASE("desk thread: a code of nobody is answered without a visit") {
    TestHall hall = hall_of_two();
    RunningDesk desk(hall);
    REQUIRE(desk.scan("a price tag"));
    const auto answer = desk.next<ScanAnswer>();
    CHECK(std::holds_alternative<kiosk::Refused>(answer.outcome));
    CHECK_FALSE(answer.visit.has_value());
}

TEST_CASE("desk thread: scans that wait together are answered in order, and the boards still show the first") {
    TestHall hall = hall_of_two();
    RunningDesk desk(hall);
    desk.next<BoardsPtr>();
    for (const char* who : {"Wang Wu", "Wang Wu", "Li Si", "Li Si", "Li Si"}) REQUIRE(desk.scan(hall.card(who)));
    const std::vector<bool> welcomed{true, false, true, false, false};
    for (const bool expected : welcomed)
        CHECK(std::holds_alternative<Welcomed>(desk.next<ScanAnswer>().outcome) == expected);
    CHECK(desk.boards_with([](const kiosk::Boards& b) { return b.checked_in_today > 0; })->checked_in_today == 2);
}

TEST_CASE("desk thread: what was posted before the end is still answered and kept") {
    TestHall hall = hall_of_two();
    RunningDesk desk(hall);
    REQUIRE(desk.scan(hall.card("Wang Wu")));
    REQUIRE(desk.scan(hall.card("Li Si")));
    int answered = 0;
    for (const Answer& answer : desk.stop()) answered += std::holds_alternative<ScanAnswer>(answer) ? 1 : 0;
    CHECK(answered == 2);
    hall.open();
    CHECK(hall.balance("Li Si") == points(2));
    CHECK(hall.faults().empty());
}

TEST_CASE("desk thread: a notice that another process hangs up shows on the boards") {
    TestHall hall = hall_of_two();
    int go[2];
    REQUIRE(::pipe(go) == 0);
    hall.close();  // An open database must not be carried into a fork.
    const pid_t office = start_child([&] {
        char start = 0;
        if (::read(go[0], &start, 1) != 1) return 1;
        auto connection = must(db::Connection::open(hall.folder() + "/hall.db", db::Mode::writer));
        must(db::NoticeStore(connection).put(notice("water off on Thursday", "2026-11-20")));
        return 0;
    });
    hall.open();
    // The worst moment: the first boards are made and not yet out.
    int written = -1;
    RunningDesk desk(hall, [&] { written = ::write(go[1], "!", 1) == 1 ? wait_for_child(office) : 1; });
    CHECK(desk.next<BoardsPtr>()->notices.empty());
    CHECK(written == 0);
    const auto boards = desk.boards_with([](const kiosk::Boards& b) { return !b.notices.empty(); });
    for (const int end : go) ::close(end);
    CHECK(boards->notices.at(0).title == "water off on Thursday");
}

TEST_CASE("desk thread: at four in the morning the boards are the next day's") {
    TestHall hall = a_hall().at("2026-11-25", "03:59").with(resident("Wang Wu").with_card());
    must(db::NoticeStore(hall.db()).put(notice("tomorrow", "2026-11-25")));
    RunningDesk desk(hall);
    CHECK(desk.next<BoardsPtr>()->notices.empty());
    REQUIRE(desk.scan(hall.card("Wang Wu")));
    CHECK(desk.boards_with([](const kiosk::Boards& b) { return b.checked_in_today == 1; })->notices.empty());
    hall.clock().advance(2 * minute_ms);
    const auto boards = desk.boards_with([](const kiosk::Boards& b) { return !b.notices.empty(); });
    CHECK(boards->checked_in_today == 0);
}

TEST_CASE("desk thread: its sign of life follows the clock") {
    TestHall hall = hall_of_two();
    RunningDesk desk(hall);
    desk.next<BoardsPtr>();
    hall.clock().advance(hour_ms);
    // With the second it has come round after the first.
    for (int i = 0; i < 2; ++i) {
        REQUIRE(desk.scan("a price tag"));
        desk.next<ScanAnswer>();
    }
    CHECK(desk.thread().alive_ms() == hall.clock().steady_ms());
}

TEST_CASE("desk thread: a closed counter books nothing, notes nothing, and the boards say so") {
    TestHall hall = hall_of_two();
    must(db::NoticeStore(hall.db()).put(notice("water off on Thursday", "2026-11-20")));
    RunningDesk desk(hall);
    CHECK_FALSE(desk.next<BoardsPtr>()->damaged);
    desk.thread().close_counter();
    const auto boards = desk.boards_with([](const kiosk::Boards& b) { return b.damaged; });
    CHECK(boards->notices.size() == 1);
    for (const std::string& code : {hall.card("Wang Wu"), std::string("a price tag")}) {
        REQUIRE(desk.scan(code));
        const auto answer = desk.next<ScanAnswer>();
        const auto* refused = std::get_if<kiosk::Refused>(&answer.outcome);
        REQUIRE(refused);
        CHECK(refused->why == kiosk::RefusedWhy::storage);
        CHECK(refused->who_helps == kiosk::WhoHelps::office);
        CHECK_FALSE(answer.visit.has_value());
    }
    desk.stop();
    hall.open();
    CHECK(hall.count("SELECT count(*) FROM scan_event") == 0);
    CHECK(hall.count("SELECT count(*) FROM transfer") == 0);
}

TEST_CASE("desk thread: boards that cannot be read stay as they were, and come back when they can be") {
    TestHall hall = hall_of_two();
    must(db::NoticeStore(hall.db()).put(notice("water off on Thursday", "2026-11-20")));
    db::Connection office = must(db::Connection::open(hall.folder() + "/hall.db", db::Mode::writer));
    RunningDesk desk(hall);
    CHECK(desk.next<BoardsPtr>()->notices.size() == 1);
    must(office.run("ALTER TABLE notice RENAME TO lost"));
    REQUIRE(desk.scan(hall.card("Wang Wu")));
    const auto boards = desk.boards_with([](const kiosk::Boards& b) { return b.checked_in_today == 1; });
    CHECK(boards->notices.size() == 1);
    must(office.run("ALTER TABLE lost RENAME TO notice; DELETE FROM notice"));
    CHECK(desk.boards_with([](const kiosk::Boards& b) { return b.notices.empty(); })->checked_in_today == 1);
}

TEST_CASE("desk thread: the shop's shelf is on the boards, and what nobody fetched is back on it without asking") {
    ShopHall shop;
    shop.change("salt", [](kiosk::Goods& g) { g.active = false; });
    shop.held("Wang Wu", {{"soap", 2}});
    RunningDesk desk(shop.hall());
    const auto left = [](const kiosk::Boards& boards) { return boards.goods.at(1).available(); };
    const auto boards = desk.next<BoardsPtr>();
    REQUIRE(boards->goods.size() == 2);
    CHECK(boards->goods[1].code == "soap");
    CHECK(boards->goods[1].price == points(15));
    CHECK(left(*boards) == 8);
    shop.later(10 * minute_ms);
    CHECK(left(*desk.boards_with([&](const kiosk::Boards& b) { return left(b) == 10; })) == 10);
    desk.stop();
    shop.hall().open();
    CHECK(shop.hall().balance("Wang Wu") == points(100));
    CHECK(shop.hall().faults().empty());
}
