// The counter's screens on a real hall: taps go to the real desk, its answers and the boards come back, as in the
// program but on one thread.
//
// Li Si works here with the PIN 730164, Zhao Liu with 518273; Wang Wu comes to spend and has 100 points.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "kiosk/desk/counter_desk.h"
#include "tests/support/robot.h"
#include "tests/support/shop_hall.h"

class RealCounter {
public:
    explicit RealCounter(const ui::Display& display = landscape_display);

    // Signs in by card and PIN.
    void sign_in();
    void scan(std::string_view code);
    void scan_card(const char* name) { scan(shop.hall().card(name)); }
    // The label in the program's English.
    void tap(const char* english) { tap_words(ui.tr(english)); }
    // The first target whose label has these words in it.
    void tap_words(std::string_view words);
    // Key by key.
    void type(std::string_view letters);
    bool sees(const char* english) const { return robot.sees(ui.tr(english)); }
    kiosk::Moment now() { return shop.hall().hall().moment(ui.clock().utc_ms()); }
    std::int64_t balance();
    std::int64_t count(const std::string& sql) { return shop.hall().count(sql); }

    ShopHall shop;
    mutable HeadlessUi ui;
    Robot robot;

private:
    void answer_all();
    void show(kiosk::CounterPtr counter);

    kiosk::SeededRandom random_{11};
    kiosk::CounterDesk desk_;
};
