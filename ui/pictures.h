// Photographs and drawings that staff gave, decoded elsewhere and handed to the interface as finished pixels.
//
// A picture that is not there yet, or cannot be read, is drawn as a calm drawn landscape, never as a hole.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ui {

struct Picture {
    int width_px = 0, height_px = 0;
    std::vector<std::uint32_t> argb;  // Straight alpha, rows from the top.
};

class Pictures {
public:
    // Null: it cannot be read, and is not asked for again.
    void put(const std::string& name, std::shared_ptr<const Picture> picture) { pictures_[name] = std::move(picture); }
    // Null when it is not there; one that was never put is asked for.
    const Picture* find(const std::string& name) {
        const auto [found, unknown] = pictures_.try_emplace(name);
        if (unknown) wanted_.push_back(name);
        return found->second.get();
    }
    // What screens looked for since the last call, each name once.
    std::vector<std::string> take_wanted() { return std::exchange(wanted_, {}); }
    // The office may have brought other pictures under the same names.
    void forget() { pictures_.clear(); }

private:
    std::unordered_map<std::string, std::shared_ptr<const Picture>> pictures_;
    std::vector<std::string> wanted_;
};

}  // namespace ui
