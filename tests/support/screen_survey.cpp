#include "tests/support/screen_survey.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace {

constexpr float rounding_px = 1.0F;
constexpr float close_mm = 2.9F;  // interface.md: gaps of 3 mm, less half a pixel

struct Seen {
    ui::Item largest;
    int times = 0;
};

std::string named(const ui::Item& item) { return "\"" + item.label + "\""; }

class Surveyor {
public:
    Surveyor(Robot& robot, const Ruler& ruler) : robot_(robot), px_per_mm_(ruler.px_per_mm), screen_(ruler.screen) {}

    void look() {
        const ui::Terminal& terminal = robot_.ui().terminal();
        ++looks_;
        for (const ui::Item& item : terminal.items()) look_at(item);
        for (const ui::Written& line : terminal.written()) look_at(line);
        for (std::size_t i = 1; i < terminal.written().size(); ++i)
            if (goes_on(terminal.written()[i - 1], terminal.written()[i])) look_along(terminal.written()[i - 1]);
        for (std::size_t i = 0; i < terminal.written().size(); ++i)
            for (std::size_t j = 0; j < i; ++j) look_between(terminal.written()[i], terminal.written()[j]);
        for (std::size_t i = 0; i < terminal.items().size(); ++i)
            for (std::size_t j = 0; j < i; ++j) look_between(terminal.items()[i], terminal.items()[j]);
    }

    Survey finish(bool to_the_end) {
        for (const auto& [id, seen] : seen_) {
            // Seen once at the edge of a longer list: only a part of it.
            if (looks_ > 1 && seen.times < 2) continue;
            const ui::Rect& box = seen.largest.box;
            const float mm = std::min(box.width(), box.height()) / px_per_mm_;
            if (mm < out_.least_target_mm) out_.least_target_mm = mm, out_.least_target = named(seen.largest);
        }
        for (const auto& [a, b, beside] : close_) look_again(a, b, beside);
        out_.faults.assign(faults_.begin(), faults_.end());
        out_.to_the_end = to_the_end;
        return out_;
    }

private:
    void look_at(const ui::Item& item) {
        const ui::Rect box = item.box;
        if (box.l < -rounding_px || box.t < -rounding_px || box.r > screen_.r + rounding_px ||
            box.b > screen_.b + rounding_px)
            faults_.insert("target sticks out: " + named(item));
        if (item.label.empty()) faults_.insert("a target without a label");
        Seen& seen = seen_[item.id];
        ++seen.times;
        const auto size = [](const ui::Item& i) { return i.box.width() * i.box.height(); };
        if (seen.times == 1 || size(item) > size(seen.largest)) seen.largest = item;
    }

    void look_at(const ui::Written& line) {
        if (line.face == ui::Face::icon) return;
        if (line.box.l < -rounding_px || line.box.r > screen_.r + rounding_px)
            faults_.insert("words stick out: " + line.text);
        if (begins_with_closing_mark(line.text)) faults_.insert("line begins with a closing mark: " + line.text);
        const float mm = (line.em_px + 0.5F) / px_per_mm_;
        if (mm < out_.least_carved_mm) out_.least_carved_mm = mm, out_.least_carved = line.text;
        if (line.face != ui::Face::title && mm < out_.least_em_mm) out_.least_em_mm = mm, out_.least_text = line.text;
        for (const ui::Item& item : robot_.ui().terminal().items()) {
            const ui::Rect& box = item.box;
            const ui::Point middle{line.seen.l, line.seen.middle().y};
            if (box.holds(middle) && line.seen.r > box.r + rounding_px)
                faults_.insert("words leave " + named(item) + ": " + line.text);
        }
    }

    static bool goes_on(const ui::Written& line, const ui::Written& below) {
        return line.face == below.face && line.em_px == below.em_px && line.color == below.color &&
               std::abs(line.box.l - below.box.l) < rounding_px && std::abs(line.box.b - below.box.t) < rounding_px;
    }

    void look_along(const ui::Written& line) {
        const float em = line.box.width() / line.em_px;
        if (em > out_.longest_line_em) out_.longest_line_em = em, out_.longest_line = line.text;
    }

    // Letters printed over letters: where their em boxes share more than a third of a letter.
    void look_between(const ui::Written& a, const ui::Written& b) {
        const auto letters = [](const ui::Written& line) {
            const float air = std::max(0.0F, (line.box.height() - line.em_px) / 2);
            return line.box.inset(0, air).common(line.seen);
        };
        const ui::Rect both = letters(a).common(letters(b));
        const float third = std::min(a.em_px, b.em_px) / 3;
        if (both.width() > third && both.height() > third)
            faults_.insert("words over words: " + a.text + " and " + b.text);
    }

    // How far apart two targets are; those at a corner of each other do not compete for a finger.
    void look_between(const ui::Item& a, const ui::Item& b) {
        const ui::Rect both = a.box.common(b.box);
        if (!both.empty() && both.width() > rounding_px && both.height() > rounding_px)
            faults_.insert("targets overlap: " + named(a) + " and " + named(b));
        const float dx = both.l - both.r, dy = both.t - both.b;
        if (dx > 0 && dy > 0) return;
        const float mm = std::max({dx, dy, 0.0F}) / px_per_mm_;
        if (mm < close_mm) close_.insert({a.id, b.id, dx > dy});
    }

    // Neighbours that nearly touch must be large where they meet, judged by their whole size.
    void look_again(unsigned a, unsigned b, bool beside) {
        for (const unsigned id : {a, b}) {
            const Seen& seen = seen_.at(id);
            if (looks_ > 1 && seen.times < 2) continue;
            const ui::Rect& box = seen.largest.box;
            const float mm = (beside ? box.width() : box.height()) / px_per_mm_;
            if (mm < out_.least_crowded_mm) out_.least_crowded_mm = mm, out_.least_crowded = named(seen.largest);
        }
    }

    Robot& robot_;
    float px_per_mm_;
    ui::Rect screen_;
    int looks_ = 0;
    Survey out_;
    std::set<std::string> faults_;
    std::map<unsigned, Seen> seen_;
    std::set<std::tuple<unsigned, unsigned, bool>> close_;  // The last: they stand side by side.
};

std::vector<float> tops(Robot& robot) {
    std::vector<float> all;
    for (const ui::Written& line : robot.ui().terminal().written()) all.push_back(line.box.t);
    return all;
}

}  // namespace

bool begins_with_closing_mark(std::string_view line) {
    constexpr std::array marks{"，", "。", "、", "；", "：", "？", "！", "」", "』",
                               "》", "】", "）", "”",  "’",  ",",  ";",  "!"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return line.starts_with(mark); });
}

Survey survey(Robot& robot, int most_steps) {
    return survey(robot, most_steps, {robot.ui().terminal().scale().px_per_mm(), robot.ui().screen()});
}

Survey survey(Robot& robot, int most_steps, const Ruler& ruler) {
    Surveyor surveyor(robot, ruler);
    surveyor.look();
    const ui::Rect screen = robot.ui().screen();
    // In the right half: landscape pages keep their list there.
    // Less than a list is high by more than a row, so that each row is seen whole: brought down, a list is short.
    const float step_of = robot.ui().terminal().low() ? 0.14F : 0.26F;
    const ui::Point from{screen.r * 0.72F, screen.b * 0.66F}, to{screen.r * 0.72F, screen.b * (0.66F - step_of)};
    for (int step = 0; step < most_steps; ++step) {
        const auto before = tops(robot);
        robot.drag(from, to, 100);
        if (tops(robot) == before) return surveyor.finish(true);
        surveyor.look();
    }
    return surveyor.finish(false);
}
