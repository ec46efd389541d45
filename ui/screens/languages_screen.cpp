// The language, each in its own words; takes effect with the next frame.
#include <array>

#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/tile.h"

namespace ui {

namespace {

struct Choice {
    Language language;
    const char* own_name;  // Never translated: who needs it reads it.
    const char* hint;
    std::string_view target;
};

constexpr std::array choices{
    Choice{Language::zh_hans, "\xE7\xAE\x80\xE4\xBD\x93\xE4\xB8\xAD\xE6\x96\x87",
           "\xE5\xA4\xA7\xE5\xAE\xB6\xE9\x83\xBD\xE5\x9C\xA8\xE7\x94\xA8", "zh_hans"},
    Choice{Language::zh_hant, "\xE7\xB9\x81\xE9\xAB\x94\xE4\xB8\xAD\xE6\x96\x87",
           "\xE9\x84\x89\xE8\xA6\xAA\xE5\x9B\x9E\xE4\xBE\x86\xE7\x9C\x8B\xE7\x9C\x8B", "zh_hant"},
    Choice{Language::en, "English", "for visitors", "en"},
};

class LanguagesScreen final : public Screen {
public:
    void draw(Frame& frame) override {
        Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
        heading(frame, place, frame.tr("Language"), frame.tr("It goes back by itself when you leave"));
        const float each = std::min(frame.mm(56), (place.height() - 2 * frame.mm(6)) / 3);
        for (const Choice& choice : choices) {
            const bool now = frame.locale.language() == choice.language;
            const Tile face{choice.target, now ? icon::check : icon::translate, choice.own_name, choice.hint,
                            now ? accent::done : accent::voice};
            const Rect box = place.cut_top(each);
            place.cut_top(frame.mm(6));
            if (door(frame, box, face)) {
                frame.navigation.language = choice.language;
                frame.navigation.go_back();
            }
        }
    }
};

}  // namespace

std::unique_ptr<Screen> make_languages_screen(const Route& /*route*/) { return std::make_unique<LanguagesScreen>(); }

}  // namespace ui
