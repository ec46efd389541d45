#include "kiosk/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace kiosk {

namespace {

std::string reason() { return std::strerror(errno); }

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool is_folder(const std::string& path) {
    std::error_code error;
    return std::filesystem::is_directory(path, error);
}

std::string program_folder() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path().string();
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t most_bytes) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return fail(errno == ENOENT ? ErrorCode::not_found : ErrorCode::storage,
                    "cannot read " + path + ": " + reason());
    struct stat info{};
    std::string bytes;
    const bool known = ::fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
    if (!known || static_cast<std::uint64_t>(info.st_size) > most_bytes) {
        ::close(fd);
        return fail(ErrorCode::bad_input, known ? path + " is too large; nothing was read" : path + " is not a file");
    }
    bytes.resize(static_cast<std::size_t>(info.st_size));
    std::size_t got = 0;
    while (got < bytes.size()) {
        const ssize_t n = ::read(fd, bytes.data() + got, bytes.size() - got);
        if (n <= 0) break;
        got += static_cast<std::size_t>(n);
    }
    ::close(fd);
    if (got < bytes.size()) return fail(ErrorCode::storage, "cannot read all of " + path);
    return bytes;
}

Status sync_folder(const std::string& folder) {
    const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = fd >= 0 && ::fsync(fd) == 0;
    const std::string why = reason();
    if (fd >= 0) ::close(fd);
    if (!done) return fail(ErrorCode::storage, "the folder " + folder + " could not be written to the disk: " + why);
    return {};
}

Status write_file(const std::string& path, std::string_view bytes, unsigned mode) {
    const std::string temporary = path + ".new";
    const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (fd < 0) return fail(ErrorCode::storage, "cannot write " + path + ": " + reason());
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (n <= 0) break;
        done += static_cast<std::size_t>(n);
    }
    const bool kept = done == bytes.size() && ::fchmod(fd, mode) == 0 && ::fsync(fd) == 0;
    const std::string why = reason();
    ::close(fd);
    if (!kept || ::rename(temporary.c_str(), path.c_str()) != 0) {
        ::unlink(temporary.c_str());
        return fail(ErrorCode::storage, "cannot write " + path + ": " + why + "; the old one was kept");
    }
    return sync_folder(std::filesystem::path(path).parent_path().string());
}

std::string assets_folder() {
    if (const std::string named = from_environment("KIOSK_ASSETS"); !named.empty()) return named;
    for (const std::string& candidate :
         {program_folder() + "/../../assets", program_folder() + "/../share/village-kiosk"})
        if (is_folder(candidate + "/themes")) return std::filesystem::path(candidate).lexically_normal().string();
    return "/usr/share/village-kiosk";
}

std::string locale_folder() {
    const std::string beside = program_folder() + "/locale";
    return is_folder(beside) ? beside : assets_folder() + "/locale";
}

std::string default_data_folder() {
    if (const std::string state = from_environment("STATE_DIRECTORY"); !state.empty()) return state;
    if (const std::string home = from_environment("XDG_DATA_HOME"); !home.empty()) return home + "/village-kiosk";
    const std::string home = from_environment("HOME");
    return home.empty() ? "/var/lib/village-kiosk" : home + "/.local/share/village-kiosk";
}

}  // namespace kiosk
