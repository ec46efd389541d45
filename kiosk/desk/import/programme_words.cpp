#include "kiosk/desk/import/programme_words.h"

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

constexpr std::array<std::string_view, 7> names{"一", "二", "三", "四", "五", "六", "日"};

// 0 is Monday; nothing: no weekday.
std::optional<int> weekday_of(std::string_view sign) {
    if (sign == "天") return 6;
    if (sign.size() == 1 && sign.front() >= '1' && sign.front() <= '7') return sign.front() - '1';
    const auto found = std::ranges::find(names, sign);
    if (found == names.end()) return std::nullopt;
    return static_cast<int>(found - names.begin());
}

constexpr int no_day = -1;

bool is_filler(std::string_view sign) {
    constexpr std::array<std::string_view, 6> fillers{"周", "星", "期", "、", ",", " "};
    return std::ranges::find(fillers, sign) != fillers.end();
}

}  // namespace

std::optional<std::uint8_t> read_weekdays(std::string_view cell) {
    unsigned days = 0;
    int last = no_day;
    bool range = false;
    for (const std::string& sign : graphemes(half_width(cell))) {
        if (is_filler(sign)) continue;
        if ((sign == "-" || sign == "至" || sign == "到") && last != no_day && !range) {
            range = true;
            continue;
        }
        const auto day = weekday_of(sign);
        if (!day || (range && *day <= last)) return std::nullopt;
        for (int i = range ? last : *day; i <= *day; ++i) days |= 1U << static_cast<unsigned>(i);
        last = *day;
        range = false;
    }
    if (range) return std::nullopt;
    return static_cast<std::uint8_t>(days);
}

std::string weekdays_text(std::uint8_t weekdays) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        if ((weekdays >> i & 1U) != 0) text += names[i];
    return text;
}

}  // namespace kiosk
