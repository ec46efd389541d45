// What the counter does besides serving: a tile for each.
#include <algorithm>
#include <array>

#include "ui/counter/counter_page.h"
#include "ui/icons.h"
#include "ui/scroll.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/tile.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr std::size_t way_count = 10;
constexpr float gap_mm = 5;

struct Way {
    Tile tile;
    std::string_view screen;
    std::int64_t argument = 0;
};

class CounterMoreScreen final : public CounterPage {
public:
    CounterMoreScreen() : CounterPage(kiosk::CounterPage::till) {}
    void draw(Frame& frame) override;

private:
    Scroll scroll_;
};

std::string low_words(const Frame& frame) {
    const auto low = std::ranges::count_if(frame.boards.goods, [](const kiosk::Goods& goods) { return goods.low(); });
    if (low == 0) return frame.tr("There is enough of everything");
    return frame.wording.fill(frame.tr("{n} of the goods to order", "{n} of the goods to order", low),
                              {{"n", frame.wording.number(low)}});
}

std::string waiting_words(const Frame& frame, const kiosk::Counter& counter) {
    const std::int64_t n = counter.awards.waiting_count;
    if (n == 0) return frame.tr("Nothing waits");
    return frame.wording.fill(frame.tr("{n} waits", "{n} wait", n), {{"n", frame.wording.number(n)}});
}

std::array<Way, way_count> ways_of(const Frame& frame, const kiosk::Counter& counter) {
    const std::string done =
        frame.wording.fill(frame.tr("Today {n} handed over"), {{"n", frame.wording.number(counter.today.redemptions)}});
    const char* close = counter.day_closed ? msgid("Today is closed") : msgid("Count, sign, print");
    return {
        Way{{"log", icon::receipt_long, frame.tr("Slips of today"), done, accent::info}, "counter_log"},
        Way{{"close", icon::done_all, frame.tr("Close the day"), frame.tr(close), accent::voice}, "counter_close"},
        Way{{"count", icon::fact_check, frame.tr("Count the shelf"), frame.tr("Differences are written down"),
             accent::done},
            "counter_close",
            1},
        Way{{"delivery", icon::local_shipping, frame.tr("Delivery"), frame.tr("By the delivery note"), accent::honor},
            "counter_delivery"},
        Way{{"low", icon::priority_high, frame.tr("Running low"), low_words(frame), accent::voice}, "counter_low"},
        Way{{"coupon", icon::confirmation_number, frame.tr("Paper coupon"), frame.tr("Given out in a power cut"),
             accent::done},
            "counter_coupon"},
        Way{{"slip", icon::qr_code_scanner, frame.tr("Check a slip"), frame.tr("Whether it is ours"), accent::info},
            "counter_slip"},
        Way{{"award", icon::stars, frame.tr("Award points"), frame.tr("For a deed, by the rule"), accent::honor},
            "counter_award"},
        Way{{"waiting", icon::hourglass_empty, frame.tr("Awards that wait"), waiting_words(frame, counter),
             accent::voice},
            "counter_waiting"},
        Way{{"pin", icon::lock_reset, frame.tr("Forgotten PIN"), frame.tr("Two of the staff clear it"), accent::honor},
            "counter_pin"}};
}

void CounterMoreScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    heading(frame, place, frame.tr("At the counter"), frame.tr("Back to the goods with \"Back\""));
    const kiosk::Counter* counter = at_work(frame, place);
    if (!counter) return;
    const auto ways = ways_of(frame, *counter);
    const bool large = frame.paint.scale.large();
    const std::size_t columns = frame.upright() ? (large ? 1U : 2U) : (large ? 2U : 5U), rows = way_count / columns;
    const float gap = frame.mm(gap_mm), n = static_cast<float>(columns), lines = static_cast<float>(rows),
                width = (place.width() - frame.mm(gap_mm) - gap * (n - 1)) / n;
    float high = std::min((place.height() - gap * (lines - 1)) / lines, frame.mm(80));
    for (const Way& way : ways) high = std::max(high, tile_height(frame, width, way.tile));
    const Rect region{place.l - frame.mm(1), place.t, place.r, place.b};
    const float top =
        place.t - scroll_.begin(frame, target_id("counter_ways"), region, lines * high + (lines - 1) * gap);
    for (std::size_t i = 0; i < way_count; ++i) {
        const std::size_t line = i / columns;
        const auto across = static_cast<float>(i % columns), down = static_cast<float>(line);
        const Rect box = rect_at(place.l + across * (width + gap), top + down * (high + gap), width, high);
        if (frame.in_sight(box, region) && tile(frame, box, ways[i].tile)) frame.go(ways[i].screen, ways[i].argument);
    }
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_counter_more_screen(const Route& /*route*/) {
    return std::make_unique<CounterMoreScreen>();
}

}  // namespace ui
