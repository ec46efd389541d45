// The counter's screen by taps: what staff see and what the desk is asked.
#include <doctest/doctest.h>

#include "tests/support/must.h"
#include "tests/support/robot.h"

namespace {

kiosk::Counter at_work() {
    kiosk::Counter counter;
    counter.step = kiosk::CounterStep::at_work;
    counter.staff = "周*香";
    return counter;
}

kiosk::Counter with_customer() {
    kiosk::Counter counter = at_work();
    counter.customer = kiosk::Customer{{12}, "罗*生", "罗", "罗家屋场", {126}, {}, {50}, {}};
    return counter;
}

class Clerk {
public:
    explicit Clerk(const ui::Display& display = landscape_display) : ui({.display = display}), robot(ui) {
        robot.tap(ui.tr("Help me"));
        robot.tap(ui.tr("Staff"));
    }
    void sees(const kiosk::Counter& counter) {
        ui.terminal().show_counter(std::make_shared<const kiosk::Counter>(counter), ui.now());
        robot.settle();
    }
    // The only one asked since the last time.
    template <class T>
    T asked() {
        std::vector<T> found;
        for (const kiosk::Action& action : ui.terminal().take_actions())
            if (const auto* wanted = std::get_if<T>(&action)) found.push_back(*wanted);
        REQUIRE(found.size() == 1);
        return found.front();
    }

    HeadlessUi ui;
    Robot robot;
};

kiosk::RedemptionLine line_of(std::int32_t number, const std::string& name, std::int32_t pieces, std::int64_t price) {
    kiosk::RedemptionLine line;
    line.line = number;
    line.name = name;
    line.quantity = pieces;
    line.price = {price};
    return line;
}

const kiosk::Goods& first_goods() { return made_village(VillageKind::demo).boards->goods.front(); }

}  // namespace

TEST_CASE("counter screen: whoever comes is asked for the staff card, and whoever leaves is signed out") {
    Clerk clerk;
    static_cast<void>(clerk.asked<kiosk::OpenCounter>());
    CHECK(clerk.robot.sees(clerk.ui.tr("Hold your staff card to the scanner")));
    clerk.sees(with_customer());
    CHECK(clerk.robot.sees("罗*生"));
    clerk.robot.tap(clerk.ui.tr("Home"));
    static_cast<void>(clerk.asked<kiosk::LeaveCounter>());
    CHECK_FALSE(clerk.robot.sees("罗*生"));
}

TEST_CASE("counter screen: whoever asks for help or another language is still signed in when they come back") {
    Clerk clerk;
    clerk.sees(with_customer());
    static_cast<void>(clerk.ui.terminal().take_actions());
    clerk.robot.tap(clerk.ui.tr("Help me"));
    clerk.robot.tap(clerk.ui.tr("Back"));
    CHECK(clerk.robot.sees("罗*生"));
    clerk.robot.tap(clerk.ui.tr("Language"));
    CHECK_FALSE(clerk.robot.sees("罗*生"));
    kiosk::Counter next = with_customer();
    kiosk::Customer other = must(next.customer);
    other.shown_name = "彭*兰";
    next.customer = other;
    clerk.sees(next);  // A card that is scanned meanwhile is the next resident's, not a check-in.
    clerk.robot.tap(clerk.ui.tr("Back"));
    CHECK(clerk.robot.sees("彭*兰"));
    CHECK(clerk.ui.terminal().take_actions().empty());
}

TEST_CASE("counter screen: whoever goes home from the help page is signed out") {
    Clerk clerk;
    clerk.sees(with_customer());
    static_cast<void>(clerk.ui.terminal().take_actions());
    clerk.robot.tap(clerk.ui.tr("Help me"));
    clerk.robot.tap(clerk.ui.tr("Thank you, back home"));
    static_cast<void>(clerk.asked<kiosk::LeaveCounter>());
}

TEST_CASE("counter screen: one thing for the next resident takes three taps") {
    Clerk clerk;
    clerk.sees(with_customer());
    static_cast<void>(clerk.ui.terminal().take_actions());
    clerk.robot.tap(first_goods().name);
    clerk.robot.tap(clerk.ui.tr("The sum is right, hand over"));
    const auto taken = clerk.asked<kiosk::TakeBasket>();
    REQUIRE(taken.basket.lines.size() == 1);
    CHECK(taken.basket.lines[0].goods == first_goods().id);
    CHECK(taken.basket.lines[0].shown_price == first_goods().price);
    CHECK_FALSE(taken.pin);
    kiosk::Counter handing = with_customer();
    handing.handing = kiosk::Redemption{};
    handing.handing->id.bytes[0] = std::byte{7};
    handing.handing->resident = {12};
    handing.handing->lines.push_back(line_of(1, first_goods().name, 1, 20));
    clerk.sees(handing);
    clerk.robot.tap(clerk.ui.tr("It has gone over the counter"));
    const auto handed = clerk.asked<kiosk::HandedOver>();
    CHECK(handed.redemption == handing.handing->id);
    CHECK(handed.quantities == std::vector<std::int32_t>{1});
}

