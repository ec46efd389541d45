#include "kiosk/desk/import/document.h"

#include <md4c.h>

#include <algorithm>

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
        switch (type) {
            case MD_BLOCK_QUOTE: ++quotes_; break;
            case MD_BLOCK_UL: lists_.push_back({}); break;
            case MD_BLOCK_OL: {
                const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
                lists_.push_back({true, list->start, list->mark_delimiter});
                break;
            }
            case MD_BLOCK_LI: open_item(); break;
            case MD_BLOCK_H:
                open(Block::Kind::heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
                break;
            case MD_BLOCK_CODE: open(Block::Kind::paragraph); break;
            case MD_BLOCK_P: open_paragraph(); break;
            default: break;
        }
        return 0;
    }
    int leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_QUOTE) --quotes_;
        if (type == MD_BLOCK_LI) in_item_ = false;
        if ((type == MD_BLOCK_UL || type == MD_BLOCK_OL) && !lists_.empty()) lists_.pop_back();
        return 0;
    }
    int text(MD_TEXTTYPE type, std::string_view words) {
        if (blocks_.empty() || type == MD_TEXT_HTML) return 0;
        blocks_.back().text += type == MD_TEXT_SOFTBR || type == MD_TEXT_BR ? std::string_view("\n") : words;
        return 0;
    }

private:
    struct List {
        bool numbered = false;
        unsigned next = 0;
        char delimiter = '.';
    };

    void open(Block::Kind kind, int level = 0) { blocks_.push_back({kind, level, {}, {}}); }
    void open_item() {
        open(Block::Kind::item);
        in_item_ = true;
        if (lists_.empty() || !lists_.back().numbered) return;
        blocks_.back().mark = std::to_string(lists_.back().next++) + lists_.back().delimiter + ' ';
    }
    void open_paragraph() {
        if (!in_item_) return open(quotes_ > 0 ? Block::Kind::quote : Block::Kind::paragraph);
        if (!blocks_.back().text.empty()) blocks_.back().text += '\n';
    }

    std::vector<Block>& blocks_;
    std::vector<List> lists_;
    int quotes_ = 0;
    bool in_item_ = false;
};

bool only_stars(std::string_view line) { return line.find_first_not_of("* \t\r") == std::string_view::npos; }

// Clerks mask names and numbers with stars (Zhang*San, 138****0000), which Markdown would take for emphasis and drop.
// Only pairs of stars (bold), a star that begins a list item and a line of stars (a rule) keep their meaning.
void add_line_with_stars(std::string_view line, std::string& out) {
    const std::size_t begin = line.find_first_not_of(" \t>");
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t end = std::min(line.find_first_not_of('*', i), line.size()), run = end - i;
        if (run == 0) {
            const bool escape = line[i] == '\\' && i + 1 < line.size();
            out += line.substr(i, escape ? 2 : 1);
            i += escape ? 2 : 1;
            continue;
        }
        const bool item = run == 1 && i == begin && end < line.size() && (line[end] == ' ' || line[end] == '\t');
        for (; i < end; ++i) out += run == 2 || item || only_stars(line) ? "*" : "\\*";
    }
}

std::string with_literal_stars(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        add_line_with_stars(text.substr(0, end), out);
        if (end < text.size()) out += '\n';
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return out;
}

void read_body(std::string_view markdown, Document& document) {
    const std::string text = with_literal_stars(markdown);
    Gatherer gatherer(document.blocks);
    MD_PARSER parser{};
    // Clerks indent paragraphs and paste web pages: neither is code, and only the tags are dropped.
    parser.flags = MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOINDENTEDCODEBLOCKS;
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
    for (const Block& block : blocks) {
        if (block.kind == Block::Kind::heading && block.level == 1) continue;
        std::string_view mark = block.mark, rest = block.text;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view line = trimmed(rest.substr(0, end));
            rest.remove_prefix(std::min(rest.size(), end + 1));
            if (line.empty()) continue;
            if (!text.empty()) text += '\n';
            text.append(mark).append(line);
            mark = {};
        }
    }
    return text;
}

void Document::check_names(std::span<const std::string_view> known, ImportReport& report) const {
    for (const auto& [name, value] : front)
        if (std::ranges::find(known, name) == known.end())
            report.fault(1, name, "no line of the heading part has this name here");
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
