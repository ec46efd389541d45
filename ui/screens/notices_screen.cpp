// The notice board: what is urgent with its picture, then what stays pinned, then newest first by its day.
#include <algorithm>
#include <array>

#include "ui/icons.h"
#include "ui/row_heights.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/notice_row.h"
#include "ui/widgets/picture_box.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"
#include "ui/writing/search.h"

namespace ui {

namespace {

using kiosk::Notice;

constexpr float gap_mm = 5;

class NoticesScreen final : public Screen {
public:
    void draw(Frame& frame) override;
    void forget() override { search_.forget(); }
    bool needs_height() const override { return search_.on(); }

private:
    enum class Show { all, urgent, pinned };
    void choose(const Frame& frame);
    void lay_out(const Frame& frame, float width);
    void draw_heading(Frame& frame, Rect& place);
    void draw_tabs(Frame& frame, Rect& place);
    void draw_all(Frame& frame, Rect place);
    void draw_found(Frame& frame, Rect place);
    void draw_board(Frame& frame, const Rect& place);

    Show show_ = Show::all;
    Scroll scroll_;
    std::uint64_t chosen_from_ = 0;  // The key of what stands in rows_; 0: nothing was chosen yet.
    std::vector<std::size_t> rows_;  // By their place on the board: first the urgent ones.
    std::size_t urgent_ = 0;         // So many of them.
    RowHeights heights_;
    Search search_{msgid("Find a notice"), kiosk::VoiceAbout::notices};
};

std::string days_left(const Frame& frame, const Notice& notice) {
    const int days = frame.wording.days_until(notice.ends_on, frame.utc_ms);
    if (notice.ends_on.empty() || days < 0) return notice.kind;
    const std::string left =
        days == 0 ? frame.tr("last day")
                  : frame.wording.fill(frame.tr("{n} day left", "{n} days left", days), {{"n", std::to_string(days)}});
    return notice.kind.empty() ? left : notice.kind + frame.tr(", ") + left;
}

// The words of the urgent card from top to bottom, beside its picture.
struct HotWords {
    std::string left, title, signed_on, summary;
    bool left_beside = false;  // What is left of its time fits beside the sign.
    TextStyle head{Face::title, TextSize::head, Tone::ink, Align::left, 3};
    TextStyle small{Face::text, TextSize::body, Tone::soft, Align::left, 2};
};

float hot_words_width(const Frame& frame, float width) { return width * 0.59F - frame.mm(16); }

Chip urgent_sign(const char* words) { return {words, icon::push_pin, accent::voice, true, true}; }

HotWords hot_words(const Frame& frame, const Notice& notice, float width) {
    const Paint& paint = frame.paint;
    HotWords words{days_left(frame, notice), notice.title,
                   frame.wording.fill(frame.tr("{who}, on {day}"),
                                      {{"who", notice.signature}, {"day", frame.wording.day_of(notice.starts_on)}}),
                   notice.summary};
    words.left_beside =
        paint.width_of(words.left, words.small) + frame.mm(3.5F) + chip_width(paint, urgent_sign(frame.tr("Urgent"))) <=
        hot_words_width(frame, width);
    return words;
}

float hot_card_height(const Frame& frame, float width, const Notice& notice) {
    const Paint& paint = frame.paint;
    const HotWords words = hot_words(frame, notice, width);
    const float wide = hot_words_width(frame, width);
    const float high = chip_height(paint) + paint.height_of(words.title, wide, words.head) +
                       (words.left_beside ? 0 : paint.height_of(words.left, wide, words.small)) +
                       paint.height_of(words.signed_on, wide, words.small) +
                       paint.height_of(words.summary, wide, words.small) + frame.mm(5.5F + 15);
    return std::max(high, frame.mm(66) + chip_height(paint));
}

bool hot_card(Frame& frame, const Rect& box, const Notice& notice, std::int64_t row) {
    const Paint& paint = frame.paint;
    const Press press = frame.target("notice", row, box, notice.title);
    card(paint, box, Height::raised);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    const HotWords words = hot_words(frame, notice, box.width());
    Rect text = box.inset(frame.mm(10), frame.mm(7.5F));
    text.r = text.l + hot_words_width(frame, box.width());
    const float foot = chip_height(paint) + frame.mm(8);
    const Rect picture{text.r + frame.mm(6), box.t + frame.mm(6), box.r - frame.mm(6), box.b - foot};
    picture_box(frame, picture, notice.picture);
    const Rect top = text.cut_top(chip_height(paint));
    const float chip_end = top.l + chip(paint, {top.l, top.middle().y}, urgent_sign(frame.tr("Urgent")));
    const float line = paint.scale.line_px(TextSize::body);
    if (words.left_beside) paint.text({chip_end + frame.mm(3.5F), top.middle().y - line / 2}, words.left, words.small);
    text.cut_top(frame.mm(3.5F));
    if (!words.left_beside) text.cut_top(paragraph_without_orphan(paint, text, words.left, words.small));
    text.cut_top(paragraph_without_orphan(paint, text, words.title, words.head) + frame.mm(2));
    text.cut_top(paragraph_without_orphan(paint, text, words.signed_on, words.small));
    paragraph_without_orphan(paint, text, words.summary, words.small);
    chip_to_left(paint, {picture.r, box.b - foot / 2},
                 {frame.tr("Open"), icon::chevron_right, accent::voice, false, true});
    return press.tapped;
}

bool is_chosen(const Notice& notice, const Search& search, bool urgent, bool pinned) {
    if (search.on()) return kiosk::is_found(search.sought(), notice.title, notice.summary, notice.sound);
    return (!urgent || notice.urgent) && (!pinned || notice.pinned);
}

// Only when the board, the tab or the words sought are others than in the last frame.
void NoticesScreen::choose(const Frame& frame) {
    const RowsKey key = RowsKey()
                            .add(frame.boards_number)
                            .add(search_.on() ? 1U : 0U)
                            .add(search_.sought())
                            .add(static_cast<std::uint64_t>(show_));
    if (key.value() == chosen_from_) return;
    chosen_from_ = key.value();
    rows_.clear();
    urgent_ = 0;
    for (std::size_t i = 0; i < frame.boards.notices.size(); ++i) {
        const Notice& notice = frame.boards.notices[i];
        if (!is_chosen(notice, search_, show_ == Show::urgent, show_ == Show::pinned)) continue;
        rows_.push_back(i);
        if (notice.urgent) ++urgent_;
    }
}

void NoticesScreen::draw_tabs(Frame& frame, Rect& place) {
    const std::array tabs{Tab{icon::campaign, frame.tr("All")}, Tab{icon::priority_high, frame.tr("Urgent")},
                          Tab{icon::push_pin, frame.tr("Staying")}};
    const int tapped = tab_strip(frame, place.cut_bottom(tab_strip_height(frame, place.width(), tabs)), "notice_tab",
                                 tabs, static_cast<int>(show_));
    place.cut_bottom(frame.mm(4.5F));
    if (tapped < 0) return;
    show_ = static_cast<Show>(tapped);
    scroll_.to_top();
    frame.animate();
}

void NoticesScreen::lay_out(const Frame& frame, float width) {
    constexpr std::int64_t minute_ms = 60'000;  // What is left of an urgent notice's time is said in days.
    RowsKey key;
    key.add(chosen_from_).add(static_cast<std::uint64_t>(width));
    key.add(static_cast<std::uint64_t>(frame.utc_ms / minute_ms));
    key.add(static_cast<std::uint64_t>(frame.paint.scale.text_px(TextSize::body)));
    key.add(static_cast<std::uint64_t>(frame.locale.language()));
    heights_.use(key, rows_.size(), [&](std::size_t n) {
        const Notice& notice = frame.boards.notices[rows_[n]];
        return notice.urgent ? hot_card_height(frame, width, notice) + frame.mm(gap_mm)
                             : notice_row_height(frame, width, notice);
    });
}

void NoticesScreen::draw_board(Frame& frame, const Rect& place) {
    lay_out(frame, place.width());
    const Rect region{frame.content.l, place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b + frame.mm(1)};
    const float y = place.t - scroll_.begin(frame, target_id("notices_scroll"), region, heights_.total() + frame.mm(4));
    if (urgent_ < rows_.size()) card(frame.paint, {place.l, y + heights_.top(urgent_), place.r, y + heights_.total()});
    for (std::size_t n = frame.paint.spoken ? 0 : heights_.first_below(region.t - y); n < rows_.size(); ++n) {
        const Rect box{place.l, y + heights_.top(n), place.r, y + heights_.bottom(n)};
        if (!frame.in_sight(box, region)) break;
        const Notice& notice = frame.boards.notices[rows_[n]];
        const auto row = static_cast<std::int64_t>(rows_[n]);
        const bool tapped = n < urgent_ ? hot_card(frame, {box.l, box.t, box.r, box.b - frame.mm(gap_mm)}, notice, row)
                                        : notice_row(frame, box, notice, row, n + 1 == rows_.size());
        if (tapped) frame.go("notice", row);
    }
    scroll_.end(frame);
}

void NoticesScreen::draw_heading(Frame& frame, Rect& place) {
    const auto all = static_cast<std::int64_t>(frame.boards.notices.size());
    Rect head = place;
    if (all > 0) search_.offer(frame, head);
    heading(frame, head, frame.tr("Notices"),
            all == 0
                ? frame.tr("Nothing new today")
                : frame.wording.fill(frame.tr("{n} on the wall, newest first; what is over is taken down by itself"),
                                     {{"n", frame.wording.number(all)}}));
    place.t = head.t;
}

void NoticesScreen::draw_all(Frame& frame, Rect place) {
    draw_heading(frame, place);
    draw_tabs(frame, place);
    choose(frame);
    if (rows_.empty())
        return empty_state(frame, place, icon::campaign, frame.tr("No notices here now"),
                           frame.tr("The office hangs them here; come by again."));
    draw_board(frame, place);
}

void NoticesScreen::draw_found(Frame& frame, Rect place) {
    search_.draw_field(frame, place);
    choose(frame);
    if (rows_.empty()) return search_.draw_nothing_found(frame, place);
    draw_board(frame, {place.l, place.t, place.r, frame.content.b - frame.mm(1)});
}

void NoticesScreen::draw(Frame& frame) {
    search_.make_room(frame);
    const Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    if (search_.on())
        draw_found(frame, place);
    else
        draw_all(frame, place);
    search_.draw_sheet(frame);
}

}  // namespace

std::unique_ptr<Screen> make_notices_screen(const Route& /*route*/) { return std::make_unique<NoticesScreen>(); }

}  // namespace ui
