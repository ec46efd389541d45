// Awards at the counter, on a real hall: who may enter one, say yes or no, object, and what the desk says to the rest.
#include <doctest/doctest.h>

#include "kiosk/desk/counter_desk.h"
#include "tests/support/award_hall.h"

namespace {

using kiosk::AwardBar;
using kiosk::AwardSaid;
using kiosk::CounterPage;

// One terminal at which people sign in one after the other; each chooses their PIN when they first do.
class AwardCounter {
public:
    kiosk::CounterPtr sign_in(const char* name, CounterPage page = CounterPage::award) {
        desk_.leave(hall.now());
        desk_.enter(hall.now());
        scan(name);
        desk_.pin({pin_of("730164")}, hall.now());
        return desk_.turn_to({page}, hall.now());
    }
    kiosk::CounterPtr scan(const char* name) { return desk_.scan(hall.hall().card(name), hall.now()); }
    kiosk::AwardAnswer ask(const kiosk::Action& action) {
        const auto counter = desk_.answer_to(action, hall.now());
        REQUIRE(counter);
        REQUIRE(counter->awards.answer.has_value());
        return counter->awards.answer.value_or(kiosk::AwardAnswer{});
    }
    kiosk::CounterPtr look() { return desk_.turn_to({CounterPage::waiting}, hall.now()); }
    kiosk::TransferId large_one() {
        hall.enter("Wang Wu", 50, hall.zhou);
        return hall.waiting().award;
    }
    kiosk::ResidentId who(const char* name) { return hall.hall().resident(name); }
    kiosk::CounterDesk& desk() { return desk_; }

    AwardHall hall;

private:
    kiosk::SeededRandom random_{12};
    kiosk::CounterDesk desk_{hall.hall().hall(), random_, kiosk::least_pin_cost};
};

}  // namespace

TEST_CASE(
    "counter awards: an approver's award is given at once, once a day, and the list says so before the next tap") {
    AwardCounter counter;
    counter.sign_in("Wu");
    const auto before = counter.scan("Wang Wu");
    REQUIRE(before->awards.deeds.size() == 1);
    CHECK(before->awards.deeds.front().state == kiosk::DeedState::open);
    CHECK(counter.ask(kiosk::EnterAward{"deed", counter.who("Wang Wu")}).said == AwardSaid::given);
    CHECK(counter.hall.hall().balance("Wang Wu") == kiosk::points(5));
    CHECK(counter.scan("Wang Wu")->awards.deeds.front().state == kiosk::DeedState::counted_today);
    CHECK(counter.ask(kiosk::EnterAward{"deed", counter.who("Wang Wu")}).said == AwardSaid::existed);
    CHECK(counter.hall.hall().balance("Wang Wu") == kiosk::points(5));
}

TEST_CASE("counter awards: a clerk's award waits, the clerk cannot say yes to it, an approver can") {
    AwardCounter counter;
    counter.sign_in("Zhou");
    counter.scan("Wang Wu");
    const auto said = counter.ask(kiosk::EnterAward{"deed", counter.who("Wang Wu")});
    CHECK(said.said == AwardSaid::waits);
    CHECK(said.waits_for == kiosk::WaitsFor::claimed);
    const auto seen = counter.look();
    CHECK(seen->awards.waiting_count == 1);
    REQUIRE(seen->awards.waiting.size() == 1);
    CHECK(seen->awards.waiting.front().deed == "A good deed");
    CHECK(seen->awards.waiting.front().approve == AwardBar::role);
    const auto award = seen->awards.waiting.front().award.award;
    CHECK(counter.ask(kiosk::ApproveAward{award}).why == AwardBar::role);
    counter.sign_in("Wu", CounterPage::waiting);
    CHECK(counter.ask(kiosk::ApproveAward{award}).said == AwardSaid::given);
    CHECK(counter.hall.hall().balance("Wang Wu") == kiosk::points(5));
    CHECK(counter.ask(kiosk::ApproveAward{award}).said == AwardSaid::gone);
    CHECK(counter.look()->awards.waiting_count == 0);
}

TEST_CASE("counter awards: nobody says yes to their own award or their own entry") {
    AwardCounter counter;
    counter.hall.enter("Wu", 5, counter.hall.wu);
    counter.sign_in("Wu", CounterPage::waiting);
    CHECK(counter.ask(kiosk::ApproveAward{counter.hall.waiting().award}).why == AwardBar::own_entry);
    counter.sign_in("Sun", CounterPage::waiting);
    CHECK(counter.ask(kiosk::RefuseAward{counter.hall.waiting().award}).said == AwardSaid::refused);
    counter.hall.enter("Wu", 5, counter.hall.zhou);
    counter.sign_in("Wu", CounterPage::waiting);
    CHECK(counter.ask(kiosk::ApproveAward{counter.hall.waiting().award}).why == AwardBar::own_award);
}

