// What rare characters cost: 20,000 different ones shown in one sitting, a page of new ones for each frame.
#include <unicode/unistr.h>

#include "kiosk/command/bench/bench.h"
#include "kiosk/command/offscreen.h"

namespace kiosk::bench {

namespace {

constexpr std::int64_t usual_characters = 20'000, characters_a_page = 250;
constexpr UChar32 extension_a = 0x3400;  // After it comes the usual block.

Notice page(std::int64_t from) {
    Notice notice;
    notice.key = notice.title = std::to_string(from);
    for (std::int64_t i = from; i < from + characters_a_page; ++i)
        icu::UnicodeString(extension_a + static_cast<UChar32>(i)).toUTF8String(notice.body);
    return notice;
}

BoardsPtr pages(std::int64_t characters) {
    Boards boards;
    for (std::int64_t from = 0; from < characters; from += characters_a_page) boards.notices.push_back(page(from));
    return std::make_shared<const Boards>(std::move(boards));
}

}  // namespace

Figures glyphs(const Setup& setup) {
    const auto options = setup.look.terminal_options(1080, 1920);
    if (!options) return fail(options);
    ui::Now now{1, 0};
    auto stage = Offscreen::make(*options, "", now);
    if (!stage) return fail(stage);
    const std::int64_t characters = setup.count ? setup.count : usual_characters;
    const BoardsPtr boards = pages(characters);
    stage->terminal().show_boards(boards);
    Samples samples;
    for (std::size_t i = 0; i < boards->notices.size(); ++i) {
        stage->terminal().open({"notice", static_cast<std::int64_t>(i)});
        now.steady_ms += 1000;
        const double began = now_ms();
        stage->draw_once(now);
        samples.add(now_ms() - began);
    }
    const auto atlas = stage->terminal().atlas();
    return nlohmann::ordered_json{{"bench", "glyphs"},
                                  {"characters", characters},
                                  {"frame", samples.told()},
                                  {"atlas", {atlas.width_px, atlas.height_px}}};
}

}  // namespace kiosk::bench
