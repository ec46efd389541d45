#include "kiosk/desk/card_sheet.h"

#include <cairo/cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#include <memory>

namespace kiosk {

namespace {

constexpr double mm = 72.0 / 25.4;  // PDF points
constexpr double page_width = 210 * mm, page_height = 297 * mm, card_width = 85.60 * mm, card_height = 53.98 * mm;
constexpr double left = (page_width - 2 * card_width) / 2, top = (page_height - 5 * card_height) / 2;
constexpr std::size_t cards_a_page = 10, most_cards = 20'000;

struct Ink {
    double r, g, b;
};
constexpr Ink vermilion{0xAF / 255.0, 0x30 / 255.0, 0x1C / 255.0}, paper{1, 0xFC / 255.0, 0xF5 / 255.0},
    ink{0x2A / 255.0, 0x22 / 255.0, 0x1C / 255.0}, soft{0x51 / 255.0, 0x45 / 255.0, 0x3A / 255.0};

void use(cairo_t* cairo, const Ink& color) { cairo_set_source_rgb(cairo, color.r, color.g, color.b); }

struct TextPlace {
    double x, middle_y, width;
    const char* face;
    double size_mm;
    PangoAlignment align = PANGO_ALIGN_LEFT;
};

using Layout = std::unique_ptr<PangoLayout, void (*)(gpointer)>;

Layout layout_of(cairo_t* cairo, const std::string& words, const TextPlace& place, int lines) {
    Layout layout(pango_cairo_create_layout(cairo), g_object_unref);
    const std::unique_ptr<PangoFontDescription, void (*)(PangoFontDescription*)> font(
        pango_font_description_from_string(place.face), pango_font_description_free);
    pango_font_description_set_absolute_size(font.get(), place.size_mm * mm * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), words.c_str(), static_cast<int>(words.size()));
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_width(layout.get(), static_cast<int>(place.width * PANGO_SCALE));
    pango_layout_set_height(layout.get(), -lines);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    pango_layout_set_alignment(layout.get(), place.align);
    return layout;
}

void text(cairo_t* cairo, const std::string& words, const TextPlace& place, const Ink& color, int lines = 1) {
    const Layout layout = layout_of(cairo, words, place, lines);
    int width = 0, height = 0;
    pango_layout_get_size(layout.get(), &width, &height);
    use(cairo, color);
    cairo_move_to(cairo, place.x, place.middle_y - height / 2.0 / PANGO_SCALE);
    pango_cairo_show_layout(cairo, layout.get());
}

// A name is not cut while it can be written smaller, or on two lines.
void name_text(cairo_t* cairo, const std::string& name, TextPlace place) {
    constexpr double smallest_mm = 4.2, two_lines_mm = 3.3, step_mm = 0.3;
    while (pango_layout_is_ellipsized(layout_of(cairo, name, place, 1).get()) && place.size_mm > smallest_mm)
        place.size_mm -= step_mm;
    const bool fits = !pango_layout_is_ellipsized(layout_of(cairo, name, place, 1).get());
    if (!fits) place.size_mm = two_lines_mm;
    text(cairo, name, place, ink, fits ? 1 : 2);
}

void rounded(cairo_t* cairo, double x, double y, double w, double h, double r) {
    constexpr double quarter = 1.5707963267948966;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x + w - r, y + r, r, -quarter, 0);
    cairo_arc(cairo, x + w - r, y + h - r, r, 0, quarter);
    cairo_arc(cairo, x + r, y + h - r, r, quarter, 2 * quarter);
    cairo_arc(cairo, x + r, y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

Status qr_code(cairo_t* cairo, const std::string& token, double x, double y, double size) {
    // Base45 is all alphanumeric, which the encoder finds by itself: a fifth fewer modules a side than as bytes.
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        QRcode_encodeString(token.c_str(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1), QRcode_free);
    if (!code) return fail(ErrorCode::bad_input, "a card's code does not fit into a QR code");
    const double module = size / code->width;
    use(cairo, ink);
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width; ++column)
            if (code->data[row * code->width + column] & 1)
                cairo_rectangle(cairo, x + column * module, y + row * module, module, module);
    cairo_fill(cairo);
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_DEFAULT);
    return {};
}

