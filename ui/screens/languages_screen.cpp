// Language and display: the language, each in its own words, the size of the letters, the hall's look. Everything takes
// effect with the next frame and goes back by itself when the visitor leaves.
#include <algorithm>
#include <array>

#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/segmented_choice.h"
#include "ui/widgets/theme_swatch.h"

namespace ui {

namespace {

struct Tongue {
    Language language;
    const char* own_name;  // Never translated: who needs it reads it.
};

constexpr std::array tongues{Tongue{Language::zh_hans, "\xE7\xAE\x80\xE4\xBD\x93\xE4\xB8\xAD\xE6\x96\x87"},
                             Tongue{Language::zh_hant, "\xE7\xB9\x81\xE9\xAB\x94\xE4\xB8\xAD\xE6\x96\x87"},
                             Tongue{Language::en, "English"}};

constexpr std::size_t most_themes = 6;  // Two rows of three on a wide wall, three of two on an upright one.

std::string words_for(const Frame& frame, const Palette& theme) {
    struct Known {
        std::string_view name;
        const char* words;
    };
    constexpr std::array known{Known{"day", msgid("Daylight")}, Known{"dusk", msgid("Dusk")},
                               Known{"high_contrast", msgid("High contrast")}, Known{"festival", msgid("Festival")}};
    const auto found = std::ranges::find(known, theme.name, &Known::name);
    if (found != known.end()) return frame.tr(found->words);
    return theme.title.empty() ? theme.name : theme.title;
}

class LanguagesScreen final : public Screen {
public:
    void draw(Frame& frame) override;

private:
    static void draw_languages(Frame& frame, Rect& place);
    static void draw_sizes(Frame& frame, Rect& place);
    static void draw_heights(Frame& frame, Rect& place);
    static void draw_movement(Frame& frame, Rect& place);
    static void draw_themes(Frame& frame, const Rect& whole);
    Scroll scroll_;
};

float label_height(const Frame& frame) { return frame.paint.scale.line_px(TextSize::title) + frame.mm(2); }
float choice_height(const Frame& frame) { return label_height(frame) + segmented_choice_height(frame) + frame.mm(7); }

void label(const Frame& frame, Rect& place, const char* words) {
    frame.paint.paragraph(place, words, {Face::title, TextSize::title, Tone::gsoft, Align::left, 1});
    place.cut_top(label_height(frame));
}

void LanguagesScreen::draw_languages(Frame& frame, Rect& place) {
    label(frame, place, frame.tr("Language"));
    std::array<Choice, tongues.size()> choices;
    int spoken = 0;
    for (std::size_t i = 0; i < tongues.size(); ++i) {
        choices[i] = {tongues[i].own_name};
        if (tongues[i].language == frame.locale.language()) spoken = static_cast<int>(i);
    }
    const int tapped =
        segmented_choice(frame, place.cut_top(segmented_choice_height(frame)), "language", choices, spoken);
    if (tapped >= 0) {
        frame.navigation.language = tongues[static_cast<std::size_t>(tapped)].language;
        frame.navigation.go_back();  // To what they came to read; the other choices want to be looked at here.
    }
    place.cut_top(frame.mm(7));
}

void LanguagesScreen::draw_sizes(Frame& frame, Rect& place) {
    label(frame, place, frame.tr("Text size"));
    const std::array choices{Choice{frame.tr("Ordinary"), icon::format_size},
                             Choice{frame.tr("Large"), icon::format_size}};
    const int now = frame.paint.scale.large() ? 1 : 0;
    const int tapped = segmented_choice(frame, place.cut_top(segmented_choice_height(frame)), "size", choices, now);
    if (tapped >= 0 && tapped != now) frame.navigation.other_text_size = true;
    place.cut_top(frame.mm(7));
}

// Only an upright display can be brought down.
void LanguagesScreen::draw_heights(Frame& frame, Rect& place) {
    label(frame, place, frame.tr("Height"));
    const std::array choices{Choice{frame.tr("For standing"), icon::accessibility},
                             Choice{frame.tr("For sitting"), icon::accessible}};
    const int now = frame.low ? 1 : 0;
    const int tapped = segmented_choice(frame, place.cut_top(segmented_choice_height(frame)), "height", choices, now);
    if (tapped >= 0 && tapped != now) frame.navigation.other_height = true;
    place.cut_top(frame.mm(7));
}

void LanguagesScreen::draw_movement(Frame& frame, Rect& place) {
    label(frame, place, frame.tr("Turning pages"));
    const std::array choices{Choice{frame.tr("Sliding"), icon::swap_horiz},
                             Choice{frame.tr("Standing still"), icon::crop_portrait}};
    const int now = frame.calm ? 1 : 0;
    const int tapped = segmented_choice(frame, place.cut_top(segmented_choice_height(frame)), "movement", choices, now);
    if (tapped >= 0 && tapped != now) frame.navigation.other_motion = true;
    place.cut_top(frame.mm(7));
}

// How the swatches stand: side by side and one below the other.
struct Wall {
    std::size_t count = 0, columns = 1, rows = 0;
    float gap = 0, high = 0;
    float height() const { return static_cast<float>(rows) * (high + gap) - gap; }
};

Wall wall_of(const Frame& frame, float room) {
    Wall wall;
    wall.count = std::min(frame.themes.all().size(), most_themes);
    wall.columns = !frame.portrait() && wall.count > 4 ? 3 : 2;
    wall.rows = (wall.count + wall.columns - 1) / wall.columns;
    wall.gap = frame.mm(5);
    if (wall.rows == 0) return wall;
    const auto rows = static_cast<float>(wall.rows);
    wall.high = std::clamp((room - wall.gap * (rows - 1)) / rows, frame.mm(52), frame.mm(82));
    return wall;
}

void LanguagesScreen::draw_themes(Frame& frame, const Rect& whole) {
    Rect place = whole;
    label(frame, place, frame.tr("Colors"));
    const auto& themes = frame.themes.all();
    const Wall wall = wall_of(frame, place.height());
    const float gap = wall.gap, high = wall.high;
    const std::size_t columns = wall.columns;
    const float width = (place.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t i = 0; i < wall.count; ++i) {
        const std::size_t row = i / columns, column = i % columns;
        const Rect box = rect_at(place.l + static_cast<float>(column) * (width + gap),
                                 place.t + static_cast<float>(row) * (high + gap), width, high);
        const ThemeSwatch swatch{themes[i], static_cast<std::int64_t>(i), words_for(frame, themes[i]),
                                 themes[i].name == frame.paint.palette.name};
        if (theme_swatch(frame, box, swatch)) frame.navigation.theme = themes[i].name;
    }
}

void LanguagesScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("Language and display"), frame.tr("It goes back by itself when you leave"));
    const bool portrait = frame.portrait();
    const float choices = choice_height(frame) * (portrait ? 4 : 3), above = portrait ? choices : 0;
    const float swatches = label_height(frame) + wall_of(frame, place.height() - above - label_height(frame)).height();
    const float needed = portrait ? choices + swatches : std::max(choices, swatches);
    const Rect region{frame.content.l, place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b};
    const float top = place.t - scroll_.begin(frame, target_id("languages_scroll"), region, needed);
    place = rect_at(place.l, top, place.width(), std::max(needed, place.height()));
    Rect left = portrait ? place : place.cut_left((place.width() - frame.mm(10)) / 2);
    draw_languages(frame, left);
    draw_sizes(frame, left);
    if (portrait) draw_heights(frame, left);
    draw_movement(frame, left);
    if (!portrait) place.cut_left(frame.mm(10));
    draw_themes(frame, portrait ? left : place);
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_languages_screen(const Route& /*route*/) { return std::make_unique<LanguagesScreen>(); }

}  // namespace ui
