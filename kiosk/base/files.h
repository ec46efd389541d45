// Files the program keeps: read with a bound, written so that a pulled plug leaves the old or the new one, never half.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/error.h"

namespace kiosk {

// not_found; bad_input: larger than `most_bytes`; storage: unreadable.
Result<std::string> read_file(const std::string& path, std::uint64_t most_bytes);

// Temporary file, fsync, rename, fsync of the folder. mode as in chmod.
Status write_file(const std::string& path, std::string_view bytes, unsigned mode = 0644);

// What was renamed in this folder stays so when the plug is pulled. "" is the folder the program runs in.
Status sync_folder(const std::string& folder);

// Where assets are: $KIOSK_ASSETS, beside the source the program was built from, or /usr/share/village-kiosk.
std::string assets_folder();
// Where compiled translations are: beside the program, or /usr/share/village-kiosk/locale.
std::string locale_folder();
// The hall's folder when none is named: $STATE_DIRECTORY, $XDG_DATA_HOME/village-kiosk or ~/.local/share/village-kiosk.
std::string default_data_folder();

}  // namespace kiosk
