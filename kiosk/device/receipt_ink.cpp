#include "kiosk/device/receipt_ink.h"

#include <pango/pangocairo.h>
#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace kiosk {

namespace {

constexpr int letter = 24;  // Dots of a full-width character.
constexpr int usual_module = 6;
constexpr unsigned char half_covered = 128;

template <class T, void (*release)(T*)>
struct Release {
    void operator()(T* held) const { release(held); }
};
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_t, cairo_surface_destroy>>;
using Cairo = std::unique_ptr<cairo_t, Release<cairo_t, cairo_destroy>>;
using Font = std::unique_ptr<PangoFontDescription, Release<PangoFontDescription, pango_font_description_free>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Release<cairo_font_options_t, cairo_font_options_destroy>>;
using Layout = std::unique_ptr<PangoLayout, void (*)(gpointer)>;

Layout layout_of(cairo_t* cairo, const std::string& words, bool bold) {
    Layout layout(pango_cairo_create_layout(cairo), g_object_unref);
    const FontOptions options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(pango_layout_get_context(layout.get()), options.get());
    // A name of another direction stays where it stands and does not turn the row around.
    pango_context_set_base_dir(pango_layout_get_context(layout.get()), PANGO_DIRECTION_LTR);
    pango_layout_set_auto_dir(layout.get(), FALSE);
    const Font font(pango_font_description_from_string("Noto Sans Mono CJK SC,HanaMinA,HanaMinB"));
    pango_font_description_set_absolute_size(font.get(), letter * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), words.c_str(), static_cast<int>(words.size()));
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    return layout;
}

// At most `most` dots wide, else narrowed; where it begins is `at(width)`.
template <class At>
void draw(cairo_t* cairo, const TextRow& row, const std::string& words, int most, At at) {
    if (words.empty()) return;
    const Layout layout = layout_of(cairo, words, row.bold);
    PangoRectangle extents;
    pango_layout_get_extents(layout.get(), nullptr, &extents);
    const double natural = static_cast<double>(extents.width) / PANGO_SCALE * row.wide;
    const double narrowed = natural > most ? most / natural : 1;
    // The font's own height of a character is larger than a printer's: its baseline is put where theirs is.
    const double baseline = static_cast<double>(pango_layout_get_baseline(layout.get())) / PANGO_SCALE;
    constexpr double printers_baseline = letter * 0.88;
    cairo_save(cairo);
    cairo_translate(cairo, at(natural * narrowed), (printers_baseline - baseline) * row.tall);
    cairo_scale(cairo, row.wide * narrowed, row.tall);
    pango_cairo_show_layout(cairo, layout.get());
    cairo_restore(cairo);
}

void draw_texts(cairo_t* cairo, const TextRow& row, int dots) {
    if (!row.right.empty()) {
        draw(cairo, row, row.left, dots, [](double) { return 0.0; });
        draw(cairo, row, row.right, dots, [dots](double width) { return dots - width; });
        return;
    }
    const double part = row.align == PrintAlign::left ? 0 : row.align == PrintAlign::center ? 0.5 : 1;
    draw(cairo, row, row.left, dots, [=](double width) { return (dots - width) * part; });
}

using QrCode = std::unique_ptr<QRcode, Release<QRcode, QRcode_free>>;

QrCode code_of(const QrRow& row) {
    return QrCode(QRcode_encodeString(row.text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
}

}  // namespace

InkDots ink_of(const TextRow& row, Paper paper, int below) {
    InkDots ink(paper_dots(paper), letter * row.tall + below);
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, ink.width, ink.height));
    {
        const Cairo cairo(cairo_create(surface.get()));
        draw_texts(cairo.get(), row, ink.width);
    }
    cairo_surface_flush(surface.get());
    const unsigned char* covered = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    if (!covered) return ink;
    for (int y = 0; y < ink.height; ++y)
        for (int x = 0; x < ink.width; ++x)
            if (covered[y * stride + x] >= half_covered) ink.set(x, y);
    return ink;
}

int qr_module_dots(const QrRow& row, Paper paper) {
    const QrCode code = code_of(row);
    return code ? std::min(usual_module, paper_dots(paper) / code->width) : 0;
}

InkDots ink_of(const QrRow& row, Paper paper) {
    const QrCode code = code_of(row);
    const int module = qr_module_dots(row, paper);
    if (module == 0) return {0, 0};
    InkDots ink(paper_dots(paper), code->width * module);
    const int left = (ink.width - ink.height) / 2;
    for (int y = 0; y < ink.height; ++y)
        for (int x = 0; x < ink.height; ++x)
            if (code->data[y / module * code->width + x / module] & 1) ink.set(left + x, y);
    return ink;
}

}  // namespace kiosk
