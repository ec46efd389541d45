// The counter's other pages by taps, on a real hall: what staff do there is in the books afterwards.
#include <doctest/doctest.h>

#include "db/day_close_store.h"
#include "kiosk/desk/coupon_desk.h"
#include "kiosk/desk/slip_check.h"
#include "kiosk/model/signature.h"
#include "kiosk/model/slips.h"
#include "tests/support/pin_hall.h"
#include "tests/support/real_counter.h"

namespace {

// A finger that writes from the left to the right of the pad.
void sign(RealCounter& counter) {
    const ui::Item* pad = counter.robot.find(counter.ui.tr("Writing pad"));
    REQUIRE(pad != nullptr);
    const ui::Rect box = pad->box;
    counter.robot.drag({box.l + box.width() * 0.2F, box.middle().y}, {box.l + box.width() * 0.8F, box.middle().y});
}

std::string code_of(RealCounter& counter, const std::string& number) {
    kiosk::SeededRandom random(3);
    return must(kiosk::SlipCheck::open(counter.shop.hall().folder(), random)).code(number);
}

std::string number_of(const kiosk::Redemption& redemption) {
    return kiosk::slip_number(kiosk::civil_of_day(redemption.day.value), redemption.number);
}

void open_way(RealCounter& counter, const char* tile) {
    counter.tap("More");
    counter.tap(tile);
}

}  // namespace

TEST_CASE("counter: a mistake of today is undone with three taps, and its reason stands in the history") {
    RealCounter counter;
    counter.sign_in();
    counter.shop.handed_over("Wang Wu", {{"soap", 2}});
    counter.tap("Today's slips");
    counter.tap_words("香皂");
    counter.tap("Wrong number");
    CHECK(counter.balance() == 100);
    CHECK(counter.shop.on_hand("soap") == 10);
    CHECK(counter.sees("Undone: points and goods are back"));
    CHECK_FALSE(counter.sees("Not wanted"));
    CHECK(counter.count("SELECT count(*) FROM redemption_event WHERE kind = 'undone' AND reason = '数目不对'") == 1);
    counter.tap("To the list");
    CHECK(counter.sees("undone"));
}

TEST_CASE(
    "counter: after ten minutes it is no longer undone, but brought back line by line, onto the shelf or broken") {
    RealCounter counter;
    counter.sign_in();
    counter.shop.handed_over("Wang Wu", {{"soap", 3}, {"salt", 1}});
    counter.ui.clock().advance(kiosk::undo_within_ms + 1);
    counter.scan_card("Li Si");  // Somebody is next; the page is still lit.
    counter.tap("Today's slips");
    counter.tap_words("香皂");
    CHECK_FALSE(counter.sees("Wrong goods"));
    counter.robot.tap(counter.ui.tr("Broken"));  // Of the first line, the soap.
    counter.robot.tap(counter.ui.tr("One less"));
    counter.tap("Take it back");
    CHECK(counter.balance() == 100 - 3 * 15 - 20 + 2 * 15);
    CHECK(counter.shop.on_hand("soap") == 7);
    CHECK(counter.count("SELECT quantity FROM stock_move WHERE kind = 'shrinkage'") == 2);
    CHECK(counter.robot.sees_number("{n} came back", 2));
    counter.tap("To the shelf");  // The salt, the only line that is left.
    counter.tap("Take it back");
    CHECK(counter.shop.on_hand("salt") == 1);
    CHECK(counter.balance() == 100 - 15);
}

TEST_CASE("counter: a slip is printed again, and is a copy") {
    RealCounter counter;
    counter.sign_in();
    counter.shop.handed_over("Wang Wu", {{"soap", 1}});
    counter.tap("Today's slips");
    counter.tap_words("香皂");
    counter.tap("Print the slip again");
    CHECK(counter.count("SELECT count(*) FROM print_job WHERE kind = 'redemption'") == 1);
    CHECK(counter.sees("The slip is on its way to the printer"));
}

