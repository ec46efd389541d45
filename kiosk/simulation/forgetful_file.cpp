#include "kiosk/simulation/forgetful_file.h"

#include <algorithm>
#include <array>

namespace kiosk::simulation {

void ForgetfulFile::write(const char* bytes, std::size_t count, std::size_t at) {
    if (count == 0) return;
    if (now_.size() < at + count) now_.resize(at + count);
    std::copy_n(bytes, count, now_.begin() + static_cast<std::ptrdiff_t>(at));
    writes_.push_back({at, count, written_.size()});
    written_.append(bytes, count);
}

void ForgetfulFile::sync() {
    kept_.resize(now_.size());
    for (const Write& write : writes_)
        if (write.at < now_.size()) kept_.replace(write.at, write.count, now_, write.at, write.count);
    kept_.resize(now_.size());
    writes_.clear();
    written_.clear();
}

std::string ForgetfulFile::kept_sector(std::size_t number) const {
    std::string bytes = kept_.substr(std::min(number * sector_bytes, kept_.size()), sector_bytes);
    bytes.resize(sector_bytes);
    return bytes;
}

ForgetfulFile::Sectors ForgetfulFile::unsynced() const {
    Sectors sectors;
    for (const Write& write : writes_) {
        const std::size_t end = write.at + write.count;
        for (std::size_t s = write.at / sector_bytes; s <= (end - 1) / sector_bytes; ++s) {
            std::vector<std::string>& states = sectors[s];
            std::string next = states.empty() ? kept_sector(s) : states.back();
            const std::size_t begin = std::max(write.at, s * sector_bytes),
                              stop = std::min(end, (s + 1) * sector_bytes);
            next.replace(begin - s * sector_bytes, stop - begin, written_, write.from + begin - write.at, stop - begin);
            states.push_back(std::move(next));
        }
    }
    return sectors;
}

// One state, or one with the beginning of another.
std::string ForgetfulFile::torn(const std::vector<std::string>& states, Random& random) {
    std::string bytes = states[random.below(states.size())];
    if (random.below(4) == 0) {
        const std::size_t begun = random.below(sector_bytes);
        bytes.replace(0, begun, states[random.below(states.size())], 0, begun);
    }
    return bytes;
}

void ForgetfulFile::cut(Random& random) {
    const std::size_t shorter = std::min(kept_.size(), now_.size()), longer = std::max(kept_.size(), now_.size());
    const std::array sizes{kept_.size(), now_.size(), shorter + random.below(longer - shorter + 1)};
    const std::size_t size = sizes[random.below(sizes.size())];
    const std::uint64_t dropped_of_four = random.below(5);  // Some disks write much before a sync, some nothing.
    Sectors sectors = unsynced();
    kept_.resize(longer);
    for (auto& [number, states] : sectors) {
        if (random.below(4) < dropped_of_four) continue;
        states.push_back(kept_sector(number));
        if (kept_.size() < (number + 1) * sector_bytes) kept_.resize((number + 1) * sector_bytes);
        kept_.replace(number * sector_bytes, sector_bytes, torn(states, random));
    }
    kept_.resize(size);
    now_ = kept_;
    writes_.clear();
    written_.clear();
}

}  // namespace kiosk::simulation
