// Finds the kernel's input devices by what stands in /sys, without opening any.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk {

// The names (event3, event7) of devices with that USB id, lowest number first; empty when there is none.
// `classes` is /sys/class/input, or a test's folder that looks like it.
std::vector<std::string> input_devices_of(std::uint16_t vendor, std::uint16_t product,
                                          const std::filesystem::path& classes = "/sys/class/input");

// The names of those that are a sound card's jack for headphones, lowest number first.
std::vector<std::string> headphone_jacks(const std::filesystem::path& classes = "/sys/class/input");

}  // namespace kiosk
