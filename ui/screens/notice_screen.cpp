// One notice: day, hours and place before the text, then the text large enough to read standing.
#include <algorithm>

#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/picture_box.h"
#include "ui/widgets/reading_text.h"
#include "ui/widgets/recorded_chip.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::Notice;
using kiosk::NoticeFact;

class NoticeScreen final : public Screen {
public:
    explicit NoticeScreen(std::int64_t index) : index_(static_cast<std::size_t>(index)) {}
    void draw(Frame& frame) override;
    std::string recording(const kiosk::Boards& boards) const override {
        return index_ < boards.notices.size() ? boards.notices[index_].recording : "";
    }

private:
    void draw_buttons(Frame& frame, Rect row) const;
    std::size_t index_;
    Scroll scroll_;
    float content_px_ = 0;
};

struct Sign {
    std::string_view icon;
    Tone tone;
};

Sign sign_of(const NoticeFact& fact) {
    if (fact.icon == "day") return {icon::event, Tone::voice_text};
    if (fact.icon == "hours") return {icon::schedule, Tone::info_text};
    return {icon::place, Tone::done_text};
}

WordPair fact_words(const NoticeFact& fact) {
    WordPair words{fact.main, fact.detail};
    words.title_style.max_lines = 3;
    return words;
}

// Day, hours and place: beside each other where each fits on one line, else below each other.
float facts_card(Frame& frame, const Rect& place, const std::vector<NoticeFact>& facts) {
    if (facts.empty()) return 0;
    const Paint& paint = frame.paint;
    const float each = place.width() / static_cast<float>(facts.size()), icon = frame.mm(16.5F), edge = frame.mm(3);
    const bool beside = std::ranges::all_of(facts, [&](const NoticeFact& fact) {
        return std::max(paint.width_of(fact.main, fact_words(fact).title_style), paint.width_of(fact.detail, {})) <=
               each - icon - edge;
    });
    const float width = (beside ? each : place.width()) - icon - edge;
    float high = beside ? 0 : frame.mm(2);
    for (const NoticeFact& fact : facts) {
        const float fact_high = word_pair_height(paint, fact_words(fact), width) + frame.mm(beside ? 5 : 3);
        high = beside ? std::max(high, fact_high) : high + fact_high;
    }
    const Rect box = rect_at(place.l, place.t, place.width(), high);
    card(paint, box);
    Rect rest = beside ? box : box.inset(0, frame.mm(1));
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const WordPair words = fact_words(facts[i]);
        const Rect part =
            beside ? rest.cut_left(each) : rest.cut_top(word_pair_height(paint, words, width) + frame.mm(3));
        if (beside && i > 0)
            paint.fill({part.l, box.t + frame.mm(4), part.l + std::max(1.0F, frame.mm(0.5F)), box.b - frame.mm(4)},
                       Tone::line);
        if (!beside && i > 0) hairline(paint, part.l + icon, part.r - edge, part.t);
        const Sign sign = sign_of(facts[i]);
        paint.icon({part.l + frame.mm(9), part.middle().y}, sign.icon, frame.mm(10.4F), sign.tone);
        word_pair(paint, {part.l + icon, part.t, part.r - edge, part.b}, words);
    }
    return high + frame.mm(6);
}

float signs(Frame& frame, const Rect& place, const Notice& notice, std::size_t number, std::size_t all) {
    const Paint& paint = frame.paint;
    const float high = chip_height(paint), y = place.t + high / 2, line = paint.scale.line_px(TextSize::body);
    float x = place.l;
    if (notice.urgent)
        x += chip(paint, {x, y}, {frame.tr("Urgent"), icon::push_pin, accent::voice, true, true}) + frame.mm(4);
    else if (!notice.kind.empty())
        x += chip(paint, {x, y}, {notice.kind, icon::campaign, accent::voice}) + frame.mm(4);
    if (!notice.recording.empty()) x += recorded_chip(frame, {x, y}) + frame.mm(4);
    const std::string which =
        frame.wording.fill(frame.tr("{n} of {all}"), {{"n", std::to_string(number + 1)}, {"all", std::to_string(all)}});
    const float end =
        place.r -
        paint.unspoken().text({place.r, y - line / 2}, which, {Face::text, TextSize::body, Tone::gsoft, Align::right}) -
        frame.mm(4);
    std::string who = frame.wording.fill(frame.tr("{who}, on {day}"),
                                         {{"who", notice.signature}, {"day", frame.wording.day_of(notice.starts_on)}});
    if (!notice.ends_on.empty())
        who += frame.wording.fill(frame.tr(", until {day}"), {{"day", frame.wording.day_of(notice.ends_on)}});
    const TextStyle style{Face::text, TextSize::body, Tone::gsoft, Align::left, 2};
    if (paint.width_of(who, style) <= end - x) {
        paint.text({x, y - line / 2}, who, style);
        return high + frame.mm(5);
    }
    return high + frame.mm(2) + paint.paragraph({place.l, place.t + high + frame.mm(2), place.r, place.b}, who, style) +
           frame.mm(3);
}

