// Several files in one, sealed with a passphrase: whoever finds it reads nothing, and a byte that was changed, lost or
// cut off at the end is noticed.
//
// libsodium's secretstream (XChaCha20-Poly1305) under Argon2id, "moderate" (256 MiB of memory, about a second), of the
// passphrase. After the magic word, salt and header come messages of at most 64 KiB, each behind its length; the tags
// of the stream tell a name from bytes, and the end of a file (PUSH) from the end of the archive (FINAL).
#pragma once

#include <sodium.h>

#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/error.h"
#include "kiosk/base/random.h"

namespace kiosk {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

// Nothing bears the archive's name until finish(): one that was broken off is never taken for a whole one.
class ArchiveWriter {
public:
    // refused: something bears this name already. storage: it cannot be written.
    static Result<ArchiveWriter> create(const std::string& path, std::string_view passphrase, Random& random);
    ArchiveWriter(ArchiveWriter&& other) noexcept = default;
    ArchiveWriter& operator=(ArchiveWriter&&) = delete;
    ~ArchiveWriter();

    // The file at `path`, under `name` (at most 1,000 bytes).
    Status add(std::string_view name, const std::string& path);
    // Written to the disk to the last byte; gives its size.
    Result<std::uint64_t> finish();

private:
    ArchiveWriter(std::string path, OpenFile file) : path_(std::move(path)), file_(std::move(file)) {}
    Status message(std::string_view bytes, unsigned char tag);
    std::string unfinished() const { return path_ + ".unfinished"; }

    std::string path_;
    OpenFile file_;
    crypto_secretstream_xchacha20poly1305_state state_{};
};

class ArchiveReader {
public:
    // not_found; bad_input: no archive of ours; refused: the passphrase is another one, or the first bytes are damaged.
    static Result<ArchiveReader> open(const std::string& path, std::string_view passphrase);

    // The name of the next file; nothing after the last. bad_input: damaged, or cut off.
    Result<std::optional<std::string>> next();
    // Writes what next() named, and syncs it. bad_input as next(); storage: no room.
    Status copy_to(const std::string& path);

private:
    struct Message {
        std::string bytes;
        unsigned char tag = 0;
    };
    ArchiveReader(OpenFile file) : file_(std::move(file)) {}
    Result<Message> message();

    OpenFile file_;
    crypto_secretstream_xchacha20poly1305_state state_{};
    std::optional<Message> first_;  // Read by open(), to try the passphrase.
};

}  // namespace kiosk
