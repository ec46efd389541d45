#include "tests/support/counter_states.h"

#include "tests/support/must.h"

namespace {

using kiosk::Counter;

kiosk::Redemption redemption_of(const kiosk::Boards& boards, std::int64_t number, std::size_t lines) {
    kiosk::Redemption redemption;
    redemption.number = number;
    redemption.id.bytes[0] = static_cast<std::byte>(number);
    redemption.resident = {12};
    for (const kiosk::Goods& goods : boards.goods) {
        if (redemption.lines.size() == lines) break;
        kiosk::RedemptionLine& line = redemption.lines.emplace_back();
        line.line = static_cast<std::int32_t>(redemption.lines.size());
        line.goods = goods.id;
        line.name = goods.name;
        line.unit = goods.unit;
        line.quantity = line.line;
        line.price = goods.price;
    }
    return redemption;
}

kiosk::OpenRedemption gone(const kiosk::Boards& boards, std::int64_t number, std::size_t lines, std::int64_t ago_ms,
                           const std::string& name, const std::string& seal) {
    kiosk::OpenRedemption open{redemption_of(boards, number, lines), name, seal};
    open.redemption.state = kiosk::RedemptionState::handed_over;
    open.redemption.at_ms = open.redemption.handed_over_ms = demo_now_ms - ago_ms;
    for (kiosk::RedemptionLine& line : open.redemption.lines) line.handed_over = line.quantity;
    return open;
}

Counter at_work(VillageKind village) {
    const MadeVillage& made = made_village(village);
    const bool hostile = village == VillageKind::hostile;
    Counter counter;
    counter.step = kiosk::CounterStep::at_work;
    counter.staff = hostile ? made.visit.shown_name : "周*香";
    counter.today.redemptions = hostile ? 999'999 : 23;
    counter.today.points = {hostile ? 999'999'999 : 860};
    counter.customer = kiosk::Customer{{12}, "罗*生", "罗", "罗家屋场", {126}, {}, {50}, {}};
    if (hostile)
        counter.customer = kiosk::Customer{
            {12}, made.visit.shown_name, made.visit.seal, made.visit.hamlet, {999'999'999}, {}, {0}, {}};
    counter.customer->purse = {hostile ? 999'999'999 : 60};
    return counter;
}

void add_log(Counter& counter, const kiosk::Boards& boards) {
    counter.page = kiosk::CounterPage::log;
    const kiosk::Customer customer = must(counter.customer);
    const std::string &name = customer.shown_name, &seal = customer.seal;
    counter.log = {gone(boards, 23, 2, 90'000, name, seal), gone(boards, 22, 1, 1'900'000, "彭*兰", "彭"),
                   gone(boards, 21, 3, 3'700'000, "杨*冬", "杨"), gone(boards, 20, 1, 5'400'000, "邓*生", "邓")};
    for (kiosk::RedemptionLine& line : counter.log[1].redemption.lines) line.returned = line.handed_over;
    counter.log[2].redemption.state = kiosk::RedemptionState::undone;
}

void open_first(Robot& robot) {
    for (const ui::Item& item : robot.ui().terminal().items())
        if (item.label.find("\xE3\x80\x80") != std::string::npos && item.label != "\xE3\x80\x80")
            return robot.tap(std::string(item.label));
}

void tap_if_there(Robot& robot, const std::string& label) {
    if (robot.find(label)) robot.tap(label);
}

void sign(Robot& robot) {
    tap_if_there(robot, robot.ui().tr("One less"));
    tap_if_there(robot, robot.ui().tr("Counted, sign now"));
    const ui::Item* pad = robot.find(robot.ui().tr("Writing pad"));
    if (!pad) return;
    const ui::Rect box = pad->box;
    for (const float y : {0.3F, 0.5F, 0.65F})
        robot.drag({box.l + box.width() * 0.2F, box.t + box.height() * y},
                   {box.l + box.width() * (0.4F + y * 0.4F), box.t + box.height() * (1 - y)});
}

// The first goods that are there to be tapped.
void tap_goods(Robot& robot, VillageKind village) {
    const auto& goods = made_village(village).boards->goods;
    if (!goods.empty()) tap_if_there(robot, goods.front().name);
}

kiosk::SlipFound slip_of(const kiosk::Boards& boards, const Counter& counter) {
    const kiosk::Customer customer = must(counter.customer);
    return {
        kiosk::SlipVerdict::ours, "20261124-0023", gone(boards, 23, 2, 90'000, customer.shown_name, customer.seal), {}};
}

void add_till_states(std::vector<CounterState>& all, VillageKind village) {
    const kiosk::Boards& boards = *made_village(village).boards;
    Counter door;
    door.step = kiosk::CounterStep::wants_pin;
    door.staff = at_work(village).staff;
    door.pad = kiosk::PinPad{};
    all.push_back({"counter-door", "counter", door});
    Counter work = at_work(village);
    work.unfinished.emplace_back();
    all.push_back({"counter-work", "counter", work, [village](Robot& robot) { tap_goods(robot, village); }});
    Counter nobody = at_work(village);
    nobody.customer.reset();
    all.push_back({"counter-next", "counter", nobody});
    Counter handing = at_work(village);
    handing.handing = redemption_of(boards, 24, 2);
    all.push_back({"counter-hand-over", "counter", handing});
    all.push_back({"counter-more", "counter_more", at_work(village)});
}

void add_book_states(std::vector<CounterState>& all, VillageKind village) {
    const kiosk::Boards& boards = *made_village(village).boards;
    Counter log = at_work(village);
    add_log(log, boards);
    all.push_back({"counter-log", "counter_log", log});
    all.push_back({"counter-log-open", "counter_log", log, [](Robot& robot) {
                       open_first(robot);
                       tap_if_there(robot, robot.ui().tr("Broken"));
                   }});
    all.push_back({"counter-close", "counter_close", at_work(village),
                   [](Robot& robot) { tap_if_there(robot, robot.ui().tr("One less")); }});
    all.push_back({"counter-sign", "counter_close", at_work(village), sign});
    Counter closed = at_work(village);
    closed.day_closed = true;
    all.push_back({"counter-closed", "counter_close", closed});
    all.push_back({"counter-count-pad", "counter_close", at_work(village),
                   [village](Robot& robot) { tap_goods(robot, village); }, 1, true});
    all.push_back({"counter-delivery", "counter_delivery", at_work(village),
                   [](Robot& robot) { tap_if_there(robot, robot.ui().tr("One more")); }});
    all.push_back({"counter-low", "counter_low", at_work(village)});
}

void add_paper_states(std::vector<CounterState>& all, VillageKind village) {
    const kiosk::Boards& boards = *made_village(village).boards;
    Counter coupon = at_work(village);
    coupon.page = kiosk::CounterPage::coupons;
    all.push_back({"counter-coupon", "counter_coupon", coupon});
    coupon.coupon = kiosk::CouponFound{{"7KQ2MX94TD", {}, 0, {20}, {}}, "", "", 0, ""};
    all.push_back({"counter-coupon-found", "counter_coupon", coupon});
    coupon.coupon->claimed_ms = demo_now_ms - 86'400'000;
    coupon.coupon->claimed_by = must(coupon.customer).shown_name;
    all.push_back({"counter-coupon-claimed", "counter_coupon", coupon});
    all.push_back({"counter-slip-wanted", "counter_slip", at_work(village)});
    Counter slip = at_work(village);
    slip.slip = slip_of(boards, slip);
    all.push_back({"counter-slip-ours", "counter_slip", slip});
    slip.slip = kiosk::SlipFound{kiosk::SlipVerdict::not_ours, "", {}, {}};
    all.push_back({"counter-slip-not-ours", "counter_slip", slip});
    Counter pins = at_work(village);
    pins.page = kiosk::CounterPage::pins;
    kiosk::Customer owner = must(pins.customer);
    owner.pad = kiosk::PinPad{};
    pins.customer = owner;
    all.push_back({"counter-pin-second", "counter_pin", pins});
    pins.pad = kiosk::PinPad{};
    pins.helper = kiosk::PinHelper{pins.staff, kiosk::PinPad{}};
    all.push_back({"counter-pin", "counter_pin", pins});
}

kiosk::WaitingAtCounter waiting_award(const Counter& counter, std::uint8_t id, std::string deed, std::string memo) {
    const kiosk::Customer customer = must(counter.customer);
    kiosk::WaitingAtCounter row;
    row.award.award.bytes[0] = std::byte{id};
    row.award.amount = {30};
    row.award.memo = std::move(memo);
    row.shown_name = customer.shown_name;
    row.seal = customer.seal;
    row.deed = std::move(deed);
    return row;
}

Counter with_awards(VillageKind village) {
    Counter counter = at_work(village);
    if (village == VillageKind::empty) return counter;
    const bool hostile = village == VillageKind::hostile;
    std::string text = "改好一个厕所，村里验收合格";
    if (hostile)
        for (int i = 0; i < 4; ++i) text += text;
    auto large = waiting_award(counter, 1, "改厕", text), objected = waiting_award(counter, 2, "清理水圳", text);
    large.award.why = kiosk::WaitsFor::two_people;
    large.award.public_until = {20784};
    large.approved_by = {"周*香"};
    large.settle = kiosk::AwardBar::nothing_open;
    objected.award.objected = true;
    objected.objections = {{"彭*兰", hostile ? text : "是别人做的"}};
    objected.approve = kiosk::AwardBar::own_entry;
    counter.awards.waiting = {large, objected};
    counter.awards.waiting_count = hostile ? 999'999 : 2;
    for (const char* title : {"帮邻居一把", "清理水圳", "改厕", "听完一节微党课"}) {
        kiosk::AwardableDeed deed;
        deed.rule.title = hostile ? text : title;
        deed.rule.code = title;
        deed.rule.amount = {hostile ? 999'999'999 : 5};
        deed.rule.explanation = hostile ? text : "一次五分，一天一次";
        deed.state = counter.awards.deeds.size() == 1 ? kiosk::DeedState::counted_today : kiosk::DeedState::open;
        counter.awards.deeds.push_back(std::move(deed));
    }
    return counter;
}

void add_award_states(std::vector<CounterState>& all, VillageKind village) {
    Counter counter = with_awards(village);
    counter.page = kiosk::CounterPage::award;
    all.push_back({"counter-award", "counter_award", counter});
    counter.awards.answer =
        kiosk::AwardAnswer{kiosk::AwardSaid::waits, {}, kiosk::WaitsFor::two_people, kiosk::BusinessDay{20784}};
    all.push_back({"counter-award-said", "counter_award", counter});
    counter.awards.answer.reset();
    counter.page = kiosk::CounterPage::waiting;
    all.push_back({"counter-waiting", "counter_waiting", counter});
    all.push_back({"counter-waiting-open", "counter_waiting", counter, open_first});
    all.push_back({"counter-waiting-no", "counter_waiting", counter,
                   [](Robot& robot) {
                       open_first(robot);
                       tap_if_there(robot, robot.ui().tr("No, and why"));
                   },
                   0, true});
}

}  // namespace

std::vector<CounterState> counter_states(VillageKind village) {
    std::vector<CounterState> all;
    add_till_states(all, village);
    add_book_states(all, village);
    add_paper_states(all, village);
    add_award_states(all, village);
    return all;
}

void show_state(Robot& robot, const CounterState& state) {
    robot.ui().terminal().open({state.screen, state.argument});
    kiosk::Counter counter = state.counter;
    counter.turn = 1;
    robot.ui().terminal().show_counter(std::make_shared<const kiosk::Counter>(counter), robot.ui().now());
    robot.settle();
    state.then(robot);
    robot.settle();
}
