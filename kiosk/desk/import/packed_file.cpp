#include "kiosk/desk/import/packed_file.h"

#include <zlib.h>

#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

namespace kiosk {

namespace {

const std::uint8_t* as_bytes(std::string_view text) { return reinterpret_cast<const std::uint8_t*>(text.data()); }

// A little-endian number of `size` bytes; 0 beyond the end.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    if (at > bytes.size() || size > bytes.size() - at) return 0;
    for (std::size_t i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

// Orcus changed how it hands over a member between two releases of Debian.
template <class Archive>
bool unpack(const Archive& archive, std::string_view name, UnpackedBytes& out) {
    if constexpr (requires { archive.read_file_entry(name, out); })
        return archive.read_file_entry(name, out);
    else
        return out = archive.read_file_entry(name), true;
}

}  // namespace

struct PackedFile::Archive {
    explicit Archive(std::string_view bytes) : stream(as_bytes(bytes), bytes.size()), archive(&stream) {}
    orcus::zip_archive_stream_blob stream;
    orcus::zip_archive archive;
};

PackedFile::PackedFile(std::string_view bytes) {
    try {
        archive_ = std::make_unique<Archive>(bytes);
        if (!read_directory(bytes)) return;
        archive_->archive.load();
        sound_ = true;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        sound_ = false;
    }
}

PackedFile::~PackedFile() = default;

bool PackedFile::read_directory(std::string_view bytes) {
    constexpr std::string_view end_mark("PK\5\6", 4), member_mark("PK\1\2", 4);
    constexpr std::size_t end_bytes = 22, head_bytes = 46, most_members = 10'000;
    const std::size_t end = bytes.size() < end_bytes ? bytes.npos : bytes.rfind(end_mark, bytes.size() - end_bytes);
    if (end == bytes.npos) return false;
    const std::size_t count = number_at(bytes, end + 10, 2);
    std::size_t at = number_at(bytes, end + 16, 4);
    for (std::size_t i = 0; i < count && i < most_members; ++i) {
        if (at > end || end - at < head_bytes || bytes.substr(at, member_mark.size()) != member_mark) return false;
        const std::size_t name_bytes = number_at(bytes, at + 28, 2);
        if (end - at - head_bytes < name_bytes) return false;
        const Member member{number_at(bytes, at + 16, 4), number_at(bytes, at + 24, 4)};
        if (!members_.emplace(bytes.substr(at + head_bytes, name_bytes), member).second) return false;
        at += head_bytes + name_bytes + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    }
    return !members_.empty();
}

bool PackedFile::read(std::string_view name, UnpackedBytes& out, std::string_view tail) const {
    constexpr std::uint32_t most_bytes = 320U << 20U;
    const auto member = members_.find(name);
    if (member == members_.end() || !sound_) return false;
    if (member->second.bytes > most_bytes) throw std::bad_alloc();
    try {
        if (!unpack(archive_->archive, name, out)) return false;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        return false;
    }
    // Orcus may leave room behind the member.
    if (out.size() < member->second.bytes) return false;
    out.resize(member->second.bytes);
    if (crc32_z(crc32_z(0, nullptr, 0), out.data(), out.size()) != member->second.crc) return false;
    out.insert(out.end(), tail.begin(), tail.end());
    return true;
}

}  // namespace kiosk
