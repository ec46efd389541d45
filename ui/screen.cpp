#include "ui/screen.h"

#include <array>

#include "ui/gallery/gallery.h"

namespace ui {

#define SCREEN(name) std::unique_ptr<Screen> make_##name##_screen(const Route& route);
#include "ui/screens/screen_list.inc"
#undef SCREEN

namespace {

struct Maker {
    std::string_view name;
    std::unique_ptr<Screen> (*make)(const Route&);
};

constexpr std::array makers{
#define SCREEN(name) Maker{#name, &make_##name##_screen},
#include "ui/screens/screen_list.inc"
#undef SCREEN
};

}  // namespace

std::unique_ptr<Screen> make_screen(const Route& route) {
    for (const Maker& maker : makers)
        if (maker.name == route.screen) return maker.make(route);
    return gallery::make_page(route);
}

std::vector<std::string> screen_names() {
    std::vector<std::string> names;
    for (const Maker& maker : makers) names.emplace_back(maker.name);
    return names;
}

}  // namespace ui
