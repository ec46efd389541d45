// Where "back" and "home" lead.
#include "ui/router.h"

#include <doctest/doctest.h>

namespace {

ui::Navigation to(const char* screen, std::int64_t argument = 0) {
    ui::Navigation navigation;
    navigation.go(screen, argument);
    return navigation;
}

ui::Navigation back() {
    ui::Navigation navigation;
    navigation.go_back();
    return navigation;
}

ui::Navigation beside(const char* screen, std::int64_t argument = 0) {
    ui::Navigation navigation;
    navigation.swap(screen, argument);
    return navigation;
}

}  // namespace

TEST_CASE("router: back leads where one came from, and ends at home") {
    ui::Router router;
    CHECK(router.at_home());
    CHECK(router.follow(to("rules", 2)));
    CHECK(router.follow(to("rule", 7)));
    CHECK(router.route() == ui::Route{"rule", 7});
    CHECK_FALSE(router.at_home());
    CHECK(router.follow(back()));
    CHECK(router.route() == ui::Route{"rules", 2});
    CHECK(router.follow(back()));
    CHECK(router.at_home());
    CHECK_FALSE(router.follow(back()));
    CHECK(router.route().screen == "home");
}

TEST_CASE("router: going beside leaves the way back as it was, and home stays under everything") {
    ui::Router router;
    CHECK(router.follow(beside("rules")));
    CHECK(router.follow(to("rule", 0)));
    for (int i = 1; i < 40; ++i) CHECK(router.follow(beside("rule", i)));
    CHECK(router.route() == ui::Route{"rule", 39});
    CHECK(router.follow(back()));
    CHECK(router.route().screen == "rules");
    CHECK(router.follow(back()));
    CHECK(router.at_home());
}

TEST_CASE("router: whoever goes ever deeper still gets home by back") {
    ui::Router router;
    for (int i = 0; i < 100; ++i) router.follow(to(i % 2 ? "rules" : "rule_history"));
    int steps = 0;
    while (!router.at_home() && steps < 100) {
        router.follow(back());
        ++steps;
    }
    CHECK(router.at_home());
    CHECK(router.route().screen == "home");
    CHECK(steps <= 8);
}

TEST_CASE("router: back finds the screen as it was left; home leaves all of them") {
    ui::Router router;
    router.follow(to("notices"));
    const ui::Screen* first = &router.current();
    router.follow(to("rules"));
    CHECK(router.follow(back()));
    CHECK(&router.current() == first);  // Its place in the list is kept while one reads on.
    ui::Navigation navigation;
    navigation.go_home();
    CHECK(router.follow(navigation));
    CHECK(router.at_home());
    CHECK_FALSE(router.follow(back()));
}

TEST_CASE("router: a screen nobody made is not gone to") {
    ui::Router router;
    router.follow(to("rules"));
    CHECK_FALSE(router.follow(to("settings")));
    CHECK(router.route().screen == "rules");
    CHECK_FALSE(router.follow({}));
    CHECK_FALSE(router.open({"settings", 0}));
    CHECK(router.at_home());
    CHECK(router.open({"home", 0}));
    CHECK(router.at_home());
}

TEST_CASE("router: personal screens are left as a whole, with what stands on them") {
    ui::Router router;
    router.follow(to("notices"));
    CHECK_FALSE(router.holds_personal());
    router.drop_personal();
    CHECK(router.route().screen == "notices");
    router.follow(to("points"));
    router.follow(to("help"));
    CHECK(router.holds_personal());
    router.drop_personal();
    CHECK(router.at_home());
    CHECK_FALSE(router.holds_personal());
}

TEST_CASE("router: every listed screen can be made, and knows whether it is personal") {
    for (const std::string& name : ui::screen_names()) {
        CAPTURE(name);
        const auto screen = ui::make_screen({name, 0});
        REQUIRE(screen != nullptr);
        CHECK(screen->personal() == (name == "points" || name == "my_shop" || name == "purse"));
        CHECK(screen->without_bars() == (name == "attract"));
    }
    CHECK(ui::make_screen({"", 0}) == nullptr);
}
