// The points shop at the terminal, by taps: what stands first, what is put aside, and that nothing stays of anybody.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/must.h"
#include "tests/support/robot.h"
#include "tests/support/screen_survey.h"

namespace {

using kiosk::Goods;

Goods goods(std::int64_t id, const std::string& name, std::int64_t price, std::int64_t left) {
    Goods g;
    g.id = {id};
    g.code = std::to_string(id);
    g.name = name;
    g.unit = "把";
    g.category = id % 2 ? "家用" : "厨房";
    g.price = {price};
    g.on_hand = left;
    return g;
}

const std::vector<Goods> shelf{goods(1, "贵重的锅", 900, 4), goods(2, "雨伞", 60, 6), goods(3, "木梳", 20, 0),
                               goods(4, "扫帚", 25, 9)};

kiosk::Redemption reserved(std::int64_t number, kiosk::RedemptionState state = kiosk::RedemptionState::held) {
    kiosk::Redemption redemption;
    redemption.id.bytes[0] = std::byte{7};
    redemption.number = number;
    redemption.state = state;
    redemption.expires_at_ms = demo_now_ms + 36LL * 3'600'000;
    kiosk::RedemptionLine line;
    line.goods = {2};
    line.name = "雨伞";
    line.unit = "把";
    line.quantity = 2;
    line.price = {60};
    redemption.lines.push_back(line);
    return redemption;
}

kiosk::Visit visit_with(std::int64_t points, std::optional<kiosk::PinPad> pad = kiosk::PinPad{}) {
    kiosk::Visit visit = made_village(VillageKind::demo).visit;
    visit.balance = {points};
    visit.pin_pad = pad;
    return visit;
}

void show_goods(HeadlessUi& ui, const std::vector<Goods>& all) {
    kiosk::Boards boards = *made_village(VillageKind::demo).boards;
    boards.goods = all;
    ui.terminal().show_boards(std::make_shared<const kiosk::Boards>(std::move(boards)));
}

// At the shop with the card, from the points page.
Robot at_shop(HeadlessUi& ui, const kiosk::Visit& visit, const std::vector<Goods>& all = shelf) {
    show_goods(ui, all);
    ui.terminal().open_visit(visit, ui.now());
    Robot robot(ui);
    robot.tap(ui.tr("To the points shop"));
    ui.terminal().take_actions();
    return robot;
}

void tap_digits(Robot& robot, std::string_view digits) {
    for (const char digit : digits) robot.tap(std::string(1, digit));
    robot.tap(robot.ui().tr("Done"));
}

void answer(Robot& robot, kiosk::ShopAnswer answer) {
    robot.ui().terminal().show_shop(std::move(answer), robot.ui().now());
    robot.settle();
}

void want(Robot& robot, const std::string& label) {
    robot.tap(label);
    robot.tap(robot.ui().tr("Put it aside"));
}

template <class Wish>
std::vector<Wish> asked(HeadlessUi& ui) {
    std::vector<Wish> wishes;
    for (kiosk::Action& action : ui.terminal().take_actions())
        if (auto* wish = std::get_if<Wish>(&action)) wishes.push_back(std::move(*wish));
    return wishes;
}

kiosk::Pin pin(std::string_view digits) { return kiosk::Pin::digits(digits).value(); }

float top_of(const Robot& robot, const std::string& label) {
    const ui::Item* item = robot.find(label);
    REQUIRE(item != nullptr);
    return item->box.t * 10'000 + item->box.l;
}

}  // namespace

TEST_CASE("shop: without a card the goods stand there, and the sheet asks for the card") {
    HeadlessUi ui;
    show_goods(ui, shelf);
    Robot robot(ui);
    robot.tap(ui.tr("My points"));
    CHECK(ui.terminal().open({"shop", 0}));
    robot.settle();
    CHECK(robot.sees("雨伞"));
    CHECK(robot.sees(ui.tr("All gone")));
    robot.tap("雨伞一把");
    CHECK(robot.sees(ui.tr("Hold your card to the scanner")));
    CHECK(robot.find(ui.tr("Put it aside")) == nullptr);
    robot.tap(ui.tr("Look on"));
    CHECK_FALSE(robot.sees(ui.tr("Hold your card to the scanner")));
    CHECK(ui.terminal().take_actions().empty());
}

