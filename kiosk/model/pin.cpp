#include "kiosk/model/pin.h"

#include <sodium.h>

#include <algorithm>

namespace kiosk {

namespace {

using Values = std::span<const std::uint8_t>;

// Those that lists of leaked PINs begin with, as far as no rule below finds them.
constexpr std::array<std::array<std::uint8_t, pin_digits>, 11> everybodys{{{1, 1, 2, 2, 3, 3},
                                                                           {1, 2, 3, 3, 2, 1},
                                                                           {1, 4, 7, 2, 5, 8},
                                                                           {1, 5, 9, 3, 5, 7},
                                                                           {1, 0, 0, 2, 0, 0},
                                                                           {2, 0, 1, 3, 1, 4},
                                                                           {2, 5, 8, 3, 6, 9},
                                                                           {5, 2, 0, 1, 3, 1},
                                                                           {5, 2, 0, 5, 2, 1},
                                                                           {7, 4, 1, 8, 5, 2},
                                                                           {7, 8, 9, 4, 5, 6}}};

// The same step from each to the next; `around`: what follows 9 is 0.
bool steps_by(Values values, int step, int around) {
    for (std::size_t i = 1; i < values.size(); ++i) {
        const int next = values[i - 1] + step;
        if ((around ? (next + around) % around : next) != values[i]) return false;
    }
    return true;
}

bool repeats_every(Values values, std::size_t period) {
    return std::ranges::equal(values.subspan(period), values.first(values.size() - period));
}

int number_at(Values values, std::size_t from, std::size_t digits) {
    int number = 0;
    for (const std::uint8_t value : values.subspan(from, digits)) number = number * 10 + value;
    return number;
}

bool is_birthday(Values values, std::int32_t year) {
    if (year == 0) return false;
    if (number_at(values, 0, 4) == year) return true;
    const int month = number_at(values, 2, 2), day = number_at(values, 4, 2);
    return number_at(values, 0, 2) == year % 100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

}  // namespace

std::string_view words_for(PinFault fault) {
    switch (fault) {
        case PinFault::wrong_length: return "a PIN has exactly six digits, or three pictures";
        case PinFault::not_on_pad: return "a PIN has only the digits 0 to 9, or pictures of the pad";
        case PinFault::all_same: return "six times the same is guessed at once; choose another PIN";
        case PinFault::in_a_row: return "digits in a row are guessed at once; choose another PIN";
        case PinFault::repeated: return "the same again and again is guessed at once; choose another PIN";
        case PinFault::well_known: return "too many people have this PIN; choose another";
        case PinFault::birthday: return "a birthday is no secret; choose another PIN";
        case PinFault::as_before: return "this is the old PIN; choose another";
    }
    return "";
}

void PinValues::erase() {
    if (size_ > 0) values_[--size_] = 0;
}

void PinValues::wipe() {
    sodium_memzero(values_.data(), values_.size());
    size_ = 0;
}

std::expected<Pin, PinFault> Pin::digits(std::string_view typed) {
    if (typed.size() != pin_digits) return std::unexpected(PinFault::wrong_length);
    PinValues values;
    for (const char c : typed) {
        if (c < '0' || c > '9') return std::unexpected(PinFault::not_on_pad);
        values.add(static_cast<std::uint8_t>(c - '0'));
    }
    return Pin(PinKind::digits, values);
}

std::expected<Pin, PinFault> Pin::pictures(std::span<const int> chosen) {
    if (chosen.size() != pin_pictures) return std::unexpected(PinFault::wrong_length);
    PinValues values;
    for (const int picture : chosen) {
        if (picture < 0 || picture >= pad_pictures) return std::unexpected(PinFault::not_on_pad);
        values.add(static_cast<std::uint8_t>(picture));
    }
    return Pin(PinKind::pictures, values);
}

bool Pin::same_as(const Pin& other) const {
    return kind_ == other.kind_ && sodium_memcmp(secret().data(), other.secret().data(), secret().size()) == 0;
}

void PinEntry::add(int value) {
    const int keys = kind_ == PinKind::digits ? 10 : pad_pictures;
    if (!full() && value >= 0 && value < keys) values_.add(static_cast<std::uint8_t>(value));
}

std::optional<Pin> PinEntry::pin() const {
    if (!full()) return std::nullopt;
    return Pin(kind_, values_);
}

std::optional<PinFault> too_easy(const Pin& pin, std::int32_t birth_year) {
    const Values values = pin.secret();
    const int around = pin.kind() == PinKind::digits ? 10 : 0;
    if (steps_by(values, 0, 0)) return PinFault::all_same;
    if (steps_by(values, 1, around) || steps_by(values, -1, around)) return PinFault::in_a_row;
    if (pin.kind() == PinKind::pictures) return std::nullopt;
    if (repeats_every(values, 2) || repeats_every(values, 3)) return PinFault::repeated;
    if (std::ranges::any_of(everybodys, [&](const auto& one) { return std::ranges::equal(one, values); }))
        return PinFault::well_known;
    if (is_birthday(values, birth_year)) return PinFault::birthday;
    return std::nullopt;
}

}  // namespace kiosk
