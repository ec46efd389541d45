#include "kiosk/model/receipt_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "kiosk/base/print_text.h"
#include "kiosk/base/utf8.h"
#include "kiosk/model/receipt_rows.h"

namespace kiosk {

namespace {

constexpr std::string_view heading = "slip 1\n";
constexpr std::array<std::string_view, 3> aligns{"left", "center", "right"};
constexpr std::array<std::string_view, 2> weights{"plain", "bold"};

class Writer {
public:
    std::string text{heading};

    void operator()(const TitlePart& part) { line({"title", printable(part.text)}); }
    void operator()(const TextPart& part) {
        line({"text", std::string(aligns[static_cast<std::size_t>(part.align)]), weight(part.bold),
              printable(part.text)});
    }
    void operator()(const ColumnsPart& part) {
        line({"columns", weight(part.bold), printable(part.left), printable(part.right)});
    }
    void operator()(const BigNumberPart& part) { line({"big", printable(part.label), printable(part.number)}); }
    void operator()(const RulePart&) { line({"rule"}); }
    void operator()(const QrPart& part) { line({"qr", printable(part.text, 300)}); }
    void operator()(const SignaturePart& part) { line({"signature", printable(part.label)}); }
    void operator()(const CopyPart&) { line({"copy"}); }
    void operator()(const FeedPart& part) { line({"feed", std::to_string(std::clamp(part.lines, 1, 9))}); }
    void operator()(const CutPart&) { line({"cut"}); }

private:
    static std::string weight(bool bold) { return std::string(weights[bold ? 1 : 0]); }
    void line(const std::vector<std::string>& fields) {
        for (std::size_t i = 0; i < fields.size(); ++i) text += (i ? "\t" : "") + fields[i];
        text += '\n';
    }
};

using Fields = std::vector<std::string>;

Fields fields_of(std::string_view line) {
    Fields fields(1);
    for (const char c : line)
        if (c == '\t')
            fields.emplace_back();
        else
            fields.back() += c;
    return fields;
}

template <class Names>
std::optional<std::size_t> place_of(const std::string& word, const Names& names) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == word) return i;
    return std::nullopt;
}

std::optional<ReceiptPart> bare_part(const std::string& kind) {
    if (kind == "rule") return RulePart{};
    if (kind == "copy") return CopyPart{};
    if (kind == "cut") return CutPart{};
    return std::nullopt;
}

std::optional<ReceiptPart> part_of_one(const std::string& kind, const std::string& text) {
    if (kind == "title") return TitlePart{text};
    if (kind == "qr") return QrPart{text};
    if (kind == "signature") return SignaturePart{text};
    if (kind == "feed" && text.size() == 1 && text[0] >= '1' && text[0] <= '9') return FeedPart{text[0] - '0'};
    return std::nullopt;
}

std::optional<ReceiptPart> part_of(const Fields& fields) {
    if (fields.size() == 1) return bare_part(fields[0]);
    if (fields.size() == 2) return part_of_one(fields[0], fields[1]);
    if (fields.size() == 3 && fields[0] == "big") return BigNumberPart{fields[1], fields[2]};
    if (fields.size() != 4) return std::nullopt;
    const auto align = place_of(fields[1], aligns);
    const auto bold = place_of(fields[fields[0] == "text" ? 2 : 1], weights);
    if (fields[0] == "text" && align && bold) return TextPart{fields[3], static_cast<PrintAlign>(*align), *bold == 1};
    if (fields[0] == "columns" && bold) return ColumnsPart{fields[2], fields[3], *bold == 1};
    return std::nullopt;
}

}  // namespace

std::string receipt_text(const Receipt& receipt) {
    Writer writer;
    for (const ReceiptPart& part : receipt.parts) std::visit(writer, part);
    return std::move(writer.text);
}

Result<Receipt> read_receipt(std::string_view text) {
    const auto damaged = fail(ErrorCode::bad_input, "a slip in the print queue is damaged");
    if (!text.starts_with(heading) || !text.ends_with('\n') || first_utf8_fault(text)) return damaged;
    text.remove_prefix(heading.size());
    Receipt receipt;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto part = part_of(fields_of(text.substr(0, end)));
        if (!part || receipt.parts.size() == most_receipt_parts) return damaged;
        receipt.parts.push_back(std::move(*part));
        text.remove_prefix(end + 1);
    }
    return receipt;
}

}  // namespace kiosk
