#include "kiosk/base/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/ucnv.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <memory>

namespace kiosk {

std::optional<std::size_t> first_utf8_fault(std::string_view text) {
    const auto length = static_cast<std::int32_t>(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::int32_t at = 0; at < length;) {
        const std::int32_t start = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        if (c < 0) return static_cast<std::size_t>(start);
    }
    return std::nullopt;
}

std::optional<std::string> from_gb18030(std::string_view bytes) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open("gb18030", &error), ucnv_close);
    if (U_FAILURE(error)) return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    std::string out(bytes.size() * 3 + 4, '\0');
    const std::int32_t length =
        ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), out.data(), static_cast<std::int32_t>(out.size()), bytes.data(),
                           static_cast<std::int32_t>(bytes.size()), &error);
    if (U_FAILURE(error)) return std::nullopt;
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::vector<std::string> graphemes(std::string_view utf8) {
    std::vector<std::string> out;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> rules(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error));
    UText* text = utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &error);
    if (U_SUCCESS(error)) {
        rules->setText(text, error);
        std::size_t from = 0;
        for (std::int32_t end = rules->next(); end != icu::BreakIterator::DONE; end = rules->next()) {
            out.emplace_back(utf8.substr(from, static_cast<std::size_t>(end) - from));
            from = static_cast<std::size_t>(end);
        }
    }
    utext_close(text);
    return out;
}

std::string half_width(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size();) {
        // U+FF01..U+FF5E are EF BC 81 .. EF BD 9E and stand for U+0021..U+007E.
        const auto byte = [&](std::size_t k) {
            return i + k < utf8.size() ? static_cast<unsigned char>(utf8[i + k]) : 0U;
        };
        if (byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD) && byte(2) >= 0x80) {
            const unsigned point = (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);  // The low 12 bits of U+Fxxx.
            if (point >= 0xF01 && point <= 0xF5E) {
                out += static_cast<char>(point - 0xF01 + 0x21);
                i += 3;
                continue;
            }
        }
        out += utf8[i++];
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view wide = "\xE3\x80\x80";
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() &&
               (text.front() == ' ' || text.front() == '\t' || text.front() == '\r' || text.front() == '\n'))
            text.remove_prefix(1), again = true;
        while (!text.empty() &&
               (text.back() == ' ' || text.back() == '\t' || text.back() == '\r' || text.back() == '\n'))
            text.remove_suffix(1), again = true;
        if (text.starts_with(wide)) text.remove_prefix(wide.size()), again = true;
        if (text.ends_with(wide)) text.remove_suffix(wide.size()), again = true;
    }
    return text;
}

}  // namespace kiosk
