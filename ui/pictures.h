// Photographs and drawings that staff gave, decoded elsewhere and handed to the interface as finished pixels.
//
// A picture that is not there yet, or cannot be read, is drawn as a calm drawn landscape, never as a hole.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace ui {

struct Picture {
    int width_px = 0, height_px = 0;
    std::vector<std::uint32_t> argb;  // Straight alpha, rows from the top.
    std::uint64_t texture = 0;        // ImTextureID once the renderer knows it.
};

class Pictures {
public:
    void put(const std::string& name, std::shared_ptr<const Picture> picture) { pictures_[name] = std::move(picture); }
    const Picture* find(const std::string& name) const {
        const auto found = pictures_.find(name);
        return found == pictures_.end() ? nullptr : found->second.get();
    }

private:
    std::unordered_map<std::string, std::shared_ptr<const Picture>> pictures_;
};

}  // namespace ui
