#include "ui/widgets/table.h"

#include <algorithm>

#include "ui/widgets/card.h"

namespace ui {

namespace {

constexpr float pad_mm = 6, gap_mm = 6, least_row_mm = 22.5F, least_action_row_mm = 24, action_mm = 18;

float widest(const Paint& paint, const Table& table, std::size_t column) {
    float width = paint.width_of(table.columns[column].words, {});
    const auto look = [&](const TableRow& row) {
        if (column < row.cells.size())
            width = std::max(width, paint.width_of(row.cells[column].words, row.cells[column].style));
    };
    std::ranges::for_each(table.rows, look);
    if (table.sum) look(*table.sum);
    return width + 1;
}

std::vector<float> widths_of(const Frame& frame, float width, const Table& table) {
    float shares = 0,
          room = width - 2 * frame.mm(pad_mm) - frame.mm(gap_mm) * static_cast<float>(table.columns.size() - 1);
    std::vector<float> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        shares += table.columns[i].share;
        widths.push_back(table.columns[i].share > 0 ? 0 : widest(frame.paint, table, i));
        room -= widths.back();
    }
    for (std::size_t i = 0; i < widths.size(); ++i)
        if (table.columns[i].share > 0) widths[i] = std::max(0.0F, room) * table.columns[i].share / shares;
    return widths;
}

TextStyle note_style(const TableColumn& column) { return {Face::text, TextSize::body, Tone::soft, column.align, 1}; }

float cell_height(const Paint& paint, const TableCell& cell, const TableColumn& column, float width) {
    const float words = paint.height_of(cell.words, width, cell.style);
    return cell.note.empty() ? words : words + paint.height_of(cell.note, width, note_style(column));
}

float row_height(const Frame& frame, const Table& table, const TableRow& row, const std::vector<float>& widths) {
    float height = 0;
    bool actions = false;
    for (std::size_t i = 0; i < std::min(row.cells.size(), widths.size()); ++i) {
        height = std::max(height, cell_height(frame.paint, row.cells[i], table.columns[i], widths[i]));
        actions = actions || (!table.columns[i].action_icon.empty() && !row.cells[i].words.empty());
    }
    return std::max(height + frame.mm(5), frame.mm(actions ? least_action_row_mm : least_row_mm));
}

float head_height(const Frame& frame) { return frame.paint.scale.line_px(TextSize::body) + frame.mm(4); }

void cell_words(const Paint& paint, const Rect& box, const TableCell& cell, const TableColumn& column) {
    TextStyle style = cell.style;
    style.align = column.align;
    Rect place = box;
    place.t = box.middle().y - cell_height(paint, cell, column, box.width()) / 2;
    place.t += paint.paragraph(place, cell.words, style);
    if (!cell.note.empty()) paint.paragraph(place, cell.note, note_style(column));
}

// A framed button in the height of a row; narrow ones keep their icon and lose the word.
bool action(Frame& frame, const Rect& place, const Table& table, int row, std::size_t column) {
    const Paint& paint = frame.paint;
    const std::string& words = table.rows[static_cast<std::size_t>(row)].cells[column].words;
    const float half = frame.mm(action_mm) / 2, icon = frame.mm(7), gap = frame.mm(2.5F);
    const Rect box{place.l, place.middle().y - half, place.r, place.middle().y + half};
    const Press press = frame.target(table.name, row * 16 + static_cast<int>(column), box, words);
    paint.fill(box, press.held ? Tone::voice : Tone::card, corner_radius(paint));
    paint.frame(box, Tone::border, frame.mm(0.75F), corner_radius(paint));
    const TextStyle style{Face::bold, TextSize::body, press.held ? Tone::on_voice : Tone::ink};
    const bool fits = icon + gap + paint.width_of(words, style) + frame.mm(4) <= box.width();
    const float x = box.middle().x - (fits ? icon + gap + paint.width_of(words, style) : icon) / 2;
    paint.icon({x + icon / 2, box.middle().y}, table.columns[column].action_icon, icon, style.tone);
    if (fits) paint.text({x + icon + gap, box.middle().y - paint.scale.line_px(style.size) / 2}, words, style);
    return press.tapped;
}

class Drawing {
public:
    Drawing(Frame& frame, const Table& table, const std::vector<float>& widths)
        : frame_(frame), table_(table), widths_(widths) {}

    void head(const Rect& box) const {
        frame_.paint.fill_top_rounded(box, Tone::sunk, corner_radius(frame_.paint));
        each_column(box, [&](std::size_t i, const Rect& place) {
            cell_words(frame_.paint, place,
                       {table_.columns[i].words, "", {Face::text, TextSize::body, Tone::soft, {}, 1}},
                       table_.columns[i]);
        });
    }

    // `index` -1: the sum, which has no buttons.
    std::optional<TableTap> row(const Rect& box, const TableRow& row, int index) const {
        std::optional<TableTap> tapped;
        if (row.marked) frame_.paint.fill(box, Tone::voice_tint);
        each_column(box, [&](std::size_t i, const Rect& place) {
            if (i >= row.cells.size() || row.cells[i].words.empty()) return;
            if (index < 0 || table_.columns[i].action_icon.empty())
                cell_words(frame_.paint, place, row.cells[i], table_.columns[i]);
            else if (action(frame_, place, table_, index, i))
                tapped = {index, static_cast<int>(i)};
        });
        return tapped;
    }

private:
    template <class Draw>
    void each_column(const Rect& box, const Draw& draw) const {
        float x = box.l + frame_.mm(pad_mm);
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            draw(i, Rect{x, box.t, x + widths_[i], box.b});
            x += widths_[i] + frame_.mm(gap_mm);
        }
    }

    Frame& frame_;
    const Table& table_;
    const std::vector<float>& widths_;
};

}  // namespace

float table_height(const Frame& frame, float width, const Table& table) {
    const auto widths = widths_of(frame, width, table);
    float height = head_height(frame);
    for (const TableRow& row : table.rows) height += row_height(frame, table, row, widths);
    if (table.sum) height += row_height(frame, table, *table.sum, widths);
    return height;
}

std::optional<TableTap> table(Frame& frame, const Rect& box, const Table& table) {
    card(frame.paint, box);
    const auto widths = widths_of(frame, box.width(), table);
    const Drawing drawing(frame, table, widths);
    Rect rest = box;
    drawing.head(rest.cut_top(head_height(frame)));
    std::optional<TableTap> tapped;
    const float left = box.l + frame.mm(pad_mm), right = box.r - frame.mm(pad_mm);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Rect place = rest.cut_top(row_height(frame, table, table.rows[i], widths));
        if (const auto now = drawing.row(place, table.rows[i], static_cast<int>(i))) tapped = now;
        if (i + 1 < table.rows.size()) hairline(frame.paint, left, right, place.b);
    }
    if (!table.sum) return tapped;
    frame.paint.fill({box.l, rest.t - frame.mm(0.4F), box.r, rest.t + frame.mm(0.4F)}, Tone::border);
    drawing.row(rest.cut_top(row_height(frame, table, *table.sum, widths)), *table.sum, -1);
    return tapped;
}

}  // namespace ui
