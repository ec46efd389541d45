// A Markdown file of the office: front matter as names and values, the body as plain blocks.
//
// HTML tags and the signs of emphasis are dropped, not shown. A single star stays: it masks a name (Zhang*San).
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/desk/import/report.h"

namespace kiosk {

struct Block {
    enum class Kind { heading, paragraph, quote, item } kind = Kind::paragraph;
    int level = 0;     // Of a heading, from 1.
    std::string mark;  // Of an item in a numbered list: "1. ".
    std::string text;  // Lines divided by '\n'.
};

struct Document {
    std::map<std::string, std::string, std::less<>> front;
    std::vector<Block> blocks;

    std::string at(std::string_view name) const {
        const auto found = front.find(name);
        return found == front.end() ? std::string() : found->second;
    }
    // All text but the title, divided by '\n'.
    std::string body() const;
    // A name in the front matter that none of these is would be lost without a word; it is a fault.
    void check_names(std::span<const std::string_view> known, ImportReport& report) const;
    // Faults go to the report.
    static Document read(std::string bytes, ImportReport& report);
};

}  // namespace kiosk
