#include "ui/router.h"

#include <algorithm>

namespace ui {

namespace {
constexpr std::size_t deepest = 8;  // "previous" and "next" swap, so nobody gets here by reading on
}

Router::Router() { home(); }

void Router::home() {
    stack_.clear();
    stack_.push_back({{"home", 0}, make_screen({"home", 0})});
}

bool Router::push(const Route& route) {
    auto screen = make_screen(route);
    if (!screen) return false;
    if (stack_.size() >= deepest) stack_.erase(stack_.begin() + 1);
    stack_.push_back({route, std::move(screen)});
    return true;
}

bool Router::open(const Route& route) {
    home();
    return route.screen == "home" || push(route);
}

bool Router::follow(const Navigation& navigation) {
    if (navigation.home) {
        home();
        return true;
    }
    if (navigation.back && stack_.size() > 1) {
        stack_.pop_back();
        return true;
    }
    if (!navigation.wanted) return false;
    if (navigation.replace && stack_.size() > 1) stack_.pop_back();
    return push(*navigation.wanted);
}

bool Router::holds_personal() const {
    return std::ranges::any_of(stack_, [](const Place& place) { return place.screen->personal(); });
}

bool Router::holds_counter() const {
    return std::ranges::any_of(stack_, [](const Place& place) { return place.screen->of_counter(); });
}

void Router::drop_personal() {
    if (holds_personal()) return home();
    for (const Place& place : stack_) place.screen->forget();
}

}  // namespace ui
