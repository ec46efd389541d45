#include "kiosk/base/sealed_archive.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "kiosk/base/files.h"

namespace kiosk {

namespace {

constexpr std::string_view magic = "VHBK1\n";
constexpr std::size_t chunk_bytes = 64 * 1024, longest_name = 1000;
constexpr unsigned char part_tag = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
                        last_part_tag = crypto_secretstream_xchacha20poly1305_TAG_PUSH,
                        end_tag = crypto_secretstream_xchacha20poly1305_TAG_FINAL;
constexpr std::size_t seal_bytes = crypto_secretstream_xchacha20poly1305_ABYTES;

using Salt = std::array<unsigned char, crypto_pwhash_SALTBYTES>;
using Header = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

// The key of a passphrase, wiped with its holder.
class StreamKey {
public:
    StreamKey(std::string_view passphrase, const Salt& salt) {
        made_ = crypto_pwhash(bytes_.data(), bytes_.size(), passphrase.data(), passphrase.size(), salt.data(),
                              crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                              crypto_pwhash_ALG_ARGON2ID13) == 0;
    }
    ~StreamKey() { sodium_memzero(bytes_.data(), bytes_.size()); }
    StreamKey(const StreamKey&) = delete;
    StreamKey& operator=(const StreamKey&) = delete;
    bool made() const { return made_; }
    const unsigned char* data() const { return bytes_.data(); }

private:
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> bytes_{};
    bool made_ = false;
};

Error no_memory() {
    return {ErrorCode::storage, "256 MiB of memory are needed to work with a sealed file; nothing was changed"};
}

Error damaged() { return {ErrorCode::bad_input, "the sealed file is damaged or not whole; nothing was taken from it"}; }

std::unexpected<Error> not_written(const std::string& path) {
    return fail(ErrorCode::storage, "cannot write " + path + ": " + std::strerror(errno));
}

bool put(std::FILE* file, const void* bytes, std::size_t count) { return std::fwrite(bytes, 1, count, file) == count; }
bool get(std::FILE* file, void* bytes, std::size_t count) { return std::fread(bytes, 1, count, file) == count; }

bool sync(std::FILE* file) { return std::fflush(file) == 0 && ::fsync(::fileno(file)) == 0; }

OpenFile create_private(const std::string& path) {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    return OpenFile(fd < 0 ? nullptr : ::fdopen(fd, "wb"));
}

}  // namespace

Result<ArchiveWriter> ArchiveWriter::create(const std::string& path, std::string_view passphrase, Random& random) {
    std::error_code error;
    if (std::filesystem::exists(path, error))
        return fail(ErrorCode::refused, "there is a " + path + " already; it was left as it is");
    Salt salt;
    random.fill(std::as_writable_bytes(std::span(salt)));
    const StreamKey key(passphrase, salt);
    if (!key.made()) return std::unexpected(no_memory());
    ArchiveWriter writer(path, nullptr);
    writer.file_ = create_private(writer.unfinished());
    if (!writer.file_) return not_written(path);
    Header header;
    crypto_secretstream_xchacha20poly1305_init_push(&writer.state_, header.data(), key.data());
    std::FILE* const file = writer.file_.get();
    if (!put(file, magic.data(), magic.size()) || !put(file, salt.data(), salt.size()) ||
        !put(file, header.data(), header.size()))
        return not_written(path);
    return writer;
}

ArchiveWriter::~ArchiveWriter() {
    if (file_) ::unlink(unfinished().c_str());
    sodium_memzero(&state_, sizeof state_);
}

Status ArchiveWriter::message(std::string_view bytes, unsigned char tag) {
    std::string sealed(bytes.size() + seal_bytes, '\0');
    crypto_secretstream_xchacha20poly1305_push(&state_, raw(sealed), nullptr, raw(bytes), bytes.size(), nullptr, 0,
                                               tag);
    const auto length = static_cast<std::uint32_t>(bytes.size());
    const std::array<unsigned char, 4> before{
        static_cast<unsigned char>(length), static_cast<unsigned char>(length >> 8),
        static_cast<unsigned char>(length >> 16), static_cast<unsigned char>(length >> 24)};
    if (put(file_.get(), before.data(), before.size()) && put(file_.get(), sealed.data(), sealed.size())) return {};
    return not_written(path_);
}

Status ArchiveWriter::add(std::string_view name, const std::string& path) {
    if (name.empty() || name.size() > longest_name)
        return fail(ErrorCode::bad_input, "a file's name is too long to be kept: " + path);
    const OpenFile source(std::fopen(path.c_str(), "rbe"));
    if (!source) return fail(ErrorCode::storage, "cannot read " + path + ": " + std::strerror(errno));
    if (const auto done = message(name, part_tag); !done) return done;
    std::string chunk(chunk_bytes, '\0');
    while (true) {
        const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), source.get());
        if (std::ferror(source.get()) != 0) return fail(ErrorCode::storage, "cannot read all of " + path);
        const bool last = got < chunk.size();
        if (const auto done = message(std::string_view(chunk).substr(0, got), last ? last_part_tag : part_tag); !done)
            return done;
        if (last) return {};
    }
}

