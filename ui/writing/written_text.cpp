#include "ui/writing/written_text.h"

#include "kiosk/base/utf8.h"

namespace ui {

void WrittenText::add(std::string_view words) {
    for (std::string& character : kiosk::graphemes(words))
        if (left() > 0) characters_.push_back(std::move(character));
    join();
}

void WrittenText::erase_last() {
    if (!characters_.empty()) characters_.pop_back();
    join();
}

void WrittenText::clear() {
    characters_.clear();
    text_.clear();
}

void WrittenText::join() {
    text_.clear();
    for (const std::string& character : characters_) text_ += character;
}

}  // namespace ui
