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

namespace kiosk::simulation {

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
    void cut(Random& random);

private:
    // Since the last sync; its bytes stand in written_. A write is only noted, for most are synced and forgotten.
    struct Write {
        std::size_t at = 0, count = 0, from = 0;
    };
    using Sectors = std::map<std::size_t, std::vector<std::string>>;  // Their states, oldest first.
    Sectors unsynced() const;
    std::string kept_sector(std::size_t number) const;
    static std::string torn(const std::vector<std::string>& states, Random& random);

    std::string now_, kept_, written_;
    std::vector<Write> writes_;
};

}  // namespace kiosk::simulation
