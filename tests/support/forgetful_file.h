// A file on a disk that may lose its power: what the program reads, and what the platter has.
//
// A write reaches the platter with the next sync. When the power goes before it, each 512-byte sector of it is there,
// is not, or is torn: any state the sector had since the sync may stand there, and a part of another behind it. A
// length that was not synced is the old one, the new one, or one between.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kiosk/base/random.h"

class ForgetfulFile {
public:
    static constexpr std::size_t sector_bytes = 512;

    ForgetfulFile() = default;
    // On the platter from the start.
    explicit ForgetfulFile(std::string bytes) : now_(bytes), kept_(std::move(bytes)) {}

    const std::string& bytes() const { return now_; }
    void write(const char* bytes, std::size_t count, std::size_t at);
    void truncate(std::size_t size) { now_.resize(size); }
    void sync();
    // The power went and is back.
    void cut(kiosk::Random& random);

private:
    std::string sector(std::size_t number) const;
    std::string torn(const std::vector<std::string>& states, kiosk::Random& random) const;

    std::string now_, kept_;
    std::map<std::size_t, std::vector<std::string>> unsynced_;  // By sector: its states, oldest first.
};