void crop_marks(cairo_t* cairo, double x, double y) {
    use(cairo, soft);
    cairo_set_line_width(cairo, 0.25);
    for (const double cx : {x, x + card_width})
        for (const double cy : {y, y + card_height}) {
            cairo_move_to(cairo, cx - 1.5 * mm, cy);
            cairo_line_to(cairo, cx + 1.5 * mm, cy);
            cairo_move_to(cairo, cx, cy - 1.5 * mm);
            cairo_line_to(cairo, cx, cy + 1.5 * mm);
        }
    cairo_stroke(cairo);
}

Status card(cairo_t* cairo, const Village& village, const PrintedCard& printed, double x, double y) {
    use(cairo, paper);
    rounded(cairo, x, y, card_width, card_height, 3.2 * mm);
    cairo_fill(cairo);
    cairo_save(cairo);
    rounded(cairo, x, y, card_width, card_height, 3.2 * mm);
    cairo_clip(cairo);
    use(cairo, vermilion);
    cairo_rectangle(cairo, x, y, card_width, 13 * mm);
    cairo_fill(cairo);
    cairo_restore(cairo);
    text(cairo, village.name, {x + 6 * mm, y + 6.5 * mm, 50 * mm, "LXGW WenKai", 5.6}, paper);
    text(cairo, "积分卡", {x + 50 * mm, y + 6.5 * mm, 29.6 * mm, "LXGW WenKai", 4.2, PANGO_ALIGN_RIGHT}, paper);
    use(cairo, vermilion);
    cairo_set_line_width(cairo, 0.5 * mm);
    rounded(cairo, x + 6 * mm, y + 17 * mm, 11 * mm, 11 * mm, 1 * mm);
    cairo_stroke(cairo);
    text(cairo, village.seal, {x + 6 * mm, y + 22.5 * mm, 11 * mm, "LXGW WenKai", 7.2, PANGO_ALIGN_CENTER}, vermilion);
    name_text(cairo, printed.name, {x + 6 * mm, y + 35.5 * mm, 42 * mm, "LXGW WenKai", 6.6});
    text(cairo, printed.hamlet, {x + 6 * mm, y + 42.5 * mm, 42 * mm, "Noto Sans CJK SC", 3.6}, soft);
    text(cairo, "码朝下，离红光一掌高", {x + 6 * mm, y + 48.6 * mm, 42 * mm, "Noto Sans CJK SC", 2.7}, soft);
    crop_marks(cairo, x, y);
    return qr_code(cairo, printed.token, x + card_width - 6 * mm - 29 * mm, y + 18.5 * mm, 29 * mm);
}

}  // namespace

Status write_card_sheets(const std::string& pdf_path, const Village& village, const std::vector<PrintedCard>& cards) {
    if (cards.empty() || cards.size() > most_cards)
        return fail(ErrorCode::bad_input, "card sheets hold 1 to 20,000 cards");
    const std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface(
        cairo_pdf_surface_create(pdf_path.c_str(), page_width, page_height), cairo_surface_destroy);
    const std::unique_ptr<cairo_t, void (*)(cairo_t*)> cairo(cairo_create(surface.get()), cairo_destroy);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const std::size_t on_page = i % cards_a_page;
        const std::size_t column = on_page % 2, row = on_page / 2;
        const double x = left + static_cast<double>(column) * card_width,
                     y = top + static_cast<double>(row) * card_height;
        if (const auto done = card(cairo.get(), village, cards[i], x, y); !done) return done;
        if (on_page + 1 == cards_a_page || i + 1 == cards.size()) cairo_show_page(cairo.get());
    }
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return fail(ErrorCode::device,
                    "cannot write " + pdf_path + ": " + cairo_status_to_string(cairo_surface_status(surface.get())));
    return {};
}

}  // namespace kiosk