TEST_CASE("shop: whoever looks at the shop and holds the card there comes to their own shop, points behind it") {
    HeadlessUi ui;
    show_goods(ui, shelf);
    ui.terminal().open({"shop", 0});
    Robot robot(ui);
    const kiosk::Visit visit = visit_with(126);
    robot.hears({kiosk::Welcomed{visit.resident, visit.shown_name, visit.hamlet, {2}, visit.balance, 3}, visit});
    robot.wait(5000);
    CHECK(robot.screen_name() == "my_shop");
    CHECK(robot.sees("126"));
    robot.tap(ui.tr("Back"));
    CHECK(robot.screen_name() == "points");
}

TEST_CASE("shop: what the points suffice for stands first, then what is dear, then what is gone") {
    HeadlessUi ui;
    Robot robot = at_shop(ui, visit_with(126));
    CHECK(top_of(robot, "扫帚一把") < top_of(robot, "雨伞一把"));
    CHECK(top_of(robot, "雨伞一把") < top_of(robot, "贵重的锅一把"));
    CHECK(top_of(robot, "贵重的锅一把") < top_of(robot, "木梳一把"));
    robot.tap("家用");
    CHECK(robot.find("雨伞一把") == nullptr);
    CHECK(robot.find("木梳一把") != nullptr);
    robot.tap("贵重的锅一把");
    robot.tap(ui.tr("Put it aside"));  // 774 points are short.
    CHECK_FALSE(robot.sees(ui.tr("Type your PIN")));
}

TEST_CASE("shop: two umbrellas and the PIN are one wish with one line at the price that was shown") {
    HeadlessUi ui;
    Robot robot = at_shop(ui, visit_with(126));
    robot.tap("雨伞一把");
    robot.tap(ui.tr("One more"));
    robot.tap(ui.tr("One more"));  // The points suffice for two.
    robot.tap(ui.tr("Put it aside"));
    tap_digits(robot, "135790");
    robot.tap(ui.tr("Done"));
    const auto wishes = asked<kiosk::ReserveGoods>(ui);
    REQUIRE(wishes.size() == 1);
    REQUIRE(wishes[0].basket.lines.size() == 1);
    CHECK(wishes[0].basket.lines[0].goods.value == 2);
    CHECK(wishes[0].basket.lines[0].quantity == 2);
    CHECK(wishes[0].basket.lines[0].shown_price.value == 60);
    CHECK(wishes[0].pin.same_as(pin("135790")));

    answer(robot, {kiosk::RedemptionStep{reserved(41)}, visit_with(6)});
    CHECK(robot.sees("41"));
    CHECK(robot.sees("11 月 25 日"));
    robot.tap(ui.tr("Good"));
    CHECK(robot.find("雨伞一把") != nullptr);
    CHECK(robot.find(ui.tr("Done")) == nullptr);
    CHECK(asked<kiosk::ReserveGoods>(ui).empty());
}

TEST_CASE("shop: a wrong PIN says how many tries are left, and a locked one says who opens it") {
    HeadlessUi ui;
    Robot robot = at_shop(ui, visit_with(126));
    want(robot, "雨伞一把");
    tap_digits(robot, "135790");
    answer(robot, {kiosk::PinAnswer{kiosk::PinWrong{3, 0}}, visit_with(126)});
    CHECK(robot.sees_number("Not right; {n} try left", 3));
    CHECK(robot.sees_number("{n} digit to go", 6) == false);
    tap_digits(robot, "246801");
    CHECK(asked<kiosk::ReserveGoods>(ui).size() == 2);
    answer(robot, {kiosk::PinAnswer{kiosk::PinLocked{}}, visit_with(126)});
    CHECK(robot.sees(ui.tr("The PIN is locked")));
}

