#include "tests/support/forgetful_file.h"

#include <algorithm>
#include <array>

std::string ForgetfulFile::sector(std::size_t number) const {
    std::string bytes = now_.substr(std::min(number * sector_bytes, now_.size()), sector_bytes);
    bytes.resize(sector_bytes);
    return bytes;
}

void ForgetfulFile::write(const char* bytes, std::size_t count, std::size_t at) {
    if (count == 0) return;
    if (now_.size() < at + count) now_.resize(at + count);
    std::copy_n(bytes, count, now_.begin() + static_cast<std::ptrdiff_t>(at));
    for (std::size_t s = at / sector_bytes; s <= (at + count - 1) / sector_bytes; ++s)
        unsynced_[s].push_back(sector(s));
}

void ForgetfulFile::sync() {
    kept_.resize(now_.size());
    for (const auto& [number, states] : unsynced_) {
        const std::size_t at = number * sector_bytes;
        if (at < now_.size()) kept_.replace(at, sector_bytes, now_, at, sector_bytes);
    }
    unsynced_.clear();
}

// One state, or one with the beginning of another.
std::string ForgetfulFile::torn(const std::vector<std::string>& states, kiosk::Random& random) const {
    std::string bytes = states[random.below(states.size())];
    if (random.below(4) == 0) {
        const std::size_t begun = random.below(sector_bytes);
        bytes.replace(0, begun, states[random.below(states.size())], 0, begun);
    }
    return bytes;
}

void ForgetfulFile::cut(kiosk::Random& random) {
    const std::size_t shorter = std::min(kept_.size(), now_.size()), longer = std::max(kept_.size(), now_.size());
    const std::array sizes{kept_.size(), now_.size(), shorter + random.below(longer - shorter + 1)};
    const std::size_t size = sizes[random.below(sizes.size())];
    const std::uint64_t dropped_of_four = random.below(5);  // Some disks write much before a sync, some nothing.
    kept_.resize(longer);
    for (auto& [number, states] : unsynced_) {
        if (random.below(4) < dropped_of_four) continue;
        std::string before = kept_.substr(std::min(number * sector_bytes, kept_.size()), sector_bytes);
        before.resize(sector_bytes);
        states.push_back(before);
        if (kept_.size() < (number + 1) * sector_bytes) kept_.resize((number + 1) * sector_bytes);
        kept_.replace(number * sector_bytes, sector_bytes, torn(states, random));
    }
    kept_.resize(size);
    now_ = kept_;
    unsynced_.clear();
}
