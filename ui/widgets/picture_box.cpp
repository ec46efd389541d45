#include "ui/widgets/picture_box.h"

#include <imgui.h>

#include "ui/motif.h"
#include "ui/widgets/card.h"

namespace ui {

namespace {

// The middle part of the picture that has the place's proportions.
void cropped(Frame& frame, const Rect& place, const Picture& picture) {
    const float wide = static_cast<float>(picture.width_px) / static_cast<float>(picture.height_px);
    const float want = place.width() / place.height();
    const float u = wide > want ? (1 - want / wide) / 2 : 0, v = wide > want ? 0 : (1 - wide / want) / 2;
    // The renderer reads the pixels where they lie: their texture is the picture itself.
    const auto texture = static_cast<ImTextureID>(reinterpret_cast<std::uintptr_t>(&picture));
    frame.paint.list.AddImageRounded(texture, {place.l, place.t}, {place.r, place.b}, {u, v}, {1 - u, 1 - v},
                                     with_light(0xFFFFFFFF, frame.paint.palette.light), corner_radius(frame.paint));
}

void drawn_hills(Frame& frame, const Rect& place) {
    const Paint& paint = frame.paint;
    // The water first, so that all four corners are round; the sky and the hills end above it.
    const float base = place.b - place.height() * 0.22F;
    paint.fill(place, Tone::info_tint, corner_radius(paint));
    paint.fill_top_rounded({place.l, place.t, place.r, base}, Tone::honor_tint, corner_radius(paint));
    paint.clip(place);
    paint.disc({place.r - place.width() * 0.18F, place.t + place.height() * 0.3F}, place.height() * 0.12F, Tone::card);
    motif::hill(paint, place.l - place.width() * 0.1F, place.l + place.width() * 0.6F, base, place.height() * 0.3F,
                Tone::hill1);
    motif::hill(paint, place.l + place.width() * 0.35F, place.r + place.width() * 0.1F, base, place.height() * 0.4F,
                Tone::hill2);
    motif::wave(paint, {place.l, base + place.height() * 0.1F}, place.height() * 0.1F,
                static_cast<int>(place.width() / place.height() * 10) + 1, place.height() * 0.016F, Tone::card,
                std::max(1.5F, frame.mm(0.6F)));
    paint.end_clip();
}

}  // namespace

void picture_box(Frame& frame, const Rect& place, const std::string& picture_name) {
    const Picture* picture = picture_name.empty() ? nullptr : frame.pictures.find(picture_name);
    if (picture && picture->width_px > 0 && picture->height_px > 0)
        cropped(frame, place, *picture);
    else
        drawn_hills(frame, place);
}

}  // namespace ui
