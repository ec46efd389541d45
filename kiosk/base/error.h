// The few ways in which something can fail, each with the person who can mend it.
//
// A failure is a value (std::expected); a bug is an assertion. Nothing here is thrown across a layer.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace kiosk {

enum class ErrorCode {
    bad_input,  // The visitor or the clerk can fix it: scan again, write it anew.
    not_found,  // No such resident, rule, file.
    refused,    // Understood and not allowed: card replaced, wrong PIN, not our database.
    storage,    // SQLite or the disk said no; nothing was written.
    device,     // Scanner, camera, printer or display is missing or failed.
};

struct Error {
    ErrorCode code;
    std::string what;  // One sentence for the log or the installer; no personal data.
};

template <class T>
using Result = std::expected<T, Error>;
using Status = Result<void>;

inline std::unexpected<Error> fail(ErrorCode code, std::string what) {
    return std::unexpected(Error{code, std::move(what)});
}

// Passes on another result's error.
template <class T>
std::unexpected<Error> fail(const Result<T>& failed) {
    return std::unexpected(failed.error());
}

}  // namespace kiosk
