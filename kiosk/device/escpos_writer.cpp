#include "kiosk/device/escpos_writer.h"

#include <algorithm>

#include "kiosk/base/print_text.h"
#include "kiosk/device/receipt_ink.h"
#include "kiosk/model/receipt_rows.h"

namespace kiosk {

namespace {

constexpr char esc = 0x1B, fs = 0x1C, gs = 0x1D;
constexpr int letter_dots = 24, below_dots = 12;  // Half a character between rows: easy to read.

class Writer {
public:
    explicit Writer(const EscposTraits& traits) : traits_(traits) {
        put({esc, '@'});
        put({fs, '&'});
    }

    std::string bytes;

    void operator()(const TextRow& row) {
        const auto left = to_gb2312(row.left), right = to_gb2312(row.right);
        if (!left || !right) return dots(ink_of(row, traits_.paper, below_dots));
        put({esc, '3', static_cast<char>(letter_dots * row.tall + below_dots)});
        put({esc, 'a', static_cast<char>(row.right.empty() ? row.align : PrintAlign::left)});
        put({esc, 'E', static_cast<char>(row.bold)});
        put({gs, '!', static_cast<char>((row.wide - 1) << 4 | (row.tall - 1))});
        bytes += *left;
        if (!row.right.empty()) {
            const int used = display_columns(row.left) + display_columns(row.right);
            bytes.append(static_cast<std::size_t>(std::max(1, paper_columns(traits_.paper) / row.wide - used)), ' ');
            bytes += *right;
        }
        bytes += '\n';
    }

    void operator()(const QrRow& row) {
        if (traits_.draws_qr)
            drawn_by_printer(row);
        else
            dots(ink_of(row, traits_.paper));
        put({esc, 'J', below_dots});
    }

    void operator()(const FeedRow& row) {
        put({esc, '3', letter_dots + below_dots});
        put({esc, 'd', static_cast<char>(row.lines)});
    }

    void operator()(const CutRow&) {
        if (traits_.cuts)
            put({gs, 'V', 'B', 0});
        else
            (*this)(FeedRow{4});
    }

private:
    void drawn_by_printer(const QrRow& row) {
        const int module = qr_module_dots(row, traits_.paper);
        if (module == 0) return;
        put({esc, 'a', 1});
        qr(65, {'2', 0});  // Model 2.
        qr(67, {static_cast<char>(module)});
        qr(69, {'1'});           // Level M.
        qr(80, '0' + row.text);  // Kept ...
        qr(81, {'0'});           // ... and printed.
    }

    void put(std::initializer_list<char> order) { bytes.append(order); }

    // GS ( k pL pH 49 fn ...
    void qr(char function, const std::string& values) {
        const auto length = values.size() + 2;
        put({gs, '(', 'k', static_cast<char>(length & 0xFF), static_cast<char>(length >> 8), 49, function});
        bytes += values;
    }

    void dots(InkDots ink) {
        if (ink.height == 0) return;
        break_up_orders(ink);
        const int across = ink.width / 8;
        put({esc, 'a', 0});
        put({gs, 'v', '0', 0, static_cast<char>(across), 0, static_cast<char>(ink.height & 0xFF),
             static_cast<char>(ink.height >> 8)});
        bytes.append(reinterpret_cast<const char*>(ink.bytes.data()), ink.bytes.size());
    }

    // Printers obey DLE EOT, DLE ENQ and DLE DC4 at once, within a picture too: one dot more, and it is none.
    static void break_up_orders(InkDots& ink) {
        for (std::size_t i = 0; i + 1 < ink.bytes.size(); ++i) {
            const unsigned next = ink.bytes[i + 1];
            if (ink.bytes[i] == 0x10 && (next == 0x04 || next == 0x05 || next == 0x14)) ink.bytes[i] |= 0x08;
        }
    }

    const EscposTraits& traits_;
};

}  // namespace

std::string write_escpos(const Receipt& receipt, const EscposTraits& traits) {
    Writer writer(traits);
    for (const ReceiptRow& row : receipt_rows(receipt, traits.paper)) std::visit(writer, row);
    return std::move(writer.bytes);
}

}  // namespace kiosk
