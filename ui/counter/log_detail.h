// One redemption of today, opened: undone as a whole within ten minutes, or brought back line by line, onto the shelf
// or broken; its slip once more.
#pragma once

#include <vector>

#include "ui/counter/row_list.h"

namespace ui {

class LogDetail {
public:
    explicit LogDetail(const kiosk::RedemptionId& id) : id_(id) {}
    const kiosk::RedemptionId& id() const { return id_; }
    // True: back to the list.
    bool draw(Frame& frame, Rect place, const kiosk::OpenRedemption& open);

private:
    struct Mark {
        int fate = 0;             // 0: stays with the resident, 1: back on the shelf, 2: broken.
        std::int32_t pieces = 0;  // That come back.
    };
    void draw_line(Frame& frame, const Rect& box, const kiosk::RedemptionLine& line, Mark& mark);
    void draw_undo(Frame& frame, Rect& place, const kiosk::Redemption& redemption);
    bool draw_foot(Frame& frame, Rect row, const kiosk::Redemption& redemption);
    std::vector<kiosk::ReturnLine> coming_back(const kiosk::Redemption& redemption) const;

    kiosk::RedemptionId id_;
    std::vector<Mark> marks_;
    RowList rows_;
};

// Whether it may still be undone as a whole.
bool may_undo(const kiosk::Redemption& redemption, std::int64_t utc_ms);

}  // namespace ui
