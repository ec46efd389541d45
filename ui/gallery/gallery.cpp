#include "ui/gallery/gallery.h"

#include <array>

#include "ui/gallery/section.h"
#include "ui/widgets/card.h"
#include "ui/widgets/word_pair.h"

namespace ui::gallery {

namespace {

constexpr std::array pages{
#define PAGE(name) Page{#name, &name##_sections},
#include "ui/gallery/page_list.inc"
#undef PAGE
};
constexpr std::string_view prefix = "gallery_";

// Title and note above a line; then the section's own.
float drawn(Frame& frame, const Rect& place, const Section& section, Tries& tries) {
    const Paint& paint = frame.paint;
    Rect rest = place;
    rest.cut_top(
        paint.paragraph(rest, frame.tr(section.title), {Face::title, TextSize::head, Tone::gink, Align::left, 2}));
    rest.cut_top(paragraph_without_orphan(paint, rest, frame.tr(section.note),
                                          {Face::text, TextSize::body, Tone::gsoft, Align::left, 2}));
    rest.cut_top(frame.mm(2));
    hairline(paint, rest.l, rest.r, rest.t, Tone::gline);
    rest.cut_top(frame.mm(4));
    return rest.t - place.t + section.draw(frame, rest, tries);
}

class GalleryPage final : public Screen {
public:
    GalleryPage(const Page& page, std::int64_t sheet) : page_(page), sheet_(sheet) {}

    void draw(Frame& frame) override {
        const Rect place = frame.content.inset(frame.mm(10), frame.mm(7));
        const int columns = frame.portrait() ? 1 : 2;
        const float gap = frame.mm(10),
                    width = (place.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        float y = place.t;
        std::int64_t column = 0;
        for (const Section& section : page_.sections()) {
            const float height = measured(frame, rect_at(place.l, place.t, width, place.height()), section);
            if (y > place.t && y + height > place.b) ++column, y = place.t;
            const float x = place.l + static_cast<float>(column % columns) * (width + gap);
            if (column / columns == sheet_) drawn(frame, {x, y, x + width, place.b}, section, tries_);
            y += height + frame.mm(9);
        }
    }
    bool without_bars() const override { return true; }

private:
    // Drawn where nothing is seen, touched or noted.
    float measured(Frame& frame, const Rect& place, const Section& section) {
        frame.paint.clip({0, 0, 0, 0});
        const float height = drawn(frame, place, section, tries_);
        frame.paint.end_clip();
        return height;
    }

    const Page& page_;
    std::int64_t sheet_;
    Tries tries_;
};

}  // namespace

std::unique_ptr<Screen> make_page(const Route& route) {
    for (const Page& page : pages)
        if (route.screen == screen_of(std::string(page.name)))
            return std::make_unique<GalleryPage>(page, route.argument);
    return nullptr;
}

std::vector<std::string> page_names() {
    std::vector<std::string> names;
    for (const Page& page : pages) names.emplace_back(page.name);
    return names;
}

std::string screen_of(const std::string& page_name) { return std::string(prefix) + page_name; }

}  // namespace ui::gallery
