// The notice board: what is urgent with its picture, then what stays pinned, then newest first by its day.
#include <algorithm>
#include <array>

#include "ui/icons.h"
#include "ui/screen.h"
#include "ui/scroll.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/notice_row.h"
#include "ui/widgets/picture_box.h"
#include "ui/widgets/tab_strip.h"
#include "ui/wording.h"

namespace ui {

namespace {

using kiosk::Notice;

class NoticesScreen final : public Screen {
public:
    void draw(Frame& frame) override;

private:
    enum class Show { all, urgent, pinned };
    std::vector<std::size_t> chosen(const kiosk::Boards& boards) const;
    void draw_tabs(Frame& frame, Rect& place);
    void draw_board(Frame& frame, const Rect& place, const std::vector<std::size_t>& rows);

    Show show_ = Show::all;
    Scroll scroll_;
};

std::string days_left(const Frame& frame, const Notice& notice) {
    const int days = frame.wording.days_until(notice.ends_on, frame.utc_ms);
    if (notice.ends_on.empty() || days < 0) return notice.kind;
    const std::string left =
        days == 0 ? frame.tr("last day")
                  : frame.wording.fill(frame.tr("{n} day left", "{n} days left", days), {{"n", std::to_string(days)}});
    return notice.kind.empty() ? left : notice.kind + frame.tr(", ") + left;
}

bool hot_card(Frame& frame, const Rect& box, const Notice& notice, std::int64_t row) {
    const Paint& paint = frame.paint;
    const Press press = frame.target("notice", row, box, notice.title);
    card(paint, box, Height::raised);
    if (press.held) paint.fill(box, Tone::sunk, corner_radius(paint));
    Rect text = box.inset(frame.mm(10), frame.mm(7.5F));
    Rect picture = text;
    picture.l = box.l + box.width() * 0.59F;
    picture = {picture.l, box.t + frame.mm(6), box.r - frame.mm(6), box.b - frame.mm(22)};
    picture_box(frame, picture, notice.picture);
    text.r = picture.l - frame.mm(6);
    const Rect top = text.cut_top(chip_height(paint));
    const float chip_end =
        top.l + chip(paint, {top.l, top.middle().y}, {frame.tr("Urgent"), icon::push_pin, accent::voice, true, true});
    paint.paragraph(
        {chip_end + frame.mm(3.5F), top.middle().y - paint.scale.line_px(TextSize::body) / 2, text.r, top.b},
        days_left(frame, notice), {Face::text, TextSize::body, Tone::soft, Align::left, 1});
    text.cut_top(frame.mm(3.5F));
    text.cut_top(paint.paragraph(text, notice.title, {Face::title, TextSize::head, Tone::ink, Align::left, 2}) +
                 frame.mm(2));
    const std::string signed_on = frame.wording.fill(
        frame.tr("{who}, on {day}"), {{"who", notice.signature}, {"day", frame.wording.day_of(notice.starts_on)}});
    text.cut_top(paint.paragraph(text, signed_on, {Face::text, TextSize::body, Tone::soft, Align::left, 1}));
    paint.paragraph(text, notice.summary, {Face::text, TextSize::body, Tone::soft, Align::left, 1});
    chip_to_left(paint, {picture.r, box.b - frame.mm(12)},
                 {frame.tr("Open"), icon::chevron_right, accent::voice, false, true});
    return press.tapped;
}

std::vector<std::size_t> NoticesScreen::chosen(const kiosk::Boards& boards) const {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < boards.notices.size(); ++i) {
        const Notice& notice = boards.notices[i];
        if (show_ == Show::all || (show_ == Show::urgent && notice.urgent) || (show_ == Show::pinned && notice.pinned))
            rows.push_back(i);
    }
    return rows;
}

void NoticesScreen::draw_tabs(Frame& frame, Rect& place) {
    const std::array tabs{Tab{icon::campaign, frame.tr("All")}, Tab{icon::priority_high, frame.tr("Urgent")},
                          Tab{icon::push_pin, frame.tr("Staying")}};
    const int tapped = tab_strip(frame, place.cut_bottom(frame.mm(24.8F)), "notice_tab", tabs, static_cast<int>(show_));
    place.cut_bottom(frame.mm(4.5F));
    if (tapped < 0) return;
    show_ = static_cast<Show>(tapped);
    scroll_.to_top();
    frame.animate();
}

void NoticesScreen::draw_board(Frame& frame, const Rect& place, const std::vector<std::size_t>& rows) {
    const float hot = frame.mm(frame.paint.scale.large() ? 110 : 88.3F), row = notice_row_height(frame),
                gap = frame.mm(5);
    const auto urgent = static_cast<std::size_t>(
        std::ranges::count_if(rows, [&](std::size_t i) { return frame.boards.notices[i].urgent; }));
    const float above = static_cast<float>(urgent) * (hot + gap),
                below = static_cast<float>(rows.size() - urgent) * row;
    const Rect region{frame.content.l, place.t - frame.mm(2), frame.content.r - frame.mm(5), place.b + frame.mm(1)};
    float y = place.t - scroll_.begin(frame, target_id("notices_scroll"), region, above + below + frame.mm(4));
    std::size_t n = 0;
    for (; n < urgent; ++n, y += hot + gap)
        if (hot_card(frame, {place.l, y, place.r, y + hot}, frame.boards.notices[rows[n]],
                     static_cast<std::int64_t>(rows[n])))
            frame.go("notice", static_cast<std::int64_t>(rows[n]));
    if (n < rows.size()) card(frame.paint, {place.l, y, place.r, y + below});
    for (; n < rows.size(); ++n, y += row) {
        if (y + row < region.t || y > region.b) continue;
        if (notice_row(frame, {place.l, y, place.r, y + row}, frame.boards.notices[rows[n]],
                       static_cast<std::int64_t>(rows[n]), n + 1 == rows.size()))
            frame.go("notice", static_cast<std::int64_t>(rows[n]));
    }
    scroll_.end(frame);
}

void NoticesScreen::draw(Frame& frame) {
    Rect place = frame.content.inset(frame.mm(10), frame.mm(5.5F));
    const auto all = static_cast<std::int64_t>(frame.boards.notices.size());
    heading(frame, place, frame.tr("Notices"),
            frame.wording.fill(frame.tr("{n} on the wall, newest first; what is over is taken down by itself"),
                               {{"n", frame.wording.number(all)}}));
    draw_tabs(frame, place);
    const std::vector<std::size_t> rows = chosen(frame.boards);
    if (rows.empty())
        return empty_state(frame, place, icon::campaign, frame.tr("No notices here now"),
                           frame.tr("The office hangs them here; come by again."));
    draw_board(frame, place, rows);
}

}  // namespace

std::unique_ptr<Screen> make_notices_screen(const Route& /*route*/) { return std::make_unique<NoticesScreen>(); }

}  // namespace ui
