// Files the program keeps: read within a bound, and after any failure the old one or the new one.
#include "kiosk/base/files.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "tests/support/small_disk.h"
#include "tests/support/temp_folder.h"

namespace fs = std::filesystem;
using kiosk::ErrorCode;

namespace {

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

ErrorCode reading_fails(const std::string& path, std::uint64_t most) {
    const auto read = kiosk::read_file(path, most);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().what.find(path) != std::string::npos);
    return read.error().code;
}

}  // namespace

TEST_CASE("files: what was written is read, byte for byte, with the mode asked for") {
    const TempFolder folder;
    const std::string path = folder / "seal.bin", bytes("\0\xFF\n\r罗", 7);
    REQUIRE(kiosk::write_file(path, bytes, 0600).has_value());
    CHECK(kiosk::read_file(path, 7).value_or("") == bytes);
    struct stat info{};
    REQUIRE(stat(path.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777U) == 0600);
    REQUIRE(kiosk::write_file(path, "", 0644).has_value());
    CHECK(kiosk::read_file(path, 0).value_or("x").empty());
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("files: a disk that fills up keeps the old file whole and leaves nothing half written") {
    const TempFolder folder;
    const std::string path = folder / "village.toml", old(3'000, 'o');
    REQUIRE(kiosk::write_file(path, old).has_value());
    {
        const SmallDisk disk(4'096);
        const auto written = kiosk::write_file(path, std::string(100'000, 'n'));
        REQUIRE_FALSE(written.has_value());
        CHECK(written.error().code == ErrorCode::storage);
        CHECK(written.error().what.find("the old one was kept") != std::string::npos);
    }
    CHECK(kiosk::read_file(path, 1 << 20).value_or("") == old);
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("files: what cannot be written is said, and what was there stays") {
    const TempFolder folder;
    fs::create_directory(folder / "folder");
    for (const std::string& path : {(folder / "none" / "file").string(), (folder / "folder").string()}) {
        CAPTURE(path);
        const auto written = kiosk::write_file(path, "new");
        REQUIRE_FALSE(written.has_value());
        CHECK(written.error().code == ErrorCode::storage);
    }
    CHECK(fs::is_directory(folder / "folder"));
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("files: a reader beside the writer sees the old file or the new one, never a mixture") {
    const TempFolder folder;
    const std::string path = folder / "keys.pub", one(20'000, '1'), two(30'000, '2');
    REQUIRE(kiosk::write_file(path, one).has_value());
    std::atomic<bool> done = false;
    std::atomic<int> mixtures = 0, reads = 0;
    std::thread reader([&] {
        while (!done || reads == 0) {
            const std::string seen = kiosk::read_file(path, 1 << 20).value_or("");
            if (seen != one && seen != two) ++mixtures;
            ++reads;
        }
    });
    bool all_written = true;
    for (int n = 0; n < 60; ++n) all_written = all_written && kiosk::write_file(path, n % 2 ? one : two).has_value();
    done = true;
    reader.join();
    CHECK(all_written);
    CHECK(mixtures == 0);
}

TEST_CASE("files: what is missing, too large or no file is refused with its name") {
    const TempFolder folder;
    const std::string large = folder / "large.csv", pipe = folder / "pipe";
    {
        std::ofstream(large) << "x";
    }
    fs::resize_file(large, 2ULL << 30U);  // Sparse: two gigabytes that nobody should read.
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(reading_fails(folder / "none.csv", 100) == ErrorCode::not_found);
    CHECK(reading_fails(large, 64ULL << 20U) == ErrorCode::bad_input);
    CHECK(reading_fails(pipe, 100) == ErrorCode::bad_input);
    CHECK(reading_fails(folder.path().string(), 100) == ErrorCode::bad_input);
    fs::resize_file(large, 101);
    CHECK(reading_fails(large, 100) == ErrorCode::bad_input);
    CHECK(kiosk::read_file(large, 101).value_or("").size() == 101);
}
