// A ZIP archive in memory: its members by name, unpacked and compared with their check sums.
//
// The files come from strangers: this is only called inside a Sandbox (see workbook.h).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

using UnpackedBytes = std::vector<unsigned char>;

inline std::string_view as_text(const UnpackedBytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

class PackedFile {
public:
    // The bytes have to outlive it.
    explicit PackedFile(std::string_view bytes);
    ~PackedFile();
    PackedFile(const PackedFile&) = delete;
    PackedFile& operator=(const PackedFile&) = delete;

    // False: this is no archive, or its list of members is damaged.
    bool sound() const { return sound_; }
    bool has(std::string_view name) const { return members_.contains(name); }
    // False: there is none of that name, it is damaged, or it is another than the one that was packed.
    // tail: what the reader wants to find behind it.
    // Throws bad_alloc when it unpacks to more than 320 MiB, or than there is memory.
    bool read(std::string_view name, UnpackedBytes& out, std::string_view tail = {}) const;

private:
    struct Member {
        std::uint32_t crc = 0, bytes = 0;
    };
    // The archive's list of members at its end.
    bool read_directory(std::string_view bytes);

    struct Archive;
    std::unique_ptr<Archive> archive_;
    std::map<std::string, Member, std::less<>> members_;
    bool sound_ = false;
};

}  // namespace kiosk
