#include "kiosk/device/input_devices.h"

#include <linux/input-event-codes.h>

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

// The names of those that are meant, lowest number first.
template <class Is>
std::vector<std::string> devices_where(const fs::path& classes, const Is& is_meant) {
    std::vector<std::string> names;
    std::error_code error;
    for (auto entry = fs::directory_iterator(classes, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        const auto name = entry->path().filename().string();
        if (name.starts_with("event") && is_meant(entry->path() / "device")) names.push_back(name);
    }
    std::ranges::sort(names, comes_before);
    return names;
}

}  // namespace

std::vector<std::string> input_devices_of(std::uint16_t vendor, std::uint16_t product, const fs::path& classes) {
    return devices_where(classes, [&](const fs::path& device) {
        return number_in(device / "id/vendor") == vendor && number_in(device / "id/product") == product;
    });
}

std::vector<std::string> headphone_jacks(const fs::path& classes) {
    return devices_where(classes, [](const fs::path& device) {
        const int switches = number_in(device / "capabilities/sw");
        return switches > 0 && ((switches >> SW_HEADPHONE_INSERT) & 1) != 0;
    });
}

}  // namespace kiosk
