// The screen as a grid of small tiles: which primitives touch each, and whether any of that changed since the last
// frame.
//
// A tile is drawn whole while its pixels are in the first-level cache, so covering the same place many times costs
// little; a tile whose list of primitives hashes to the same value keeps its pixels.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/raster/primitive.h"

namespace ui::raster {

inline constexpr int tile_px = 64;  // 16 KiB of pixels

class Tiles {
public:
    // New grid when the size changed; all tiles count as changed then.
    void fit(int width, int height);
    void forget() { shown_.assign(shown_.size(), 0); }
    void sort(const std::vector<Primitive>& primitives);

    int columns() const { return columns_; }
    int rows() const { return rows_; }
    Area area(int column, int row) const;
    bool changed(int column, int row) const { return hash_[at(column, row)] != shown_[at(column, row)]; }
    const std::vector<std::uint32_t>& list(int column, int row) const { return lists_[at(column, row)]; }
    // All changed tiles are drawn now.
    void shown() { shown_ = hash_; }

private:
    std::size_t at(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
    }

    int width_ = 0, height_ = 0, columns_ = 0, rows_ = 0;
    std::vector<std::vector<std::uint32_t>> lists_;
    std::vector<std::uint64_t> hash_, shown_;
};

}  // namespace ui::raster
