#include "ui/widgets/badge.h"

namespace ui {

void badge(const Paint& paint, Point middle, float diameter, std::string_view icon_name, const Accent& accent) {
    paint.disc(middle, diameter / 2, accent.tint);
    paint.icon(middle, icon_name, diameter * 0.55F, accent.text);
}

}  // namespace ui
