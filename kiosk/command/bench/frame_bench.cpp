// What frames cost: an idle minute, scrolling a list at 60 frames a second, one of 10,000 rows too, opening each
// screen, and showing that a finger was felt.
#include "kiosk/base/clock.h"
#include "kiosk/command/bench/bench.h"
#include "kiosk/command/offscreen.h"
#include "kiosk/desk/board_desk.h"

namespace kiosk::bench {

namespace {

constexpr std::size_t long_list_rows = 10'000;
constexpr std::int64_t touches = 300, usual_frames = 600, frame_ms = 16, minute_ms = 60'000;

double draw(Offscreen& stage, ui::Now now) {
    const double began = now_ms();
    stage.draw_once(now);
    return now_ms() - began;
}

// Woken every 10 ms as by a busy machine; the frames that are wanted are counted.
std::int64_t idle_frames(Offscreen& stage, ui::Now now) {
    std::int64_t frames = 0;
    for (std::int64_t ms = 0; ms < minute_ms; ms += 10) {
        now.steady_ms += 10;
        now.utc_ms += 10;
        if (!stage.terminal().wants_frame(now)) continue;
        stage.draw(now);
        ++frames;
    }
    return frames;
}

// A finger that drags up and down for as long as it takes; measured is what a frame takes of a core.
Samples scroll(Offscreen& stage, ui::Now now, const ui::Display& display, std::int64_t frames) {
    using Kind = ui::PointerEvent::Kind;
    Samples samples;
    const auto x = static_cast<float>(display.width_px) * 0.4F, middle = static_cast<float>(display.height_px) * 0.55F;
    stage.terminal().feed({Kind::down, 1, {x, middle}, now.steady_ms});
    for (std::int64_t frame = 0; frame < frames; ++frame) {
        now.steady_ms += frame_ms;
        const auto swing = static_cast<float>(std::abs(frame % 60 - 30)) / 30 - 0.5F;
        stage.terminal().feed({Kind::move, 1, {x, middle + swing * middle}, now.steady_ms});
        const double began = busy_ms();
        stage.draw_once(now);
        samples.add(busy_ms() - began);
    }
    stage.terminal().feed({Kind::up, 1, {x, middle}, now.steady_ms});
    return samples;
}

// The village's notices and below them those that are not urgent over and over, until there are so many.
BoardsPtr with_rows(const Boards& boards, std::size_t rows) {
    Boards long_list = boards;
    std::vector<Notice> again = boards.notices;
    std::erase_if(again, [](const Notice& notice) { return notice.urgent; });
    if (again.empty()) again.emplace_back().title = "A notice";
    for (std::size_t next = 0; long_list.notices.size() < rows; ++next)
        long_list.notices.push_back(again[next % again.size()]);
    return std::make_shared<const Boards>(std::move(long_list));
}

// From the finger on a tile of the home screen to the finished picture of the pressed tile.
Samples touch(Offscreen& stage, ui::Now now, std::int64_t times) {
    using Kind = ui::PointerEvent::Kind;
    constexpr std::int64_t between_ms = 1000;
    Samples samples;
    for (std::int64_t i = 0; i < times; ++i) {
        stage.terminal().open({"home", 0});
        stage.draw(now);
        const auto& items = stage.terminal().items();
        const ui::Point at = items[static_cast<std::size_t>(i) % items.size()].box.middle();
        now.steady_ms += between_ms;
        const double began = now_ms();
        stage.terminal().feed({Kind::down, 1, at, now.steady_ms});
        stage.draw_once(now);
        samples.add(now_ms() - began);
        stage.terminal().feed({Kind::lost, 1, at, now.steady_ms});
        stage.draw(now);
    }
    return samples;
}

}  // namespace

Figures frame(const Setup& setup) {
    auto place = BenchHall::open(setup);
    if (!place) return fail(place);
    const auto options = setup.look.terminal_options(1920, 1080);
    if (!options) return fail(options);
    const Moment now = place->hall().moment(SystemClock().utc_ms());
    const ui::Now shown{now.utc_ms / minute_ms * minute_ms + 1, 0};
    auto stage = Offscreen::make(*options, place->hall().file("pictures"), shown);
    if (!stage) return fail(stage);
    const auto boards = BoardDesk(place->hall()).make(now);
    if (!boards) return fail(boards);
    stage->terminal().show_boards(*boards);
    nlohmann::ordered_json open = nlohmann::ordered_json::object(), scrolling = nlohmann::ordered_json::object();
    for (const std::string& name : ui::screen_names()) {
        stage->terminal().open({name, 0});
        open[name] = draw(*stage, shown);
        stage->draw(shown);
    }
    stage->terminal().open({"home", 0});
    stage->draw(shown);
    const std::int64_t idle = idle_frames(*stage, shown), frames = setup.count ? setup.count : usual_frames;
    for (const char* name : {"rules", "notices"}) {
        stage->terminal().open({name, 0});
        stage->draw(shown);
        scrolling[name] = scroll(*stage, shown, options->display, frames).told();
    }
    stage->terminal().show_boards(with_rows(**boards, long_list_rows));
    stage->terminal().open({"notices", 0});
    stage->draw(shown);
    scrolling["10,000 notices"] = scroll(*stage, shown, options->display, frames).told();
    stage->terminal().show_boards(*boards);
    return nlohmann::ordered_json{{"bench", "frame"},
                                  {"frames_in_an_idle_minute", idle},
                                  {"opening_ms", open},
                                  {"scrolling_busy", scrolling},
                                  {"touch", touch(*stage, shown, touches).told()}};
}

}  // namespace kiosk::bench
