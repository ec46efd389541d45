#include "ui/widgets/honor_tabs.h"

#include <array>

#include "ui/icons.h"
#include "ui/widgets/tab_strip.h"

namespace ui {

void honor_tabs(Frame& frame, Rect& place, HonorTab chosen) {
    const std::array tabs{Tab{icon::thumb_up, frame.tr("Praise")}, Tab{icon::trending_up, frame.tr("Progress")},
                          Tab{icon::info, frame.tr("Reminder")}, Tab{icon::bar_chart, frame.tr("Ranking")},
                          Tab{icon::military_tech, frame.tr("Plaques")}};
    const int tapped = tab_strip(frame, place.cut_bottom(tab_strip_height(frame, place.width(), tabs)), "honor_tab",
                                 tabs, static_cast<int>(chosen));
    place.cut_bottom(frame.mm(4.5F));
    if (tapped < 0 || tapped == static_cast<int>(chosen)) return;
    if (tapped <= static_cast<int>(HonorTab::reminder)) return frame.navigation.swap("honors", tapped);
    frame.navigation.swap(tapped == static_cast<int>(HonorTab::ranking) ? "rankings" : "plaques");
}

}  // namespace ui
