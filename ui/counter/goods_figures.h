// All goods with a number beside each: what was counted, or what came in. One more or less by the keys beside it, or
// typed after a tap on the name. Keeps only what the finger did; the books' numbers come with each frame.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/model/shop.h"
#include "ui/counter/figure_sheet.h"
#include "ui/counter/row_list.h"

namespace ui {

class GoodsFigures {
public:
    enum class For : std::uint8_t {
        counting,  // Begins with what should be there; what differs is marked.
        delivery,  // Begins with nothing; what runs low stands first.
    };
    explicit GoodsFigures(For what) : for_(what) {}

    void draw(Frame& frame, const Rect& place);
    // Over the page, while a number is typed; true: it is open.
    bool draw_sheet(Frame& frame);
    void clear() { figures_.clear(); }
    // Those that differ from the books, by how much: "salt -1, soap +2".
    std::string differences(const Frame& frame) const;
    // How many differ from where they began.
    std::int64_t changed(const Frame& frame) const;
    // Of every one of the goods.
    std::vector<kiosk::CountedLine> counted(const Frame& frame) const;
    // Of those that came in.
    std::vector<kiosk::DeliveryLine> delivered() const;

private:
    std::int64_t figure_of(const kiosk::Goods& goods) const;
    std::int64_t start_of(const kiosk::Goods& goods) const;
    std::string sentence_of(const Frame& frame, const kiosk::Goods& goods, std::int64_t figure) const;
    void draw_row(Frame& frame, const Rect& box, const kiosk::Goods& goods);
    void set(const kiosk::Goods& goods, std::int64_t figure);

    For for_;
    std::map<std::int64_t, std::int64_t> figures_;  // By id; what is not in here is as it began.
    std::optional<FigureSheet> sheet_;
    kiosk::GoodsId typed_;  // Whose number is typed.
    RowList rows_;
};

}  // namespace ui
