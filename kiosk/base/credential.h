// Where a secret lies: systemd hands credentials in a folder of its own ($CREDENTIALS_DIRECTORY); by hand a secret is a
// file in the hall's folder that only its owner reads.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace kiosk {

// The credential's file when there is one of this name, else the hall's own, whether it is there or not.
inline std::string credential_file(const std::string& folder, const std::string& name) {
    const char* credentials = std::getenv("CREDENTIALS_DIRECTORY");
    std::error_code error;
    if (credentials && std::filesystem::exists(std::string(credentials) + "/" + name, error))
        return std::string(credentials) + "/" + name;
    return folder + "/" + name;
}

}  // namespace kiosk
