// The three lists: praise with the stars of the month in gold, progress, and gentle reminders; one period at a time.
#include <algorithm>

#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/honor_tabs.h"
#include "ui/widgets/period_stepper.h"
#include "ui/widgets/seal.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::HonorEntry;
using kiosk::HonorKind;
using kiosk::HonorList;

class HonorsScreen final : public Screen {
public:
    explicit HonorsScreen(std::int64_t kind) : kind_(static_cast<HonorKind>(std::clamp<std::int64_t>(kind, 0, 2))) {}
    void draw(Frame& frame) override;

private:
    void draw_list(Frame& frame, Rect place, const HonorList& list);
    void draw_rows(Frame& frame, const Rect& place, const Rect& visible, const HonorList& list,
                   std::size_t first) const;

    HonorKind kind_;
    std::size_t period_ = 0;  // 0: the newest.
    Scroll scroll_;
};

std::vector<const HonorList*> lists_of(const kiosk::Boards& boards, HonorKind kind) {
    std::vector<const HonorList*> lists;
    for (const HonorList& list : boards.honors)
        if (list.kind == kind) lists.push_back(&list);
    return lists;
}

const char* title_of(HonorKind kind) {
    if (kind == HonorKind::progress) return msgid("Making progress");
    return kind == HonorKind::reminder ? msgid("Kind reminders") : msgid("Honor board");
}

std::size_t stars_in(const HonorList& list) {
    if (list.kind != HonorKind::commendation) return 0;
    const auto titled =
        std::ranges::count_if(list.entries, [](const HonorEntry& entry) { return !entry.title.empty(); });
    return titled >= 3 && list.entries.size() >= 3 ? 3 : 0;
}

constexpr TextStyle star_name{Face::title, TextSize::head, Tone::ink, Align::center, 2},
    star_deed{Face::text, TextSize::body, Tone::ink, Align::center, 3},
    star_hamlet{Face::text, TextSize::body, Tone::soft, Align::center, 2};

float star_width(const Frame& frame, float width) { return (width - frame.mm(8)) / 3 - frame.mm(3); }

// Of the column with the most words, without the card's edges.
float star_height(const Frame& frame, float width, const HonorList& list) {
    const Paint& paint = frame.paint;
    const float column = star_width(frame, width);
    float most = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const HonorEntry& entry = list.entries[i];
        most = std::max(most, paint.height_of(entry.shown_name, column, star_name) +
                                  paint.height_of(entry.deed, column, star_deed) +
                                  paint.height_of(entry.hamlet, column, star_hamlet));
    }
    return frame.mm(51.5F) + chip_height(paint) + most;
}

void star(Frame& frame, const Rect& box, const HonorEntry& entry, bool first) {
    const Paint& paint = frame.paint;
    const float size = frame.mm(first ? 43.6F : 36.7F), x = box.middle().x;
    seal(paint, rect_at(x - size / 2, box.t + frame.mm(44.6F) - size, size, size), entry.seal,
         first ? SealCut::voice : SealCut::gold_line);
    Rect text{box.l + frame.mm(1.5F), box.t + frame.mm(48), box.r - frame.mm(1.5F), box.b};
    text.cut_top(paint.paragraph(text, entry.shown_name, star_name) + frame.mm(1));
    const Chip mark{entry.title, icon::star, accent::honor};
    chip_centered(paint, text.cut_top(chip_height(paint)), mark);
    text.cut_top(frame.mm(2.5F));
    text.cut_top(paragraph_without_orphan(paint, text, entry.deed, star_deed));
    paint.paragraph(text, entry.hamlet, star_hamlet);
}

void stars(Frame& frame, const Rect& box, const HonorList& list) {
    honor_card(frame.paint, box);
    motif::corners(frame.paint, box, frame.mm(5.5F), frame.mm(0.154F), Tone::honor, frame.mm(1), true,
                   !frame.portrait() && !frame.paint.scale.large());
    const float each = (box.width() - frame.mm(8)) / 3,
                top = box.t + std::max(frame.mm(6), (box.height() - star_height(frame, box.width(), list)) / 2);
    constexpr std::size_t order[] = {1, 0, 2};  // The first stands in the middle.
    for (std::size_t column = 0; column < 3; ++column)
        star(frame, rect_at(box.l + frame.mm(4) + each * static_cast<float>(column), top, each, box.height()),
             list.entries[order[column]], column == 1);
}

// One person's row: what is said, and the hamlet at the right end.
struct EntryWords {
    std::string name;
    float hamlet_px = 0, words_px = 0;
    TextStyle hamlet{Face::text, TextSize::body, Tone::soft, Align::right, 2};
};

EntryWords entry_words(const Frame& frame, float width, const HonorEntry& entry) {
    EntryWords words;
    words.name = entry.title.empty() ? entry.shown_name : entry.shown_name + "\xE3\x80\x80" + entry.title;
    words.hamlet_px = std::min(frame.paint.width_of(entry.hamlet, words.hamlet) + 1, width * 0.3F);
    words.words_px = width - frame.mm(46.8F) - words.hamlet_px;
    return words;
}

