#include "kiosk/desk/import/document.h"

#include <md4c.h>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/table.h"

namespace kiosk {

namespace {

constexpr std::string_view fence = "---";
// U+FF1A, the full-width colon clerks write.
constexpr std::string_view wide_colon = "\xEF\xBC\x9A";

// md4c's events, gathered into blocks.
class Gatherer {
public:
    explicit Gatherer(std::vector<Block>& blocks) : blocks_(blocks) {}

    int enter(MD_BLOCKTYPE type, void* detail) {
        if (type == MD_BLOCK_QUOTE) ++quotes_;
        if (type == MD_BLOCK_LI) open(Block::Kind::item);
        if (type == MD_BLOCK_H)
            open(Block::Kind::heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        if (type == MD_BLOCK_P && !in_item_) open(quotes_ > 0 ? Block::Kind::quote : Block::Kind::paragraph);
        if (type == MD_BLOCK_LI) in_item_ = true;
        return 0;
    }
    int leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_QUOTE) --quotes_;
        if (type == MD_BLOCK_LI) in_item_ = false;
        return 0;
    }
    int text(MD_TEXTTYPE type, std::string_view words) {
        if (blocks_.empty() || type == MD_TEXT_HTML) return 0;
        blocks_.back().text += type == MD_TEXT_SOFTBR || type == MD_TEXT_BR ? std::string_view("\n") : words;
        return 0;
    }

private:
    void open(Block::Kind kind, int level = 0) { blocks_.push_back({kind, level, {}}); }
    std::vector<Block>& blocks_;
    int quotes_ = 0;
    bool in_item_ = false;
};

void read_body(std::string_view text, Document& document) {
    Gatherer gatherer(document.blocks);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return static_cast<Gatherer*>(self)->enter(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return static_cast<Gatherer*>(self)->leave(type); };
    parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* self) {
        return static_cast<Gatherer*>(self)->text(type, {words, size});
    };
    md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &gatherer);
}

std::string_view unquoted(std::string_view value) {
    if (value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\''))
        return value.substr(1, value.size() - 2);
    return value;
}

void read_front_line(std::string_view line, std::int64_t row, Document& document, ImportReport& report) {
    if (trimmed(line).empty()) return;
    std::size_t colon = line.find(':'), width = 1;
    if (const std::size_t wide = line.find(wide_colon); wide < colon) colon = wide, width = wide_colon.size();
    if (colon == std::string_view::npos) return report.fault(row, "", "this line of the heading part has no colon");
    document.front[std::string(trimmed(line.substr(0, colon)))] = unquoted(trimmed(line.substr(colon + width)));
}

}  // namespace

std::string Document::body() const {
    std::string text;
    for (const Block& block : blocks)
        if (block.kind != Block::Kind::heading) text += (text.empty() ? "" : "\n") + block.text;
    return text;
}

Document Document::read(std::string bytes, ImportReport& report) {
    Document document;
    const std::string text = as_utf8(std::move(bytes), report);
    std::string_view rest = text;
    if (!report.ok()) return document;
    const auto next_line = [&rest] {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(rest.size(), end + 1));
        return line;
    };
    if (trimmed(rest.substr(0, rest.find('\n'))) == fence) {
        next_line();
        for (std::int64_t row = 2;; ++row) {
            if (rest.empty()) {
                report.fault(row, "", "the heading part between the two --- lines does not end");
                return document;
            }
            const std::string_view line = next_line();
            if (trimmed(line) == fence) break;
            read_front_line(line, row, document, report);
        }
    }
    read_body(rest, document);
    return document;
}

}  // namespace kiosk
