// A receipt as rows of one paper's width: everything is cleaned, wrapped and aligned here, so that what makes bytes or
// pictures of it only has to go down the rows.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kiosk/model/receipt.h"

namespace kiosk {

// One line of text. It fits: columns of left and right, times `wide`, are at most the paper's.
struct TextRow {
    std::string left, right;  // `right` stands at the right edge; empty when there is only one text.
    PrintAlign align = PrintAlign::left;
    bool bold = false;
    int wide = 1, tall = 1;  // 1 or 2: each character that many times as wide, as high.
    bool operator==(const TextRow&) const = default;
};
struct QrRow {
    std::string text;  // 1 to 300 bytes of ASCII.
    bool operator==(const QrRow&) const = default;
};
struct FeedRow {
    int lines = 1;  // 1 to 9.
    bool operator==(const FeedRow&) const = default;
};
struct CutRow {
    bool operator==(const CutRow&) const = default;
};

using ReceiptRow = std::variant<TextRow, QrRow, FeedRow, CutRow>;

// At most most_receipt_parts parts are taken; a QR code of other characters, or of too many, is left out.
std::vector<ReceiptRow> receipt_rows(const Receipt& receipt, Paper paper);

inline constexpr std::size_t most_receipt_parts = 300;

}  // namespace kiosk
