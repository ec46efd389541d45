#include "ui/raster/span.h"

// The same integer code once more for AVX2: twice as fast, the same pixels. Sanitizers cannot run the selection at load
// time.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__clang__)
#define SPAN_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define SPAN_CLONES
#endif

namespace ui::raster {

SPAN_CLONES static void blend_span(std::uint32_t* row, int n, std::uint32_t color, std::uint32_t alpha) {
    for (int i = 0; i < n; ++i) row[i] = blend(row[i], color, alpha);
}

void fill_span(std::uint32_t* row, int n, std::uint32_t color) {
    const std::uint32_t alpha = color >> 24;
    if (alpha == 255)
        std::fill_n(row, n, color);
    else if (alpha > 0)
        blend_span(row, n, color, alpha);
}

SPAN_CLONES void fading_span(std::uint32_t* row, int n, std::uint32_t color, Ramp alpha) {
    for (int i = 0; i < n; ++i) row[i] = blend(row[i], color, alpha.byte(i));
}

SPAN_CLONES void glyph_span(std::uint32_t* row, const std::uint8_t* coverage, int n, std::uint32_t color) {
    const std::uint32_t alpha = color >> 24;
    for (int i = 0; i < n; ++i) row[i] = blend(row[i], color, times(coverage[i], alpha));
}

SPAN_CLONES void picture_span(std::uint32_t* row, const std::uint32_t* texels, int n, std::uint32_t alpha) {
    for (int i = 0; i < n; ++i) row[i] = blend(row[i], texels[i], times(texels[i] >> 24, alpha));
}

}  // namespace ui::raster