TEST_CASE("counter screen: what is not ticked is not handed over") {
    Clerk clerk;
    kiosk::Counter handing = with_customer();
    handing.handing = kiosk::Redemption{};
    handing.handing->lines.push_back(line_of(1, "食盐", 2, 20));
    handing.handing->lines.push_back(line_of(2, "香皂", 1, 15));
    clerk.sees(handing);
    static_cast<void>(clerk.ui.terminal().take_actions());
    clerk.robot.tap("食盐");
    clerk.robot.tap(clerk.ui.tr("It has gone over the counter"));
    CHECK(clerk.asked<kiosk::HandedOver>().quantities == std::vector<std::int32_t>{0, 1});
}

TEST_CASE("counter screen: a second tap where the basket was taken ends nothing") {
    Clerk clerk;
    clerk.sees(with_customer());
    clerk.robot.tap(first_goods().name);
    const ui::Item* take = clerk.robot.find(clerk.ui.tr("The sum is right, hand over"));
    REQUIRE(take != nullptr);
    const ui::Point at = take->box.middle();
    clerk.robot.tap_at(at);
    kiosk::Counter handing = with_customer();
    handing.handing = kiosk::Redemption{};
    handing.handing->lines.push_back(line_of(1, "食盐", 1, 20));
    clerk.sees(handing);
    static_cast<void>(clerk.ui.terminal().take_actions());
    clerk.robot.tap_at(at);
    CHECK(clerk.ui.terminal().take_actions().empty());
}

TEST_CASE("counter screen: the next resident finds an empty basket and no PIN of the last") {
    Clerk clerk;
    clerk.sees(with_customer());
    for (int i = 0; i < 6; ++i) clerk.robot.tap(first_goods().name);
    kiosk::Counter next = with_customer();
    kiosk::Customer other = must(next.customer);
    other.resident = {13};
    other.shown_name = "彭*兰";
    next.customer = other;
    clerk.sees(next);
    CHECK_FALSE(clerk.robot.sees("罗*生"));
    CHECK_FALSE(clerk.robot.sees(clerk.ui.tr("left afterwards")));
    CHECK(clerk.robot.sees(clerk.ui.tr("to spend now")));
}

TEST_CASE("counter screen: what was left unfinished cannot be overlooked, and a person says what became of it") {
    for (const bool given : {true, false}) {
        Clerk clerk;
        kiosk::Counter counter = at_work();
        kiosk::OpenRedemption open;
        open.shown_name = "杨*英";
        open.redemption.id.bytes[3] = std::byte{5};
        open.redemption.lines.push_back(line_of(1, "食盐", 2, 20));
        counter.unfinished.push_back(open);
        clerk.sees(counter);
        static_cast<void>(clerk.ui.terminal().take_actions());
        CHECK(clerk.robot.sees_number("{n} unfinished", 1));
        CHECK(clerk.robot.find(clerk.ui.tr("Close the day")) == nullptr);
        std::string label = clerk.ui.tr("{n} unfinished");
        clerk.robot.tap(label.replace(label.find("{n}"), 3, "1"));
        clerk.robot.tap(clerk.ui.tr(given ? "It was given" : "It was not"));
        if (given)
            CHECK(clerk.asked<kiosk::HandedOver>().quantities == std::vector<std::int32_t>{2});
        else
            CHECK(clerk.asked<kiosk::NotHandedOver>().redemption == open.redemption.id);
    }
}

TEST_CASE("counter screen: staff who are called away are asked after some minutes, and signed out") {
    Clerk clerk;
    clerk.sees(with_customer());
    static_cast<void>(clerk.ui.terminal().take_actions());
    clerk.robot.wait(200'000);
    CHECK(clerk.robot.sees("罗*生"));
    clerk.robot.wait(101'000);
    CHECK_FALSE(clerk.robot.sees("罗*生"));
    static_cast<void>(clerk.asked<kiosk::LeaveCounter>());
}
