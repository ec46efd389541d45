// Whose page is spoken where: public pages into the room, somebody's own only into headphones.
#include <doctest/doctest.h>

#include "tests/support/listener.h"

namespace {

kiosk::DeviceStates with(kiosk::DeviceState headphones) {
    kiosk::DeviceStates devices = with_voice();
    devices.headphones = headphones;
    return devices;
}

const kiosk::Visit& visit() { return made_village(VillageKind::demo).visit; }

}  // namespace

TEST_CASE("headphones: somebody's own page is read into them, in the order it stands") {
    HeadlessUi ui;
    Listener listener(ui);
    ui.terminal().show_devices(with(kiosk::DeviceState::ready));
    ui.terminal().open_visit(visit(), ui.now());
    listener.robot().settle();
    const std::string said = joined(listener.all());
    CAPTURE(said);
    const auto title = said.find(ui.tr("My points")), balance = said.find(ui.tr("To spend now")),
               entry = said.find(visit().entries.front().what);
    CHECK(title != std::string::npos);
    CHECK(title < balance);
    CHECK(balance < entry);
    CHECK(entry != std::string::npos);
}

TEST_CASE("headphones: pulled out, the reading of somebody's own page stops at once; a public page goes on") {
    HeadlessUi ui;
    Listener listener(ui);
    ui.terminal().show_devices(with(kiosk::DeviceState::ready));
    ui.terminal().open_visit(visit(), ui.now());
    listener.robot().settle();
    listener.press();
    static_cast<void>(listener.next());
    static_cast<void>(listener.orders());
    ui.terminal().show_devices(with(kiosk::DeviceState::missing));
    CHECK_FALSE(ui.terminal().reading_aloud());
    CHECK(hushed(listener.orders()));
    listener.robot().settle();
    CHECK(listener.robot().sees(ui.tr("With headphones")));
    CHECK(listener.robot().find(ui.tr("Read to me")) == nullptr);

    ui.terminal().show_devices(with(kiosk::DeviceState::ready));
    ui.terminal().open({"rules", 0});
    listener.robot().settle();
    listener.press();
    ui.terminal().show_devices(with(kiosk::DeviceState::missing));
    listener.robot().settle();
    CHECK(ui.terminal().reading_aloud());
}

TEST_CASE("headphones: without them, or with a machine that cannot tell, somebody's own page is never spoken") {
    for (const auto state : {kiosk::DeviceState::none, kiosk::DeviceState::missing, kiosk::DeviceState::failing}) {
        HeadlessUi ui;
        Listener listener(ui);
        ui.terminal().show_devices(with(state));
        ui.terminal().open_visit(visit(), ui.now());
        listener.robot().settle();
        CHECK(listener.robot().find(ui.tr("Read to me")) == nullptr);
        CHECK(listener.robot().find(ui.tr("With headphones")) == nullptr);  // Nothing to press.
        CHECK(listener.orders().empty());
    }
}

TEST_CASE("headphones: a page that was being read to the room is not read on when a card brings somebody's own") {
    HeadlessUi ui;
    ui.terminal().open({"points_ask", 0});
    Listener listener(ui);
    ui.terminal().show_devices(with(kiosk::DeviceState::missing));
    listener.robot().settle();
    listener.press();
    static_cast<void>(listener.next());
    static_cast<void>(listener.orders());
    listener.robot().hears(
        {kiosk::Welcomed{visit().resident, visit().shown_name, visit().hamlet, {2}, {126}, 3}, visit()});
    CHECK(listener.robot().screen_name() == "points");
    CHECK(hushed(listener.orders()));
    listener.robot().wait(20'000);
    CHECK(listener.orders().empty());
}
