// What somebody is writing, a character at a time, and at most so many of them. Kept nowhere else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

class WrittenText {
public:
    explicit WrittenText(std::size_t most) : most_(most) {}

    const std::string& text() const { return text_; }
    const std::vector<std::string>& characters() const { return characters_; }
    bool empty() const { return characters_.empty(); }
    std::size_t left() const { return most_ - characters_.size(); }

    // What there is no room for is left out.
    void add(std::string_view words);
    void erase_last();
    void clear();

private:
    void join();

    std::size_t most_;
    std::vector<std::string> characters_;
    std::string text_;
};

}  // namespace ui
