// The passphrase of a backup: never from the command line, where everybody on the machine could read it.
#pragma once

#include <string>

#include "kiosk/base/error.h"

namespace kiosk {

// A secret that is wiped with its holder.
class Passphrase {
public:
    explicit Passphrase(std::string text) : text_(std::move(text)) {}
    Passphrase(Passphrase&& other) noexcept;
    Passphrase& operator=(Passphrase&&) = delete;
    ~Passphrase();
    std::string_view text() const { return text_; }

private:
    std::string text_;
};

enum class Asked { once, twice };

// The systemd credential backup.pass, or the file of that name in `folder`; else one line of standard input, which a
// terminal does not show, and which it asks for twice when a wrong one would be found too late.
// bad_input: nothing was typed, or not the same twice. device: the terminal would show what is typed.
Result<Passphrase> passphrase_of(const std::string& folder, Asked asked);

}  // namespace kiosk
