#include "ui/widgets/pad_pictures.h"

#include <array>
#include <cmath>
#include <vector>

#include "ui/locale.h"
#include "ui/motif.h"

namespace ui {

namespace {

// Draws in units of a hundredth of the picture's side.
struct Pen {
    const Paint& paint;
    Point at;
    float u;

    Point p(float x, float y) const { return {at.x + x * u, at.y + y * u}; }
    std::vector<Point> path(std::initializer_list<Point> shape) const {
        std::vector<Point> points;
        for (const Point& point : shape) points.push_back(p(point.x, point.y));
        return points;
    }
    void arc(std::vector<Point>& points, Point to, float radius, bool left, bool large = false) const {
        motif::arc_to(points, p(to.x, to.y), radius * u, left, 16, large);
    }
    void area(std::initializer_list<Point> shape, Tone tone) const { paint.polygon(path(shape), tone); }
    void stroke(std::initializer_list<Point> shape, Tone tone, float width) const {
        paint.polyline(path(shape), tone, width * u);
    }
    void disc(float x, float y, float radius, Tone tone) const { paint.disc(p(x, y), radius * u, tone); }
    void water(float y) const { motif::wave(paint, p(6, y), 18 * u, 5, 4 * u, Tone::info_text, 4 * u); }
};

void house(const Pen& pen) {
    pen.area({{16, 92}, {16, 42}, {50, 16}, {84, 42}, {84, 92}}, Tone::voice_tint);
    pen.stroke({{18.5F, 44}, {18.5F, 89.5F}, {81.5F, 89.5F}, {81.5F, 44}}, Tone::voice_text, 5);
    pen.stroke({{4, 50}, {16, 40}, {50, 12}, {84, 40}, {96, 50}}, Tone::voice_text, 11);
    auto door = pen.path({{40, 90}, {40, 70}});
    pen.arc(door, {60, 70}, 10, true);
    door.push_back(pen.p(60, 90));
    pen.paint.polygon(door, Tone::voice_text);
}

void rice(const Pen& pen) { motif::rice_ear(pen.paint, pen.p(18, 94), 0.76F * pen.u, false, Tone::honor); }

void boat(const Pen& pen) {
    auto hull = pen.path({{4, 60}, {96, 60}});
    pen.arc(hull, {74, 80}, 58, true);
    hull.push_back(pen.p(26, 80));
    pen.arc(hull, {4, 60}, 58, true);
    pen.paint.polygon(hull, Tone::honor_text);
    pen.stroke({{50, 60}, {50, 8}}, Tone::ink, 6);
    pen.area({{56, 10}, {88, 50}, {56, 50}}, Tone::voice_text);
    pen.area({{44, 18}, {44, 50}, {18, 50}}, Tone::honor);
    pen.water(92);
}

void fish(const Pen& pen) {
    auto body = pen.path({{2, 50}});
    pen.arc(body, {76, 50}, 42, true);
    pen.arc(body, {2, 50}, 42, true);
    pen.paint.polygon(body, Tone::voice_text);
    pen.area({{68, 50}, {98, 26}, {91, 50}, {98, 74}}, Tone::voice_text);
    pen.disc(22, 45, 4, Tone::card);
    for (const float x : {36.0F, 50.0F}) {
        auto gill = pen.path({{x, 37}});
        pen.arc(gill, {x, 63}, 22, true);
        pen.paint.polyline(gill, Tone::card, 3 * pen.u);
    }
}

void tree(const Pen& pen) {
    pen.stroke({{50, 96}, {50, 48}}, Tone::honor_text, 10);
    pen.stroke({{50, 72}, {68, 54}}, Tone::honor_text, 6);
    pen.disc(50, 30, 26, Tone::done_text);
    pen.disc(26, 44, 19, Tone::done_text);
    pen.disc(74, 44, 19, Tone::done_text);
    pen.disc(42, 26, 5, Tone::done_tint);
    pen.disc(70, 40, 5, Tone::done_tint);
}

void moon(const Pen& pen) {
    auto sickle = pen.path({{90, 66}});
    motif::arc_to(sickle, pen.p(64, 10), 42 * pen.u, true, 40, true);
    pen.arc(sickle, {90, 66}, 34, false);
    pen.paint.polygon(sickle, Tone::honor);
}

void umbrella(const Pen& pen) {
    auto roof = pen.path({{6, 52}});
    motif::arc_to(roof, pen.p(94, 52), 44 * pen.u, true, 32);
    pen.paint.polygon(roof, Tone::info_text);
    std::vector<Point> panel;
    for (int i = 0; i <= 24; ++i) {
        const float angle = 3.1415927F * static_cast<float>(i) / 24;
        panel.push_back(pen.p(50 - 15 * std::cos(angle), 52 - 44 * std::sin(angle)));
    }
    pen.paint.polygon(panel, Tone::info_tint);
    auto stick = pen.path({{50, 52}, {50, 84}});
    pen.arc(stick, {68, 84}, 9, false);
    pen.paint.polyline(stick, Tone::ink, 6 * pen.u);
}

void kettle(const Pen& pen) {
    auto belly = pen.path({{26, 42}, {74, 42}, {82, 62}});
    pen.arc(belly, {70, 92}, 30, true);
    belly.push_back(pen.p(30, 92));
    pen.arc(belly, {18, 62}, 30, true);
    pen.paint.polygon(belly, Tone::honor);
    pen.area({{18, 58}, {2, 44}, {8, 38}, {26, 50}}, Tone::honor);
    auto grip = pen.path({{28, 40}});
    pen.arc(grip, {72, 40}, 24, true);
    pen.paint.polyline(grip, Tone::honor_text, 6 * pen.u);
    pen.paint.fill({pen.p(36, 0).x, pen.p(0, 34).y, pen.p(64, 0).x, pen.p(0, 43).y}, Tone::honor_text, 4 * pen.u);
}

void bridge(const Pen& pen) {
    auto deck = pen.path({{4, 58}});
    pen.arc(deck, {96, 58}, 62, true);
    deck.push_back(pen.p(96, 78));
    deck.push_back(pen.p(80, 78));
    pen.arc(deck, {20, 78}, 30, false);
    deck.push_back(pen.p(4, 78));
    pen.paint.polygon(deck, Tone::soft);
    for (const Point& post : {Point{20, 44}, Point{40, 35}, Point{60, 35}, Point{80, 44}})
        pen.stroke({post, {post.x, post.y - 16}}, Tone::soft, 5);
    pen.water(90);
}

struct Thing {
    const char* name;
    void (*draw)(const Pen&);
};

constexpr std::array<Thing, pad_picture_count> things{{{msgid("House"), &house},
                                                       {msgid("Rice"), &rice},
                                                       {msgid("Boat"), &boat},
                                                       {msgid("Fish"), &fish},
                                                       {msgid("Tree"), &tree},
                                                       {msgid("Moon"), &moon},
                                                       {msgid("Umbrella"), &umbrella},
                                                       {msgid("Kettle"), &kettle},
                                                       {msgid("Bridge"), &bridge}}};

}  // namespace

const char* pad_picture_name(int which) { return things.at(static_cast<std::size_t>(which)).name; }

void pad_picture(const Paint& paint, const Rect& box, int which) {
    things.at(static_cast<std::size_t>(which)).draw({paint, {box.l, box.t}, box.width() / 100});
}

}  // namespace ui
