#include "kiosk/command/typed_passphrase.h"

#include <sodium.h>
#include <unistd.h>

#include <cstdio>

#include "kiosk/base/credential.h"
#include "kiosk/base/files.h"
#include "kiosk/base/utf8.h"
#include "kiosk/command/unseen.h"

namespace kiosk {

namespace {

constexpr std::size_t longest = 1024;

// Byte by byte, so that no buffer of the library keeps it.
Result<Passphrase> read_line() {
    std::string text;
    text.reserve(longest);
    for (char c = 0; text.size() < longest && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n';)
        if (c != '\r') text += c;
    if (text.empty())
        return fail(ErrorCode::bad_input, "no passphrase: it stands in backup.pass, or is typed; nothing was done");
    return Passphrase(std::move(text));
}

Result<Passphrase> asked_for(const char* question) {
    std::fprintf(stderr, "%s", question);
    return read_line();
}

Result<Passphrase> typed(Asked asked) {
    if (isatty(STDIN_FILENO) == 0) return read_line();
    const Unseen unseen;
    if (!unseen.done()) return fail(ErrorCode::device, "this terminal would show the passphrase; nothing was read");
    auto once = asked_for("passphrase of the backup: ");
    if (!once || asked == Asked::once) return once;
    const auto again = asked_for("once more: ");
    if (!again) return std::unexpected(again.error());
    if (once->text() != again->text())
        return fail(ErrorCode::bad_input, "the two passphrases are not the same; nothing was done");
    return once;
}

}  // namespace

Passphrase::Passphrase(Passphrase&& other) noexcept : text_(other.text_) {
    sodium_memzero(other.text_.data(), other.text_.size());
}

Passphrase::~Passphrase() { sodium_memzero(text_.data(), text_.size()); }

Result<Passphrase> passphrase_of(const std::string& folder, Asked asked) {
    const auto kept = read_file(credential_file(folder, "backup.pass"), longest);
    if (kept) return Passphrase(std::string(trimmed(*kept)));
    if (kept.error().code != ErrorCode::not_found) return std::unexpected(kept.error());
    return typed(asked);
}

}  // namespace kiosk
