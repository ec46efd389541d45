// A notice on the board, as the office published it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/model/ids.h"
#include "kiosk/model/title.h"

namespace kiosk {

struct NoticeFact {
    std::string icon;    // "day", "hours" or "place".
    std::string main;    // "26 November"
    std::string detail;  // "Thursday"
};

struct Notice {
    NoticeId id;
    std::string key;  // The office's own name for it: its file name without the ending; unique.
    std::string title;
    std::string kind;                // A word for the chip, e.g. water, road; may be empty.
    std::string signature;           // Who signs it.
    std::string hamlet;              // Only for this hamlet; empty: for all.
    std::string starts_on, ends_on;  // ISO 8601 dates; ends_on is the last day it hangs, empty: no end.
    bool urgent = false;
    bool pinned = false;
    std::string summary;            // One line under the title.
    std::vector<NoticeFact> facts;  // At most three: day, hours, place before the text.
    std::string body;               // Paragraphs divided by '\n'.
    std::string picture;            // File name or empty.
    std::string picture_caption;
    std::string recording;  // Somebody's voice reading it: a file name in the hall's recordings, or empty.
    TitleSound sound = {};  // Of the title; known on the boards.
};

}  // namespace kiosk