TEST_CASE("shop: during a wait and behind a lock nothing can be typed") {
    for (const kiosk::PinGate& gate :
         {kiosk::PinGate{kiosk::MustWait{demo_now_ms + 300'000}}, kiosk::PinGate{kiosk::Locked{}}}) {
        HeadlessUi ui;
        Robot robot = at_shop(ui, visit_with(126, kiosk::PinPad{kiosk::PinKind::digits, false, gate}));
        want(robot, "雨伞一把");
        tap_digits(robot, "135790");
        CHECK(asked<kiosk::ReserveGoods>(ui).empty());
    }
}

TEST_CASE("shop: whoever has no PIN chooses one, twice, and what they wanted goes on") {
    HeadlessUi ui;
    Robot robot = at_shop(ui, visit_with(126, std::nullopt));
    want(robot, "雨伞一把");
    CHECK(robot.sees(ui.tr("Choose a PIN of your own")));
    tap_digits(robot, "135790");
    tap_digits(robot, "135791");
    CHECK(robot.sees(ui.tr("Those were two different ones")));
    CHECK(asked<kiosk::KeepPin>(ui).empty());
    tap_digits(robot, "123456");
    tap_digits(robot, "123456");
    CHECK(asked<kiosk::KeepPin>(ui).size() == 1);
    answer(robot, {kiosk::PinAnswer{kiosk::PinTooEasy{kiosk::PinFault::in_a_row}}, visit_with(126, std::nullopt)});
    CHECK(robot.sees(ui.tr("One after the other is too easy to guess")));
    tap_digits(robot, "135790");
    tap_digits(robot, "135790");
    const auto kept = asked<kiosk::KeepPin>(ui);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].fresh.same_as(pin("135790")));
    answer(robot, {kiosk::PinAnswer{kiosk::PinKept{}}, visit_with(126)});
    const auto wishes = asked<kiosk::ReserveGoods>(ui);
    REQUIRE(wishes.size() == 1);
    CHECK(wishes[0].pin.same_as(pin("135790")));
}

TEST_CASE("shop: three pictures are a PIN too") {
    HeadlessUi ui;
    Robot robot = at_shop(ui, visit_with(126, kiosk::PinPad{kiosk::PinKind::pictures}));
    want(robot, "雨伞一把");
    for (const char* picture : {"House", "Boat", "Moon"}) robot.tap(ui.tr(picture));
    robot.tap(ui.tr("Done"));
    const auto wishes = asked<kiosk::ReserveGoods>(ui);
    REQUIRE(wishes.size() == 1);
    constexpr std::array chosen{0, 2, 5};
    CHECK(wishes[0].pin.same_as(kiosk::Pin::pictures(chosen).value()));
}

TEST_CASE("shop: what was put aside stands at the foot, and is let go after a question") {
    HeadlessUi ui;
    kiosk::Visit visit = visit_with(126);
    visit.reservations = {reserved(41)};
    Robot robot = at_shop(ui, visit);
    robot.tap(ui.tr("No longer wanted"));
    CHECK(asked<kiosk::CancelReservation>(ui).empty());
    robot.tap(ui.tr("Keep it aside"));
    CHECK(asked<kiosk::CancelReservation>(ui).empty());
    robot.tap(ui.tr("No longer wanted"));
    robot.tap(ui.tr("Put it back"));
    const auto wishes = asked<kiosk::CancelReservation>(ui);
    REQUIRE(wishes.size() == 1);
    CHECK(wishes[0].redemption == reserved(41).id);
    answer(robot, {kiosk::RedemptionStep{reserved(41, kiosk::RedemptionState::voided)}, visit_with(246)});
    CHECK(robot.sees(ui.tr("Back on the shelf")));
    robot.tap(ui.tr("Good"));
    CHECK(robot.find(ui.tr("No longer wanted")) == nullptr);
}

TEST_CASE("shop: every refusal says what is the matter and closes with one word") {
    for (int why = 0; why <= static_cast<int>(kiosk::RedemptionWhy::storage); ++why) {
        CAPTURE(why);
        HeadlessUi ui;
        Robot robot = at_shop(ui, visit_with(126));
        want(robot, "雨伞一把");
        tap_digits(robot, "135790");
        answer(robot, {kiosk::RedemptionFault{static_cast<kiosk::RedemptionWhy>(why), 1, "a sentence for the log"},
                       visit_with(126)});
        CHECK_FALSE(robot.sees("a sentence for the log"));
        CHECK(robot.find(ui.tr("Done")) == nullptr);
        robot.tap(ui.tr("Good"));
        CHECK(robot.find("雨伞一把") != nullptr);
    }
}

TEST_CASE("shop: the end of the visit leaves nothing of it on the screen, half a PIN and all") {
    HeadlessUi ui;
    kiosk::Visit visit = visit_with(98'765);
    visit.reservations = {reserved(4141)};
    Robot robot = at_shop(ui, visit);
    CHECK(robot.sees("98,765"));
    CHECK(robot.sees("4141"));
    want(robot, "雨伞一把");
    robot.tap("1");
    robot.wait(10LL * 60 * 1000);
    CHECK_FALSE(ui.terminal().has_visit());
    CHECK(robot.screen_name() != "my_shop");
    for (const char* words : {"98,765", "4141"}) CHECK_FALSE(robot.sees(words));
    answer(robot, {kiosk::RedemptionStep{reserved(41)}, visit_with(126)});  // Too late: nobody is there.
    CHECK_FALSE(ui.terminal().has_visit());
}

TEST_CASE("shop: an empty shelf says so, five hundred goods can be scrolled, and odd names do no harm") {
    HeadlessUi ui;
    Robot empty = at_shop(ui, visit_with(126), {});
    CHECK(empty.sees(ui.tr("The shelf is empty now")));

    std::vector<Goods> many;
    for (std::int64_t i = 1; i <= 500; ++i) many.push_back(goods(i, "货" + std::to_string(i), i, 3));
    many[0].name = "";
    many[1].name = std::string(300, 'M');
    many[2].name = "%s%n \xE2\x80\xAE反过来";
    many[3].unit = std::string(200, 'u');
    many[4].picture = "../../none.png";
    for (const ui::Display& display : {portrait_display, landscape_display}) {
        HeadlessUi wide({.display = display});
        Robot robot = at_shop(wide, visit_with(126), many);
        CHECK(wide.terminal().items().size() < 60);
        const ui::Rect page = wide.screen();
        for (int i = 0; i < 3; ++i) robot.fling({page.middle().x, page.b * 0.8F}, {page.middle().x, page.b * 0.35F});
        robot.settle();
        CHECK(robot.find("货6一把") == nullptr);
    }
}

TEST_CASE("shop: the sheets keep their measures on every wall") {
    for (const ui::Display& display : {portrait_display, landscape_display, small_display, low_display,
                                       ui::Display{1280, 1024, 17.0F}, ui::Display{800, 1280, 10.1F}})
        for (const ui::Language language : {ui::Language::zh_hans, ui::Language::en})
            for (const bool large : {false, true}) {
                const std::string where = std::to_string(display.width_px) + "x" + std::to_string(display.height_px) +
                                          " " + std::string(ui::language_tag(language)) + (large ? " large" : "");
                CAPTURE(where);
                HeadlessUi ui({.display = display, .large = large, .language = language});
                Robot robot = at_shop(ui, visit_with(126, std::nullopt), {goods(2, "雨伞", 60, 6)});
                const auto check = [&](const char* which) {
                    CAPTURE(which);
                    const ui::Item* beside = robot.find(ui.tr("Close"));  // The sheet is not higher than the page.
                    REQUIRE(beside != nullptr);
                    CHECK(beside->box.height() > 0);
                    // What lies behind a sheet is covered by it on purpose.
                    for (const std::string& fault : survey(robot, 0).faults)
                        if (fault.find("out: ") != std::string::npos) FAIL_CHECK(fault);
                };
                const ui::Item* first = robot.find(language == ui::Language::en ? "雨伞, one 把" : "雨伞一把");
                REQUIRE(first != nullptr);
                robot.tap_at(first->box.middle());
                check("reserve");
                robot.tap(ui.tr("Put it aside"));
                check("choose digits");
                robot.tap(ui.tr("Three pictures"));
                check("choose pictures");
            }
}

TEST_CASE("shop: brought down for whoever sits, every key of its sheets lies in the lower 45 %") {
    for (const bool large : {false, true}) {
        HeadlessUi ui({.large = large, .low = true});
        Robot robot = at_shop(ui, visit_with(126, std::nullopt), {goods(2, "雨伞", 60, 6)});
        const auto check = [&](const char* which) {
            CAPTURE(which);
            CAPTURE(large);
            CHECK(ui.terminal().low());
            for (const ui::Item& item : ui.terminal().items())
                if (item.label != ui.tr("Close") && item.box.t < ui.screen().b * 0.55F) FAIL_CHECK(item.label);
            for (const std::string& fault : survey(robot, 0).faults)
                if (fault.find("out: ") != std::string::npos) FAIL_CHECK(fault);
        };
        const ui::Item* first = robot.find("雨伞一把");
        REQUIRE(first != nullptr);
        robot.tap_at(first->box.middle());
        check("reserve");
        robot.tap(ui.tr("Put it aside"));
        check("choose digits");
        robot.tap(ui.tr("Three pictures"));
        check("choose pictures");
    }
}
