#include "tests/support/real_counter.h"

#include <algorithm>
#include <stdexcept>

#include "kiosk/desk/board_desk.h"
#include "tests/support/pin_hall.h"

namespace {

void employ(ShopHall& shop, kiosk::Random& random, const char* name, const char* pin) {
    kiosk::PinDesk pins(shop.hall().hall(), random, kiosk::least_pin_cost);
    kiosk::StaffDesk staff(shop.hall().hall(), pins);
    const auto member = must(staff.add(shop.hall().resident(name), kiosk::StaffRole::counter, shop.now()));
    if (!std::holds_alternative<kiosk::PinKept>(pins.set_from_shell(member.id, pin_of(pin), shop.now())))
        throw std::runtime_error("no PIN for staff");
}

}  // namespace

RealCounter::RealCounter(const ui::Display& display)
    : ui({.display = display, .utc_ms = shop.now().utc_ms}), robot(ui), desk_(shop.hall().hall(), random_) {
    employ(shop, random_, "Li Si", "730164");
    employ(shop, random_, "Zhao Liu", "518273");
    tap("Help me");
    tap("Staff");
}

void RealCounter::sign_in() {
    scan_card("Li Si");
    type("730164");
    tap("Done");
}

void RealCounter::show(kiosk::CounterPtr counter) {
    if (counter) ui.terminal().show_counter(std::move(counter), ui.now());
    ui.terminal().show_boards(kiosk::BoardDesk(shop.hall().hall()).make_over(kiosk::Boards(), now()).boards);
    robot.settle();
}

void RealCounter::answer_all() {
    for (auto asked = ui.terminal().take_actions(); !asked.empty(); asked = ui.terminal().take_actions())
        for (const kiosk::Action& action : asked) {
            if (std::holds_alternative<kiosk::OpenCounter>(action)) show(desk_.enter(now()));
            if (std::holds_alternative<kiosk::LeaveCounter>(action)) desk_.leave(now());
            show(desk_.answer_to(action, now()));
        }
}

void RealCounter::scan(std::string_view code) {
    show(desk_.scan(code, now()));
    answer_all();
}

void RealCounter::tap_words(std::string_view words) {
    const auto& items = ui.terminal().items();
    // What lies over the page comes last.
    const auto found = std::find_if(items.rbegin(), items.rend(),
                                    [&](const ui::Item& item) { return item.label.find(words) != std::string::npos; });
    if (found == items.rend())
        throw std::runtime_error("no \"" + std::string(words) + "\" to tap; there is: " + robot.all_words());
    robot.tap_at(found->box.common(ui.screen()).middle());
    answer_all();
}

void RealCounter::type(std::string_view letters) {
    for (const char letter : letters) {
        robot.tap(std::string(1, letter));
        answer_all();
    }
}

std::int64_t RealCounter::balance() {
    db::Ledger ledger(shop.hall().db());
    const auto account = must(ledger.account(kiosk::AccountKind::resident, shop.hall().resident("Wang Wu").value));
    return must(ledger.balance(account)).available().value;
}
