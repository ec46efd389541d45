#include "kiosk/base/spoken_numbers.h"

#include <unicode/rbnf.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>

namespace kiosk {

namespace {

constexpr std::string_view year = "\u5E74", hour = "\u70B9", minute = "\u5206", whole_hour = "\u6574";
constexpr std::string_view of_hundred = "\u767E\u5206\u4E4B", plus = "\u52A0", minus = "\u51CF", point = "\u70B9",
                           to = "\u5230";
constexpr std::array<std::string_view, 10> digits{"\u96F6", "\u4E00", "\u4E8C", "\u4E09", "\u56DB",
                                                  "\u4E94", "\u516D", "\u4E03", "\u516B", "\u4E5D"};
constexpr std::size_t longest_amount = 9;  // Longer numbers are names.

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string digit_by_digit(std::string_view number) {
    std::string out;
    for (const char c : number)
        if (is_digit(c)) out += digits[static_cast<std::size_t>(c - '0')];
    return out;
}

// Signs before a number are words; the true minus, too.
std::string_view sign(std::string_view text, std::size_t& bytes) {
    constexpr std::string_view true_minus = "\u2212";
    const bool is_minus = text.starts_with('-') || text.starts_with(true_minus);
    bytes = text.starts_with(true_minus) ? true_minus.size() : 1;
    std::size_t digit = bytes;
    while (digit < text.size() && text[digit] == ' ') ++digit;
    const bool before_number = digit < text.size() && is_digit(text[digit]);
    if (!before_number || (!is_minus && !text.starts_with('+'))) return {};
    bytes = digit;
    return is_minus ? minus : plus;
}

}  // namespace

class SpokenNumbers::Speller {
public:
    Speller() {
        UErrorCode error = U_ZERO_ERROR;
        rules_ = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale("zh_Hans"), error);
        if (U_FAILURE(error)) rules_.reset();
    }
    std::string spell(std::string_view number) const {
        if (!rules_) return digit_by_digit(number);
        icu::UnicodeString out;
        rules_->format(static_cast<std::int64_t>(std::stoll(std::string(number))), out);
        std::string words;
        out.toUTF8String(words);
        for (std::size_t at = words.find("\u3007"); at != std::string::npos; at = words.find("\u3007"))
            words.replace(at, 3, digits[0]);
        return words;
    }

private:
    std::unique_ptr<icu::RuleBasedNumberFormat> rules_;
};

// Reads one number at the front of the text and what belongs to it.
class SpokenNumbers::Number {
public:
    Number(std::string_view text, bool in_latin) : text_(text), in_latin_(in_latin) {
        digits_ = run(0);
        grouped();
    }

    std::size_t bytes() const { return bytes_; }
    std::string words(const Speller& speller) {
        const std::string_view rest = text_.substr(digits_.size() + extra_);
        bytes_ = digits_.size() + extra_;
        const std::string plain = without_commas();
        if (in_latin_ || plain.size() > longest_amount || (plain.size() > 1 && plain.front() == '0'))
            return names(rest);
        if (plain.size() == 4 && after_space(rest).starts_with(year)) return digit_by_digit(plain);
        if (rest.size() > 2 && rest[0] == ':' && is_digit(rest[1]) && is_digit(rest[2]))
            return clock(speller, plain, rest);
        if (rest.starts_with('%')) return ++bytes_, std::string(of_hundred) + speller.spell(plain);
        if (rest.size() > 1 && rest[0] == '.' && is_digit(rest[1])) return decimal(speller, plain, rest);
        return speller.spell(plain);
    }

private:
    std::string_view run(std::size_t from) const {
        std::size_t end = from;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        return text_.substr(from, end - from);
    }
    // 12,345: the commas belong to it.
    void grouped() {
        while (digits_.size() + extra_ + 3 < text_.size() && text_[digits_.size() + extra_] == ',' &&
               run(digits_.size() + extra_ + 1).size() == 3)
            extra_ += 4;
    }
    std::string without_commas() const {
        std::string out;
        for (const char c : text_.substr(0, digits_.size() + extra_))
            if (c != ',') out += c;
        return out;
    }
    static std::string_view after_space(std::string_view rest) { return rest.starts_with(' ') ? rest.substr(1) : rest; }
    // A telephone's parts are one name.
    std::string names(std::string_view rest) {
        std::string out = digit_by_digit(text_.substr(0, bytes_));
        while (rest.size() > 1 && rest[0] == '-' && is_digit(rest[1])) {
            const std::string_view more = run(bytes_ + 1);
            out += "\uFF0C" + digit_by_digit(more);
            bytes_ += 1 + more.size();
            rest = text_.substr(bytes_);
        }
        return out;
    }
    std::string clock(const Speller& speller, const std::string& hours, std::string_view rest) {
        bytes_ += 3;
        const std::string_view minutes = rest.substr(1, 2);
        const std::string said = speller.spell(hours) + std::string(hour);
        if (minutes == "00") return said + std::string(whole_hour);
        return said + (minutes[0] == '0' ? digit_by_digit(minutes) : speller.spell(minutes)) + std::string(minute);
    }
    std::string decimal(const Speller& speller, const std::string& whole, std::string_view rest) {
        const std::string_view part = run(bytes_ + 1);
        bytes_ += 1 + part.size();
        std::string said = speller.spell(whole) + std::string(point) + digit_by_digit(part);
        if (rest.substr(1 + part.size()).starts_with('%')) return ++bytes_, std::string(of_hundred) + said;
        return said;
    }

    std::string_view text_, digits_;
    bool in_latin_;
    std::size_t extra_ = 0, bytes_ = 0;
};

SpokenNumbers::SpokenNumbers() : speller_(std::make_unique<Speller>()) {}
SpokenNumbers::~SpokenNumbers() = default;

std::string SpokenNumbers::of(std::string_view chinese) const {
    std::string out;
    bool after_letter = false, after_number = false;
    while (!chinese.empty()) {
        std::size_t bytes = 1;
        if (is_digit(chinese.front())) {
            Number number(chinese, after_letter);
            out += number.words(*speller_);
            chinese.remove_prefix(number.bytes());
            after_number = true;
            continue;
        }
        if (const std::string_view word = sign(chinese, bytes); !word.empty())
            out += after_number ? to : word;
        else
            out += chinese.substr(0, bytes = 1);
        const char c = chinese.front();
        after_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        after_number = false;
        chinese.remove_prefix(bytes);
    }
    return out;
}

}  // namespace kiosk
