#include "kiosk/model/receipt_rows.h"

#include <algorithm>

#include "kiosk/base/print_text.h"

namespace kiosk {

namespace {

constexpr int gap = 2;  // Columns between a thing and its figure, at least.
constexpr std::size_t most_qr_bytes = 300;

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

class Rows {
public:
    explicit Rows(Paper paper) : columns_(paper_columns(paper)) {}
    std::vector<ReceiptRow> take() { return std::move(rows_); }

    void operator()(const TitlePart& part) { wrapped(printable(part.text), {"", "", PrintAlign::center, true, 2, 2}); }
    void operator()(const TextPart& part) { wrapped(printable(part.text), {"", "", part.align, part.bold, 1, 1}); }
    void operator()(const ColumnsPart& part) {
        columns(printable(part.left), printable(part.right), {"", "", PrintAlign::left, part.bold, 1, 1});
    }
    void operator()(const BigNumberPart& part) {
        columns(printable(part.label), printable(part.number), {"", "", PrintAlign::left, true, 2, 2});
    }
    void operator()(const RulePart&) { rows_.emplace_back(TextRow{repeated("─", columns_ / 2), "", {}, false, 1, 1}); }
    void operator()(const QrPart& part) {
        const bool ascii = std::ranges::all_of(part.text, [](char c) { return c >= 0x20 && c < 0x7F; });
        if (ascii && !part.text.empty() && part.text.size() <= most_qr_bytes) rows_.emplace_back(QrRow{part.text});
    }
    void operator()(const SignaturePart& part) {
        rows_.emplace_back(FeedRow{1});
        const auto lines = wrap_columns(printable(part.label), columns_ / 2);
        for (const std::string& line : lines) rows_.emplace_back(TextRow{line, "", {}, false, 1, 1});
        auto& last = std::get<TextRow>(rows_.back());
        last.left += ' ' + repeated("_", columns_ - display_columns(last.left) - 1);
    }
    void operator()(const CopyPart&) {
        rows_.emplace_back(TextRow{"* 补打 COPY *", "", PrintAlign::center, true, 1, 2});
        rows_.emplace_back(FeedRow{1});
    }
    void operator()(const FeedPart& part) { rows_.emplace_back(FeedRow{std::clamp(part.lines, 1, 9)}); }
    void operator()(const CutPart&) { rows_.emplace_back(CutRow{}); }

private:
    void wrapped(const std::string& text, TextRow like) {
        for (std::string& line : wrap_columns(text, columns_ / like.wide)) {
            like.left = std::move(line);
            rows_.emplace_back(like);
        }
    }

    void columns(const std::string& left, const std::string& right, TextRow like) {
        const int room = columns_ / like.wide;
        // A figure wider than half the paper gets rows of its own.
        const int beside = room - gap - display_columns(right);
        if (right.empty() || display_columns(left) > beside) return below(left, right, like);
        like.left = left;
        like.right = right;
        rows_.emplace_back(like);
    }

    // Too long for one row: the figure stands beside the last line where there is room, else under it.
    void below(const std::string& left, const std::string& right, TextRow like) {
        const int room = columns_ / like.wide;
        wrapped(left, like);
        if (right.empty()) return;
        auto& last = std::get<TextRow>(rows_.back());
        if (display_columns(last.left) + gap + display_columns(right) <= room) {
            last.right = right;
            return;
        }
        like.align = PrintAlign::right;
        wrapped(right, like);
    }

    int columns_;
    std::vector<ReceiptRow> rows_;
};

}  // namespace

std::vector<ReceiptRow> receipt_rows(const Receipt& receipt, Paper paper) {
    Rows rows(paper);
    const std::size_t count = std::min(receipt.parts.size(), most_receipt_parts);
    for (std::size_t i = 0; i < count; ++i) std::visit(rows, receipt.parts[i]);
    return rows.take();
}

}  // namespace kiosk
