#include "kiosk/device/film_header.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "kiosk/device/grey_image.h"

namespace kiosk {

namespace {

std::optional<std::uint32_t> number(std::string_view digits) {
    std::uint32_t value = 0;
    const auto end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (digits.empty() || error != std::errc{} || stop != end) return std::nullopt;
    return value;
}

// Frames a second as a fraction, "30000:1001".
std::optional<std::int64_t> ms_at(std::string_view rate) {
    const auto colon = rate.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto frames = number(rate.substr(0, colon)), seconds = number(rate.substr(colon + 1));
    if (!frames || !seconds || *frames == 0) return std::nullopt;
    return std::clamp<std::int64_t>(1000 * std::int64_t{*seconds} / *frames, 10, 1000);
}

std::optional<std::uint64_t> bytes_of(std::string_view layout, std::uint64_t width, std::uint64_t height) {
    const std::uint64_t half_width = (width + 1) / 2, half_height = (height + 1) / 2;
    if (layout == "420" || layout == "420jpeg" || layout == "420mpeg2" || layout == "420paldv")
        return 2 * half_width * half_height;
    if (layout == "422") return 2 * half_width * height;
    if (layout == "444") return 2 * width * height;
    if (layout == "444alpha") return 3 * width * height;
    if (layout == "411") return 2 * ((width + 3) / 4) * height;
    if (layout == "mono") return 0;
    return std::nullopt;
}

}  // namespace

Result<FilmHeader> FilmHeader::parse(std::string_view line) {
    constexpr std::string_view magic = "YUV4MPEG2";
    if (!line.starts_with(magic)) return fail(ErrorCode::bad_input, "not a YUV4MPEG2 film");
    line.remove_prefix(magic.size());
    FilmHeader film;
    std::string_view layout = "420";
    while (!line.empty()) {
        const auto end = std::min(line.find(' '), line.size());
        const auto word = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
        if (word.starts_with('W')) film.width = number(word.substr(1)).value_or(0);
        if (word.starts_with('H')) film.height = number(word.substr(1)).value_or(0);
        if (word.starts_with('F')) film.frame_ms = ms_at(word.substr(1)).value_or(film.frame_ms);
        if (word.starts_with('C')) layout = word.substr(1);
    }
    if (!is_picture_size(film.width, film.height))
        return fail(ErrorCode::bad_input, "the film has no size, or more than 8192 pixels a side");
    const auto colour = bytes_of(layout, film.width, film.height);
    if (!colour) return fail(ErrorCode::bad_input, "the film's colours are stored in a way that is not read");
    film.colour_bytes = *colour;
    return film;
}

}  // namespace kiosk