Result<std::uint64_t> ArchiveWriter::finish() {
    if (const auto done = message("", end_tag); !done) return std::unexpected(done.error());
    if (!sync(file_.get())) return not_written(path_);
    const auto bytes = static_cast<std::uint64_t>(std::ftell(file_.get()));
    if (::rename(unfinished().c_str(), path_.c_str()) != 0) return not_written(path_);
    file_.reset();
    if (const auto done = sync_folder(std::filesystem::path(path_).parent_path().string()); !done)
        return std::unexpected(done.error());
    return bytes;
}

Result<ArchiveReader> ArchiveReader::open(const std::string& path, std::string_view passphrase) {
    OpenFile file(std::fopen(path.c_str(), "rbe"));
    if (!file)
        return fail(errno == ENOENT ? ErrorCode::not_found : ErrorCode::storage,
                    "cannot read " + path + ": " + std::strerror(errno));
    std::string word(magic.size(), '\0');
    Salt salt;
    Header header;
    if (!get(file.get(), word.data(), word.size()) || word != magic || !get(file.get(), salt.data(), salt.size()) ||
        !get(file.get(), header.data(), header.size()))
        return fail(ErrorCode::bad_input, path + " is no backup of a village hall; nothing was changed");
    const StreamKey key(passphrase, salt);
    if (!key.made()) return std::unexpected(no_memory());
    ArchiveReader reader(std::move(file));
    crypto_secretstream_xchacha20poly1305_init_pull(&reader.state_, header.data(), key.data());
    auto first = reader.message();
    if (!first)
        return fail(ErrorCode::refused,
                    "the passphrase does not open " + path + ", or it is damaged; nothing was changed");
    reader.first_ = std::move(*first);
    return reader;
}

Result<ArchiveReader::Message> ArchiveReader::message() {
    std::array<unsigned char, 4> before;
    if (!get(file_.get(), before.data(), before.size())) return std::unexpected(damaged());
    const std::size_t length =
        before[0] | std::size_t{before[1]} << 8 | std::size_t{before[2]} << 16 | std::size_t{before[3]} << 24;
    if (length > chunk_bytes) return std::unexpected(damaged());
    std::string sealed(length + seal_bytes, '\0');
    Message out{std::string(length, '\0'), 0};
    if (!get(file_.get(), sealed.data(), sealed.size()) ||
        crypto_secretstream_xchacha20poly1305_pull(&state_, raw(out.bytes), nullptr, &out.tag, raw(sealed),
                                                   sealed.size(), nullptr, 0) != 0)
        return std::unexpected(damaged());
    return out;
}

Result<std::optional<std::string>> ArchiveReader::next() {
    auto name = first_ ? Result<Message>(std::move(*first_)) : message();
    first_.reset();
    if (!name) return fail(name);
    if (name->tag == end_tag) {
        if (std::fgetc(file_.get()) != EOF) return std::unexpected(damaged());
        return std::optional<std::string>();
    }
    if (name->tag != part_tag || name->bytes.empty() || name->bytes.size() > longest_name)
        return std::unexpected(damaged());
    return std::optional(std::move(name->bytes));
}

Status ArchiveReader::copy_to(const std::string& path) {
    const OpenFile file = create_private(path);
    if (!file) return not_written(path);
    while (true) {
        const auto part = message();
        if (!part) return std::unexpected(part.error());
        if (part->tag != part_tag && part->tag != last_part_tag) return std::unexpected(damaged());
        if (!put(file.get(), part->bytes.data(), part->bytes.size())) return not_written(path);
        if (part->tag == last_part_tag) break;
    }
    if (!sync(file.get())) return not_written(path);
    return {};
}

}  // namespace kiosk
