#include "ui/writing/search.h"

#include "ui/icons.h"
#include "ui/voice/voice_way_in.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/writing/text_field.h"

namespace ui {

void Search::forget() {
    on_ = open_ = false;
    sheet_.clear();
    sought_.clear();
}

void Search::end(Frame& frame) {
    forget();
    frame.writing.forget();
    frame.animate();
}

void Search::note(Frame& frame) {
    if (sought_ == sheet_.sought()) return;
    sought_ = sheet_.sought();
    frame.animate();
}

void Search::offer(Frame& frame, Rect& heading) {
    if (!frame.devices.handwriting && !frame.devices.pinyin) return;
    const float words = frame.paint.width_of(frame.tr("Search"), {Face::title, TextSize::title}) + frame.mm(30),
                height = frame.mm(frame.paint.scale.large() ? 25.0F : 20.8F);
    const Rect column = heading.cut_right(words);
    heading.cut_right(frame.mm(5));
    if (!button(frame, rect_at(column.l, column.t, column.width(), height),
                {"search", frame.tr("Search"), icon::search}))
        return;
    on_ = open_ = true;
    sheet_.arrive(frame);
    frame.writing.forget();
    frame.animate();
}

void Search::make_room(Frame& frame) {
    if (on_ && open_) sheet_.make_room(frame);
}

// The cross empties the field; once it is empty, it leads back to the whole list.
void Search::field_tapped(Frame& frame, bool away) {
    if (!away) {
        if (!open_) sheet_.arrive(frame);
        open_ = true;
    } else if (sheet_.sought().empty() || !open_) {
        return end(frame);
    } else {
        sheet_.clear(frame.writing);
    }
    note(frame);
    frame.animate();
}

void Search::draw_field(Frame& frame, Rect& place) {
    const TextField field{"search_field", sheet_.text(), sheet_.spelling(), frame.tr(hint_), icon::search, open_};
    const FieldTap tap = text_field(frame, place.cut_top(text_field_height(frame)), field);
    place.cut_top(frame.mm(5));
    if (tap != FieldTap::none) field_tapped(frame, tap == FieldTap::cross);
}

void Search::draw_nothing_found(Frame& frame, Rect place) {
    Rect row = place.cut_bottom(button_height(frame));
    place.cut_bottom(frame.mm(5));
    if (may_speak(frame)) {
        voice_way_in(frame, row.cut_right(row.width() * 0.58F), about_);
        row.cut_right(frame.mm(5));
    }
    empty_state(frame, place, icon::search_off, frame.tr("Nothing found"), frame.tr("Try fewer words, or another."));
    if (button(frame, row, {"show_all", frame.tr("Show all again"), icon::undo})) end(frame);
}

void Search::draw_sheet(Frame& frame) {
    if (!on_ || !open_) return;
    if (sheet_.draw(frame)) {
        open_ = false;
        // Nothing was sought: the page as it was.
        if (sheet_.sought().empty()) return end(frame);
        frame.writing.forget();
        frame.animate();
    }
    note(frame);
}

}  // namespace ui
