// Draws with the theme's tones into one frame: rectangles, lines, arcs, shadows, text, icons.
//
// Only what mock-ups and motifs need, all in pixels that came from Scale. Everything written is also noted in a list
// (what, where, how large, in which color), which the robot reads, the checks walk and the reader speaks.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"
#include "ui/grounds.h"
#include "ui/passage.h"
#include "ui/sentence_mark.h"
#include "ui/text.h"
#include "ui/theme.h"

struct ImDrawList;

namespace ui {

// One line of text as it stands on the screen; what is scrolled out of its place does not stand there.
struct Written {
    std::string text;
    Rect box;
    float em_px;
    Color color;
    Face face;
    Rect seen;           // The part of the box that is not cut off.
    float contrast = 0;  // With what is painted under it, 1 to 21; 0: not measured.
};

struct TextStyle {
    Face face = Face::text;
    TextSize size = TextSize::body;
    Tone tone = Tone::ink;
    Align align = Align::left;
    int max_lines = 0;
};

struct Paint {
    ImDrawList& list;
    const Palette& palette;
    const Scale& scale;
    TextSetter& setter;
    std::vector<Written>& written;
    float alpha = 1.0F;                      // Of all that follows: for motifs on filled surfaces.
    std::vector<Passage>* spoken = nullptr;  // Null: what follows is not read aloud.
    const SentenceMark* marked = nullptr;    // The sentence that is read now.
    Grounds* grounds = nullptr;              // Null: contrast is not measured.

    float mm(float millimetres) const { return scale.mm(millimetres); }
    Color color(Tone tone) const;

    void fill(const Rect& rect, Tone tone, float radius = 0) const { fill(rect, color(tone), radius); }
    void fill(const Rect& rect, Color tint, float radius = 0) const;
    void fill_top_rounded(const Rect& rect, Tone tone, float radius) const;
    void gradient(const Rect& rect, Tone top, Tone bottom, float radius = 0) const;
    void gradient(const Rect& rect, Color top, Color bottom, float radius = 0) const;
    void frame(const Rect& rect, Tone tone, float width, float radius = 0) const {
        frame(rect, color(tone), width, radius);
    }
    void frame(const Rect& rect, Color tint, float width, float radius = 0) const;
    void shadow(const Rect& rect, float spread, float offset_y, float alpha) const;
    void line(Point a, Point b, Tone tone, float width) const;
    void polyline(std::span<const Point> points, Tone tone, float width) const;
    void polygon(std::span<const Point> points, Tone tone) const;
    void disc(Point middle, float radius, Tone tone) const;
    void ring(Point middle, float radius, Tone tone, float width) const;

    // One line, its em box centered in a line height; returns its width. Nothing is broken or shortened.
    float text(Point top_left, std::string_view text, const TextStyle& style) const;
    float text_px(Point top_left, std::string_view text, Face face, float em_px, float line_px, Color color) const;
    // Set into the rectangle from its top; returns the height used. What does not fit is shortened at max_lines.
    float paragraph(const Rect& rect, std::string_view text, const TextStyle& style) const;
    // Broken into lines; what needs more than one gets lines that the eye finds back from: 30 characters, 20 in large
    // mode (interface.md, Measured in millimetres), however wide the place is.
    const SetText& set(std::string_view words, Face face, float em_px, float width_px, int max_lines = 0) const;
    // The same for lines that are set already.
    struct LineStyle {
        Face face = Face::text;
        float em_px = 0, line_px = 0;
        Color tint = 0;
        Align align = Align::left;
    };
    float lines(const Rect& rect, std::string_view words, const SetText& set, const LineStyle& style) const;
    // How high a paragraph would be.
    float height_of(std::string_view text, float width_px, const TextStyle& style) const;
    float width_of(std::string_view text, const TextStyle& style) const;
    void icon(Point middle, std::string_view icon_name, float size_px, Tone tone) const;

    // What of a place is not cut off.
    Rect in_clip(const Rect& rect) const;
    void clip(const Rect& rect) const;
    void end_clip() const;
    // Tells what is about to be drawn here, and marks the sentence in it that is read now.
    void speak(std::string_view words, std::vector<PassageLine> lines) const;
    // For the words on buttons: a reader says what the page says, not what can be pressed.
    Paint unspoken() const {
        Paint copy = *this;
        copy.spoken = nullptr;
        return copy;
    }
    Paint faded(float factor) const {
        Paint copy = *this;
        copy.alpha *= factor;
        return copy;
    }
};

}  // namespace ui
