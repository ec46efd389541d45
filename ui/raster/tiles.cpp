#include "ui/raster/tiles.h"

namespace ui::raster {

void Tiles::fit(int width, int height) {
    if (width == width_ && height == height_) return;
    width_ = width;
    height_ = height;
    columns_ = (width + tile_px - 1) / tile_px;
    rows_ = (height + tile_px - 1) / tile_px;
    const auto count = static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
    lists_.assign(count, {});
    hash_.assign(count, 0);
    shown_.assign(count, 0);
}

Area Tiles::area(int column, int row) const {
    return Area{column * tile_px, row * tile_px, (column + 1) * tile_px, (row + 1) * tile_px}.common(
        {0, 0, width_, height_});
}

void Tiles::sort(const std::vector<Primitive>& primitives) {
    for (auto& list : lists_) list.clear();
    hash_.assign(hash_.size(), 1);  // Never 0: that means "not shown yet".
    for (std::size_t i = 0; i < primitives.size(); ++i) {
        const Area& box = primitives[i].box;
        for (int row = box.t / tile_px; row <= (box.b - 1) / tile_px; ++row)
            for (int column = box.l / tile_px; column <= (box.r - 1) / tile_px; ++column) {
                const std::size_t tile = at(column, row);
                // What lies under something opaque is neither drawn nor a reason to draw.
                if (primitives[i].opaque() && box.covers(area(column, row))) {
                    lists_[tile].clear();
                    hash_[tile] = 1;
                }
                lists_[tile].push_back(static_cast<std::uint32_t>(i));
                hash_[tile] = (hash_[tile] ^ primitives[i].hash) * 0x9E3779B97F4A7C15U;
                hash_[tile] ^= hash_[tile] >> 32;
            }
    }
}

}  // namespace ui::raster
