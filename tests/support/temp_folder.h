// A folder of its own for one test, removed with everything in it.
#pragma once

#include <stdlib.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

class TempFolder {
public:
    TempFolder() : TempFolder(std::filesystem::temp_directory_path()) {}
    explicit TempFolder(const std::filesystem::path& base) {
        std::string name = (base / "village-kiosk-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder could be made");
        path_ = name;
    }
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

    // Where a sync costs nothing, for tests that make hundreds of files and pull no plugs; else any folder.
    static std::filesystem::path quick() {
        const char* memory = "/dev/shm";
        return ::access(memory, W_OK | X_OK) == 0 ? memory : std::filesystem::temp_directory_path();
    }

private:
    std::filesystem::path path_;
};
