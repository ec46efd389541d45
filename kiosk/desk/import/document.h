// A Markdown file of the office: front matter as names and values, the body as plain blocks. HTML is dropped, not
// shown.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/desk/import/report.h"

namespace kiosk {

struct Block {
    enum class Kind { heading, paragraph, quote, item } kind = Kind::paragraph;
    int level = 0;     // Of a heading, from 1.
    std::string text;  // Lines divided by '\n'.
};

struct Document {
    std::map<std::string, std::string, std::less<>> front;
    std::vector<Block> blocks;

    std::string at(std::string_view name) const {
        const auto found = front.find(name);
        return found == front.end() ? std::string() : found->second;
    }
    // All paragraphs, divided by '\n'.
    std::string body() const;
    // Faults go to the report.
    static Document read(std::string bytes, ImportReport& report);
};

}  // namespace kiosk
