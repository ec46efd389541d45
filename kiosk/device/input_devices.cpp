#include "kiosk/device/input_devices.h"

#include <algorithm>
#include <fstream>
#include <ranges>
#include <system_error>

namespace kiosk {

namespace {

namespace fs = std::filesystem;

// A file with one hexadecimal number, as the kernel writes it; -1 when it is not there.
int number_in(const fs::path& file) {
    std::ifstream in(file);
    int number = -1;
    return in >> std::hex >> number ? number : -1;
}

bool comes_before(const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

}  // namespace

std::vector<std::string> input_devices_of(std::uint16_t vendor, std::uint16_t product, const fs::path& classes) {
    std::vector<std::string> names;
    std::error_code error;
    for (auto entry = fs::directory_iterator(classes, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        const auto name = entry->path().filename().string();
        const auto id = entry->path() / "device" / "id";
        if (!name.starts_with("event") || number_in(id / "vendor") != vendor || number_in(id / "product") != product)
            continue;
        names.push_back(name);
    }
    std::ranges::sort(names, comes_before);
    return names;
}

}  // namespace kiosk
