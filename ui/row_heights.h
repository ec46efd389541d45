// The heights of a long list's rows, measured once and kept: measuring 10,000 rows takes longer than a frame may.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace ui {

// A number for everything that heights depend on: words, widths, sizes, in the order in which they are added.
class RowsKey {
public:
    RowsKey& add(std::string_view words) { return add(std::hash<std::string_view>{}(words)); }
    RowsKey& add(std::uint64_t number) {
        key_ = (key_ ^ number) * 0x9E3779B97F4A7C15U;  // Fibonacci hashing (Knuth, vol. 3, 6.4).
        key_ ^= key_ >> 29U;
        return *this;
    }
    std::uint64_t value() const { return key_; }

private:
    std::uint64_t key_ = 0;
};

class RowHeights {
public:
    // Asks `measure(row)` for each row, only when the key or the number of rows is another than before.
    template <class Measure>
    void use(const RowsKey& key, std::size_t rows, const Measure& measure) {
        if (key.value() == key_ && tops_.size() == rows + 1) return;
        key_ = key.value();
        tops_.assign(1, 0.0F);
        for (std::size_t row = 0; row < rows; ++row) tops_.push_back(tops_.back() + measure(row));
    }

    // Below the upper edge of the list.
    float top(std::size_t row) const { return tops_[row]; }
    float bottom(std::size_t row) const { return tops_[row + 1]; }
    float total() const { return tops_.back(); }
    // The first row that reaches below y; the number of rows when none does.
    std::size_t first_below(float y) const {
        const auto found = std::upper_bound(tops_.begin() + 1, tops_.end(), y);
        return static_cast<std::size_t>(found - tops_.begin()) - 1;
    }

private:
    std::uint64_t key_ = 0;
    std::vector<float> tops_{0.0F};  // Of each row, and where the last one ends.
};

}  // namespace ui