TEST_CASE("counter awards: whoever's card lies there objects once, and it stands there until it was looked into") {
    AwardCounter counter;
    const auto award = counter.large_one();
    counter.sign_in("Sun", CounterPage::waiting);
    CHECK(counter.ask(kiosk::SettleAward{award}).why == AwardBar::nothing_open);
    CHECK_FALSE(counter.desk()
                    .answer_to(kiosk::ObjectToAward{award, counter.who("Li Si")}, counter.hall.now())
                    ->awards.answer.has_value());
    counter.scan("Li Si");
    CHECK(counter.ask(kiosk::ObjectToAward{award, counter.who("Li Si")}).said == AwardSaid::objected);
    CHECK(counter.ask(kiosk::ObjectToAward{award, counter.who("Li Si")}).why == AwardBar::said_before);
    CHECK(counter.ask(kiosk::ApproveAward{award}).said == AwardSaid::approved);
    CHECK(counter.ask(kiosk::ApproveAward{award}).why == AwardBar::said_before);
    const auto seen = counter.look();
    REQUIRE(seen->awards.waiting.size() == 1);
    CHECK(seen->awards.waiting.front().approved_by.size() == 1);
    CHECK(seen->awards.waiting.front().objections.size() == 1);
    CHECK(seen->awards.waiting.front().award.objected);
    CHECK(counter.ask(kiosk::SettleAward{award}).said == AwardSaid::settled);
    CHECK_FALSE(counter.look()->awards.waiting.front().award.objected);
    counter.hall.later(4 * day_ms);
    counter.scan("Zhou");
    CHECK(counter.ask(kiosk::ObjectToAward{award, counter.who("Zhou")}).why == AwardBar::not_public);
}

TEST_CASE("counter awards: before anybody signed in nothing is told and nothing is written") {
    AwardCounter counter;
    const auto award = counter.large_one();
    counter.desk().enter(counter.hall.now());
    for (const kiosk::Action& action :
         {kiosk::Action(kiosk::EnterAward{"deed", counter.who("Wang Wu")}), kiosk::Action(kiosk::ApproveAward{award}),
          kiosk::Action(kiosk::RefuseAward{award}), kiosk::Action(kiosk::SettleAward{award}),
          kiosk::Action(kiosk::ObjectToAward{award, counter.who("Li Si")})}) {
        const auto said = counter.desk().answer_to(action, counter.hall.now());
        REQUIRE(said);
        CHECK_FALSE(said->awards.answer.has_value());
        CHECK(said->awards.waiting.empty());
    }
    CHECK_FALSE(counter.hall.waiting().objected);
    CHECK(counter.hall.waiting().approvals == 0);
}

TEST_CASE("counter awards: the check-in's own rule is not given by hand, nor one that does not exist") {
    AwardCounter counter;
    counter.sign_in("Wu");
    counter.scan("Wang Wu");
    CHECK(counter.ask(kiosk::EnterAward{"visit", counter.who("Wang Wu")}).said == AwardSaid::not_yours);
    CHECK(counter.ask(kiosk::EnterAward{"no such", counter.who("Wang Wu")}).said == AwardSaid::gone);
    CHECK(counter.hall.hall().balance("Wang Wu") == kiosk::points(0));
}

TEST_CASE("counter awards: what was asked for one is not given to the next whose card was scanned since") {
    AwardCounter counter;
    counter.sign_in("Wu");
    counter.scan("Wang Wu");
    const kiosk::EnterAward asked{"deed", counter.who("Wang Wu")};
    counter.scan("Li Si");
    CHECK_FALSE(counter.desk().answer_to(asked, counter.hall.now())->awards.answer.has_value());
    CHECK(counter.hall.hall().balance("Wang Wu") == kiosk::points(0));
    CHECK(counter.hall.hall().balance("Li Si") == kiosk::points(0));
}

TEST_CASE("counter awards: nobody answers the objections to an award of their own") {
    AwardCounter counter;
    counter.hall.enter("Wu", 50, counter.hall.zhou);
    const auto award = counter.hall.waiting().award;
    counter.sign_in("Wu", CounterPage::waiting);
    counter.scan("Li Si");
    CHECK(counter.ask(kiosk::ObjectToAward{award, counter.who("Li Si")}).said == AwardSaid::objected);
    CHECK(counter.ask(kiosk::SettleAward{award}).why == AwardBar::own_award);
}