float row_height(const Frame& frame, float width, const HonorEntry& entry) {
    const EntryWords words = entry_words(frame, width, entry);
    const float high = word_pair_height(frame.paint, row_words(frame.paint, words.name, entry.deed), words.words_px);
    return std::max(frame.mm(34.2F), frame.mm(7.5F) + std::max(high, frame.paint.height_of(
                                                                         entry.hamlet, words.hamlet_px, words.hamlet)));
}

float rows_height(const Frame& frame, float width, const HonorList& list, std::size_t first) {
    float all = 0;
    for (std::size_t i = first; i < list.entries.size(); ++i) all += row_height(frame, width, list.entries[i]);
    return all;
}

void entry_row(Frame& frame, const Rect& box, const HonorEntry& entry, SealCut cut, bool last) {
    const Paint& paint = frame.paint;
    const float size = frame.mm(20.8F), left = box.l + frame.mm(7.5F);
    seal(paint, rect_at(left, box.middle().y - size / 2, size, size), entry.seal, cut);
    const EntryWords words = entry_words(frame, box.width(), entry);
    const float text = left + size + frame.mm(7), right = box.r - frame.mm(7.5F);
    const float hamlet = paint.height_of(entry.hamlet, words.hamlet_px, words.hamlet);
    paint.paragraph({right - words.hamlet_px, box.middle().y - hamlet / 2, right, box.b}, entry.hamlet, words.hamlet);
    word_pair(paint, {text, box.t, text + words.words_px, box.b}, row_words(paint, words.name, entry.deed));
    if (!last) hairline(paint, text, right, box.b);
}

void HonorsScreen::draw_rows(Frame& frame, const Rect& place, const Rect& visible, const HonorList& list,
                             std::size_t first) const {
    if (first >= list.entries.size()) return;
    card(frame.paint, place);
    float y = place.t;
    for (std::size_t i = first; i < list.entries.size(); ++i) {
        const Rect line = rect_at(place.l, y, place.width(), row_height(frame, place.width(), list.entries[i]));
        y = line.b;
        if (!frame.in_sight(line, visible)) continue;
        entry_row(frame, line, list.entries[i], kind_ == HonorKind::reminder ? SealCut::line : SealCut::gold_line,
                  i + 1 == list.entries.size());
    }
}

void HonorsScreen::draw_list(Frame& frame, Rect place, const HonorList& list) {
    const std::size_t first = stars_in(list);
    const float gap = frame.mm(5.5F), beside = place.width() * 0.49F, edges = frame.mm(14);
    float above = 0;
    Rect column = place;
    // The stars stand beside the rows where they fit on the page, else above them.
    if (first > 0 && !frame.portrait() && star_height(frame, beside, list) + edges <= place.height()) {
        stars(frame, column.cut_left(beside), list);
        column.cut_left(frame.mm(5));
    } else if (first > 0) {
        above = std::max(frame.mm(121.5F), star_height(frame, place.width(), list) + edges);
    }
    const float rows = rows_height(frame, column.width(), list, first);
    const Rect region{column.l > place.l ? column.l - frame.mm(2) : frame.content.l, place.t - frame.mm(2),
                      frame.content.r - frame.mm(5), place.b + frame.mm(1)};
    const float y = place.t - scroll_.begin(frame, target_id("honors_scroll"), region,
                                            (above > 0 ? above + gap : 0) + rows + frame.mm(3));
    if (above > 0) stars(frame, {place.l, y, place.r, y + above}, list);
    const float top = y + (above > 0 ? above + gap : 0);
    draw_rows(frame, {column.l, top, column.r, top + rows}, region, list, first);
    scroll_.end(frame);
}

void HonorsScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    honor_tabs(frame, place, static_cast<HonorTab>(kind_));
    const auto lists = lists_of(frame.boards, kind_);
    if (lists.empty() || lists[std::min(period_, lists.size() - 1)]->entries.empty()) {
        heading(frame, place, frame.tr(title_of(kind_)), frame.tr("Names come here after the public notice"));
        return empty_state(frame, place, icon::emoji_events, frame.tr("Nobody is on this list now"),
                           frame.tr("Good deeds can be told at the counter at any time."));
    }
    period_ = std::min(period_, lists.size() - 1);
    const HonorList& list = *lists[period_];
    const std::string month = frame.wording.month_of(list.period);
    const int step = period_stepper(frame, place, month, period_ + 1 < lists.size(), period_ > 0);
    const std::string until = frame.wording.fill(
        frame.tr(kind_ == HonorKind::reminder ? msgid("On the wall until {day}; whoever mends it is taken down")
                                              : msgid("On the wall until {day}, names shown with consent")),
        {{"day", frame.wording.day_of(list.public_until)}});
    heading(frame, place, frame.tr(title_of(kind_)), until, nullptr, period_stepper_width(frame, month) + frame.mm(5));
    draw_list(frame, place, list);
    if (step != 0) {
        period_ = static_cast<std::size_t>(static_cast<std::int64_t>(period_) + step);
        scroll_.to_top();
        frame.animate();
    }
}

}  // namespace

std::unique_ptr<Screen> make_honors_screen(const Route& route) {
    return std::make_unique<HonorsScreen>(route.argument);
}

}  // namespace ui
