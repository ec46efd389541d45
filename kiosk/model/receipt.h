// What is printed for a resident or for the office, as parts from top to bottom: no printer, no bytes, no columns.
//
// A Receipt fits every printer: receipt_rows.h breaks it into rows for a paper's width, kiosk/device/escpos_writer.h
// makes the bytes. Texts are UTF-8 of any kind; what cannot or may not be printed is taken out there (printable()).
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace kiosk {

// The two widths of roll that receipt printers take; at 203 dots an inch with half-width characters of 12 dots.
enum class Paper {
    mm58,  // 384 dots, 32 columns.
    mm80,  // 576 dots, 48 columns.
};

constexpr int paper_dots(Paper paper) { return paper == Paper::mm58 ? 384 : 576; }
constexpr int paper_columns(Paper paper) { return paper_dots(paper) / 12; }

enum class PrintAlign { left, center, right };

// Centered, twice as large.
struct TitlePart {
    std::string text;
    bool operator==(const TitlePart&) const = default;
};
// A paragraph; wraps.
struct TextPart {
    std::string text;
    PrintAlign align = PrintAlign::left;
    bool bold = false;
    bool operator==(const TextPart&) const = default;
};
// One thing on the left, its figure on the right; when they do not fit beside each other the left one wraps.
struct ColumnsPart {
    std::string left, right;
    bool bold = false;
    bool operator==(const ColumnsPart&) const = default;
};
// What matters most: a label and a number, twice as large.
struct BigNumberPart {
    std::string label, number;
    bool operator==(const BigNumberPart&) const = default;
};
// A line across.
struct RulePart {
    bool operator==(const RulePart&) const = default;
};
// A QR code; upper-case letters, digits and " $%*+-./:" make the smallest.
struct QrPart {
    std::string text;
    bool operator==(const QrPart&) const = default;
};
// Room to write, and a line under it.
struct SignaturePart {
    std::string label;
    bool operator==(const SignaturePart&) const = default;
};
// Says that there may be another piece of paper with the same on it.
struct CopyPart {
    bool operator==(const CopyPart&) const = default;
};
// Empty lines, 1 to 9.
struct FeedPart {
    int lines = 1;
    bool operator==(const FeedPart&) const = default;
};
// Feeds to the knife and cuts; printers without one feed far enough to tear.
struct CutPart {
    bool operator==(const CutPart&) const = default;
};

using ReceiptPart = std::variant<TitlePart, TextPart, ColumnsPart, BigNumberPart, RulePart, QrPart, SignaturePart,
                                 CopyPart, FeedPart, CutPart>;

struct Receipt {
    std::vector<ReceiptPart> parts;
    bool operator==(const Receipt&) const = default;
};

// The same slip, marked as one that may have been printed before. Marked once, however often it is asked.
Receipt as_copy(Receipt receipt);

}  // namespace kiosk
