// Finding something in a long list: a button in the heading, then a field above the list and the writing panel over
// it. What is sought is forgotten with the page that holds this.
#pragma once

#include <string_view>

#include "ui/writing/writing_sheet.h"

namespace ui {

class Search {
public:
    // hint: what stands in the empty field. about: what is missing when nothing is found.
    explicit Search(const char* hint, kiosk::VoiceAbout about) : hint_(hint), about_(about) {}

    // The list is narrowed, or about to be: the page shows the field and the list, nothing else.
    bool on() const { return on_; }
    const std::string& sought() const { return sought_; }

    // The button; cuts its place off the right of the heading. Nothing where this hall recognizes no writing.
    void offer(Frame& frame, Rect& heading);
    // While it is on: takes the panel's place from frame.content.
    void make_room(Frame& frame);
    // Cuts the field off the top of the place.
    void draw_field(Frame& frame, Rect& place);
    // What stands instead of an empty list, with a way back to the whole one and a way to say what was sought.
    void draw_nothing_found(Frame& frame, Rect place);
    // After the list.
    void draw_sheet(Frame& frame);
    // The visit ended.
    void forget();

private:
    void end(Frame& frame);
    void field_tapped(Frame& frame, bool away);
    void note(Frame& frame);

    const char* hint_;
    kiosk::VoiceAbout about_;
    bool on_ = false, open_ = false;
    WritingSheet sheet_{characters_at_most};
    std::string sought_;  // What the list shows; catches up with the panel between two frames.

    static constexpr std::size_t characters_at_most = 16;
};

}  // namespace ui