TEST_CASE("counter: the day is counted, signed with the finger, and kept with what differs") {
    RealCounter counter;
    counter.shop.handed_over("Wang Wu", {{"soap", 2}});
    counter.sign_in();
    counter.tap("Close the day");
    counter.tap_words("香皂");
    counter.type("7");
    counter.tap("Done");
    CHECK(counter.robot.sees("少 1"));
    counter.tap("Counted, sign now");
    const auto closes = [&] { return counter.count("SELECT count(*) FROM day_close"); };
    counter.tap("Close the day");  // Nobody has signed yet.
    CHECK(closes() == 0);
    sign(counter);
    counter.tap("Close the day");
    CHECK(closes() == 1);
    CHECK(counter.shop.on_hand("soap") == 7);
    CHECK(counter.count("SELECT quantity FROM stock_move WHERE kind = 'shrinkage'") == 1);
    CHECK(counter.count("SELECT count(*) FROM print_job WHERE kind = 'day_close'") == 1);
    const auto kept = must(must(db::DayCloseStore(counter.shop.hall().db()).find(counter.now().day)));
    CHECK(must(kiosk::read_signature(kept.signature)).size() == 1);
    CHECK(counter.sees("Back to the counter"));
}

TEST_CASE("counter: what is unfinished is named before the day can be closed") {
    RealCounter counter;
    counter.sign_in();
    counter.tap("More");
    const auto left = counter.shop.held("Wang Wu", {{"soap", 1}});
    must(counter.shop.desk().begin_hand_over(left.id, {"Zhou", ""}, counter.shop.now()));
    counter.tap("Close the day");
    counter.scan_card("Wang Wu");  // Any answer of the desk names it.
    counter.tap("It was given");
    CHECK(counter.shop.on_hand("soap") == 9);
    CHECK_FALSE(counter.sees("It was given"));
}

TEST_CASE("counter: the shelf is counted without closing the day") {
    RealCounter counter;
    counter.sign_in();
    open_way(counter, "Count the shelf");
    counter.tap_words("土鸡蛋");
    counter.type("6");
    counter.tap("Done");
    counter.tap("Counted, write it down");
    CHECK(counter.shop.on_hand("eggs") == 6);
    CHECK(counter.count("SELECT count(*) FROM day_close") == 0);
    CHECK(counter.sees("Nothing differs from the books"));
}

TEST_CASE("counter: a delivery is entered by its note, and the same note twice adds nothing") {
    RealCounter counter;
    counter.sign_in();
    open_way(counter, "Delivery");
    const auto enter = [&](const char* pieces) {
        counter.tap_words("香皂");
        counter.type(pieces);
        counter.tap("Done");
        counter.tap("Number of the note");
        counter.type("807");
        counter.tap("Done");
        counter.tap("It is here, enter it");
    };
    enter("12");
    CHECK(counter.shop.on_hand("soap") == 22);
    CHECK(counter.sees("Entered: it stands on the shelf now"));
    enter("12");
    CHECK(counter.shop.on_hand("soap") == 22);
    CHECK(counter.sees("This note was entered before; nothing was added"));
    counter.tap_words("香皂");
    counter.type("13");
    counter.tap("Done");
    counter.tap("It is here, enter it");
    CHECK(counter.shop.on_hand("soap") == 22);
    CHECK(counter.sees("This note has other numbers already; not written down"));
}

TEST_CASE("counter: a paper coupon is claimed once, and one that was claimed says when and by whom") {
    RealCounter counter;
    kiosk::SeededRandom random(5);
    const auto printed = must(kiosk::CouponDesk(counter.shop.hall().hall())
                                  .print(1, {"", {}, 0, kiosk::points(20), {}}, random, counter.shop.now()));
    const std::string serial = printed.front().serial;
    counter.sign_in();
    open_way(counter, "Paper coupon");
    counter.type(serial);
    counter.tap("Look it up");
    CHECK(counter.sees("Nobody has claimed it yet"));
    counter.tap("First the resident's card");
    CHECK(counter.balance() == 100);
    counter.scan_card("Wang Wu");
    counter.tap_words(counter.ui.tr("Give it to {name}").substr(0, 3));
    CHECK(counter.balance() == 120);
    counter.scan(serial);
    CHECK(counter.robot.sees("11 月 24 日"));
    CHECK(counter.balance() == 120);
}

