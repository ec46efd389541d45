// The writing panel: a sheet at the foot of the page (at its right side in landscape) with tabs for each way to write.
//
// The page above it stays in sight and in use: it makes room by shrinking frame.content. A way is offered only while
// its recognizer is there; digits always. Nothing is learned, and clear() leaves nothing.
#pragma once

#include <cstdint>

#include "ui/motion.h"
#include "ui/writing/ways.h"

namespace ui {

class WritingSheet {
public:
    enum class Way : std::uint8_t { list, handwriting, pinyin, digits };

    // with_list: the page has something to pick from, which is the first way; for it the sheet is higher. What stands
    // at its foot is the page's then.
    explicit WritingSheet(std::size_t characters_at_most, bool with_list = false)
        : text_(characters_at_most), with_list_(with_list), way_(with_list ? Way::list : Way::handwriting) {}

    // It was just called for: it comes from the edge it stands at.
    void arrive(const Frame& frame);
    // Takes the sheet's place from frame.content; call before the page is laid out.
    void make_room(Frame& frame);
    // Draws it there. True: the writer is done.
    bool draw(Frame& frame);
    // Where the page draws its list, and its buttons; known after draw().
    const Rect& list_place() const { return list_place_; }
    const Rect& foot_place() const { return foot_place_; }

    Way way() const { return way_; }
    const WrittenText& text() const { return text_; }
    // The letters no word was chosen for yet.
    const std::string& spelling() const { return pinyin_.letters(); }
    std::string sought() const { return text_.text() + pinyin_.letters(); }
    void clear(Writing& writing);
    void clear();

private:
    void draw_tabs(Frame& frame, Rect& place);
    void draw_way(Frame& frame, const Rect& place);

    WrittenText text_;
    bool with_list_;
    Way way_;
    HandwritingWay handwriting_;
    PinyinWay pinyin_;
    Rect box_, list_place_, foot_place_;
    Motion motion_;
};

}  // namespace ui