float picture(Frame& frame, const Rect& place, const Notice& notice, float high) {
    if (notice.picture.empty()) return 0;
    const Paint& paint = frame.paint;
    const Rect box = rect_at(place.l, place.t, place.width(), high);
    picture_box(frame, box, notice.picture);
    if (!notice.picture_caption.empty()) {
        const float width = std::min(box.width(), paint.width_of(notice.picture_caption, {}) + frame.mm(8)),
                    line = paint.scale.line_px(TextSize::body) + frame.mm(1);
        const Rect label = rect_at(box.l, box.b - line, width, line);
        paint.fill(label, Tone::card, frame.mm(2));
        paint.paragraph(label.inset(frame.mm(3.5F), frame.mm(0.5F)), notice.picture_caption,
                        {Face::text, TextSize::body, Tone::soft, Align::left, 1});
    }
    return high + frame.mm(4);
}

void NoticeScreen::draw_buttons(Frame& frame, Rect row) const {
    const std::size_t all = frame.boards.notices.size();
    const float half = (row.width() - frame.mm(5)) / 2;
    if (button(frame, row.cut_left(half), {"previous", frame.tr("Previous notice"), icon::chevron_left}))
        frame.navigation.swap("notice", static_cast<std::int64_t>((index_ + all - 1) % all));
    row.cut_left(frame.mm(5));
    if (button(frame, row, {"next", frame.tr("Next notice"), icon::chevron_right, "", ButtonLook::main, true}))
        frame.navigation.swap("notice", static_cast<std::int64_t>((index_ + 1) % all));
}

void NoticeScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(6));
    const auto& notices = frame.boards.notices;
    if (index_ >= notices.size())
        return empty_state(frame, place, icon::campaign, frame.tr("This notice was taken down"),
                           frame.tr("Its time is over; the list shows what hangs now."));
    const Notice& notice = notices[index_];
    // A low display that also holds the reading panel keeps its height for the words.
    if (frame.portrait() || !frame.paint.marked) {
        draw_buttons(frame, place.cut_bottom(button_height(frame)));
        place.cut_bottom(frame.mm(4));
    }
    const Rect region{frame.content.l, place.t - frame.mm(1), frame.content.r - frame.mm(5), place.b};
    float y = place.t - scroll_.begin(frame, target_id("notice_scroll"), region, content_px_);
    const float top = y;
    Rect text = place;
    float left_high = 0;
    if (!frame.portrait() && !notice.picture.empty()) {
        const Rect left = text.cut_left(place.width() * 0.42F);
        text.cut_left(frame.mm(8));
        left_high = picture(frame, {left.l, y, left.r, y}, notice, frame.mm(110));
    }
    y += signs(frame, {text.l, y, text.r, y}, notice, index_, notices.size());
    y += frame.paint.paragraph({text.l, y, text.r, y}, notice.title, {Face::title, TextSize::head, Tone::gink}) +
         frame.mm(6);
    if (frame.portrait()) y += picture(frame, {text.l, y, text.r, y}, notice, frame.mm(84));
    y += facts_card(frame, {text.l, y, text.r, y}, notice.facts);
    y += reading_text(frame, {text.l + frame.mm(3), y, text.r - frame.mm(3), y}, notice.body);
    content_px_ = std::max(y - top, left_high) + frame.mm(4);
    scroll_.end(frame);
}

}  // namespace

std::unique_ptr<Screen> make_notice_screen(const Route& route) {
    return std::make_unique<NoticeScreen>(route.argument);
}

}  // namespace ui