TEST_CASE("counter: a slip that is scanned says whether it is ours, and what the books know of it") {
    RealCounter counter;
    counter.sign_in();
    const auto gone = counter.shop.handed_over("Wang Wu", {{"soap", 2}});
    counter.scan(code_of(counter, number_of(gone)));
    CHECK(counter.robot.screen_name() == "counter_slip");
    CHECK(counter.sees("This slip is ours"));
    CHECK(counter.robot.sees("香皂"));
    std::string other = code_of(counter, number_of(gone));
    other[7] = other[7] == '1' ? '2' : '1';
    counter.scan(other);
    CHECK(counter.sees("This slip is not ours"));
    CHECK_FALSE(counter.robot.sees("香皂"));
    counter.tap("Back");
    CHECK(counter.robot.screen_name() == "counter");
}

TEST_CASE("counter: a resident takes the last entries home, and the slip is found again") {
    RealCounter counter;
    counter.sign_in();
    open_way(counter, "Check a slip");
    counter.scan_card("Wang Wu");
    counter.tap_words(counter.ui.tr("Print the last entries of {name}").substr(0, 3));
    CHECK(counter.count("SELECT count(*) FROM print_job WHERE kind = 'entries'") == 1);
    const std::string number = kiosk::entries_number(kiosk::civil_of_day(counter.now().day.value), 1);
    counter.scan(code_of(counter, number));
    CHECK(counter.sees("This slip is ours"));
    CHECK(counter.robot.sees(number));
    CHECK(counter.robot.sees("100 分"));
    counter.scan(code_of(counter, kiosk::entries_number(kiosk::civil_of_day(counter.now().day.value), 2)));
    CHECK(counter.sees("Ours, but the books know nothing of it"));
}

TEST_CASE("counter: two members of staff clear a PIN, each by their own") {
    RealCounter counter;
    kiosk::SeededRandom random(5);
    kiosk::PinDesk pins(counter.shop.hall().hall(), random, kiosk::least_pin_cost);
    REQUIRE(std::holds_alternative<kiosk::PinKept>(
        pins.set_from_shell(counter.shop.hall().resident("Wang Wu"), pin_of("640285"), counter.shop.now())));
    counter.sign_in();
    open_way(counter, "Forgotten PIN");
    counter.scan_card("Wang Wu");
    counter.scan_card("Li Si");  // Who works here is no second one: it is only another resident's card.
    CHECK_FALSE(counter.sees("Done"));
    counter.scan_card("Wang Wu");
    counter.scan_card("Zhao Liu");
    counter.type("730164");
    counter.tap("Done");
    counter.type("518274");
    counter.tap("Done");
    CHECK(counter.count("SELECT count(*) FROM pin_event WHERE event = 'reset'") == 0);
    counter.type("730164");
    counter.tap("Done");
    counter.type("518273");
    counter.tap("Done");
    CHECK(counter.count("SELECT count(*) FROM pin_event WHERE event = 'reset'") == 1);
    CHECK(counter.sees("The PIN is cleared"));
}

TEST_CASE("counter: goods that run low are listed") {
    RealCounter counter;
    counter.sign_in();
    counter.shop.change("salt", [](kiosk::Goods& goods) { goods.low_stock_at = 5; });
    open_way(counter, "Running low");
    counter.scan_card("Wang Wu");
    CHECK(counter.robot.sees("食盐"));
    CHECK_FALSE(counter.robot.sees("土鸡蛋"));
}

TEST_CASE("counter: nobody who left works on: a page behind the back of a time-out asks nothing") {
    RealCounter counter;
    counter.sign_in();
    open_way(counter, "Delivery");
    counter.robot.wait(400'000);
    CHECK(counter.robot.find(counter.ui.tr("It is here, enter it")) == nullptr);
}
