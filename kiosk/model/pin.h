// What a person proves who they are with: six digits, or three of nine pictures in order.
//
// A Pin can only be made by digits() or pictures(), so holding one means it is complete. It wipes its memory when it
// goes, and every copy does; it cannot be printed, logged or compared by ==. A PinEntry is one being typed. Neither is
// tied to a thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <iosfwd>
#include <optional>
#include <span>
#include <string_view>

namespace kiosk {

enum class PinKind { digits, pictures };

inline constexpr std::size_t pin_digits = 6, pin_pictures = 3;
inline constexpr int pad_pictures = 9;  // Numbered from 0 to 8.

constexpr std::size_t pin_length(PinKind kind) { return kind == PinKind::digits ? pin_digits : pin_pictures; }

enum class PinFault {
    wrong_length,  // Six digits, three pictures, no more and no fewer.
    not_on_pad,    // Something other than 0 to 9, or a picture other than 0 to 8.
    // Only when it is set; whoever has such a one already may use it:
    all_same,    // 000000
    in_a_row,    // 123456, 987654, 890123
    repeated,    // 121212, 123123
    well_known,  // On everybody's list: 112233, 147258, 520131
    birthday,    // Begins with the year of birth, or is a day of it: 196005, 600517
    as_before,   // The old one once more.
};

// One sentence for the command line; screens have their own.
std::string_view words_for(PinFault fault);

// What was typed so far, wiped when it goes.
class PinValues {
public:
    PinValues() = default;
    PinValues(const PinValues&) = default;
    PinValues& operator=(const PinValues&) = default;
    ~PinValues() { wipe(); }
    void add(std::uint8_t value) { values_[size_++] = value; }
    void erase();
    void wipe();
    std::size_t size() const { return size_; }
    std::span<const std::uint8_t> all() const { return std::span(values_).first(size_); }

private:
    std::array<std::uint8_t, pin_digits> values_{};
    std::size_t size_ = 0;
};

class Pin {
public:
    // wrong_length, not_on_pad. Only ASCII digits; the caller wipes what it gave.
    static std::expected<Pin, PinFault> digits(std::string_view typed);
    static std::expected<Pin, PinFault> pictures(std::span<const int> chosen);

    PinKind kind() const { return kind_; }
    // Takes the same time whatever they are.
    bool same_as(const Pin& other) const;
    // For whoever hashes it, and nobody else: 0 to 9, or 0 to 8, a byte each.
    std::span<const std::uint8_t> secret() const { return values_.all(); }

private:
    friend class PinEntry;
    Pin(PinKind kind, const PinValues& values) : kind_(kind), values_(values) {}
    PinKind kind_;
    PinValues values_;
};

std::ostream& operator<<(std::ostream&, const Pin&) = delete;

// A PIN on its way in, key by key.
class PinEntry {
public:
    explicit PinEntry(PinKind kind) : kind_(kind) {}
    // Nothing happens when it is full, or when the pad has no such key.
    void add(int value);
    void erase() { values_.erase(); }
    void clear() { values_.wipe(); }
    PinKind kind() const { return kind_; }
    int size() const { return static_cast<int>(values_.size()); }
    bool full() const { return values_.size() == pin_length(kind_); }
    // Nothing until it is full.
    std::optional<Pin> pin() const;

private:
    PinKind kind_;
    PinValues values_;
};

std::ostream& operator<<(std::ostream&, const PinEntry&) = delete;

// Why nobody should choose this one; nothing: it will do. birth_year 0: unknown.
std::optional<PinFault> too_easy(const Pin& pin, std::int32_t birth_year);

}  // namespace kiosk
