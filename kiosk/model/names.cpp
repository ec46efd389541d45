#include "kiosk/model/names.h"

#include <array>

#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

constexpr std::size_t longest_shown = 8;  // Graphemes; a longer name keeps its ends.
// U+00B7, the dot between the parts of many minority names.
constexpr std::string_view middle_dot = "\xC2\xB7";

// The common compound surnames (Baijiaxing): Ouyang, Sima, Shangguan, Zhuge, Yuchi, Huangfu, Situ, Xiahou, Gongsun,
// Murong, Linghu, Zhangsun, Dongfang, Dugu, Nangong, Wanqi, Wenren, Puyang, Chunyu, Tantai, Taishu, Shentu, Zongzheng,
// Xianyu, Zhongli, Yuwen.
constexpr std::array compound{
    "\xE6\xAC\xA7\xE9\x98\xB3", "\xE5\x8F\xB8\xE9\xA9\xAC", "\xE4\xB8\x8A\xE5\xAE\x98", "\xE8\xAF\xB8\xE8\x91\x9B",
    "\xE5\xB0\x89\xE8\xBF\x9F", "\xE7\x9A\x87\xE7\x94\xAB", "\xE5\x8F\xB8\xE5\xBE\x92", "\xE5\xA4\x8F\xE4\xBE\xAF",
    "\xE5\x85\xAC\xE5\xAD\x99", "\xE6\x85\x95\xE5\xAE\xB9", "\xE4\xBB\xA4\xE7\x8B\x90", "\xE9\x95\xBF\xE5\xAD\x99",
    "\xE4\xB8\x9C\xE6\x96\xB9", "\xE7\x8B\xAC\xE5\xAD\xA4", "\xE5\x8D\x97\xE5\xAE\xAB", "\xE4\xB8\x87\xE4\xBF\x9F",
    "\xE9\x97\xBB\xE4\xBA\xBA", "\xE6\xBF\xAE\xE9\x98\xB3", "\xE6\xB7\xB3\xE4\xBA\x8E", "\xE6\xBE\xB9\xE5\x8F\xB0",
    "\xE5\xA4\xAA\xE5\x8F\x94", "\xE7\x94\xB3\xE5\xB1\xA0", "\xE5\xAE\x97\xE6\x94\xBF", "\xE9\xB2\x9C\xE4\xBA\x8E",
    "\xE9\x92\x9F\xE7\xA6\xBB", "\xE5\xAE\x87\xE6\x96\x87"};

bool is_latin(std::string_view name) {
    for (const char c : name)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

std::string joined(const std::vector<std::string>& parts, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t i = from; i < to && i < parts.size(); ++i) out += parts[i];
    return out;
}

}  // namespace

std::string surname(std::string_view name) {
    const std::string_view clean = trimmed(name);
    if (is_latin(clean)) return std::string(clean.substr(clean.rfind(' ') + 1));
    for (const std::string_view candidate : compound)
        if (clean.starts_with(candidate) && clean.size() > candidate.size()) return std::string(candidate);
    const auto parts = graphemes(clean);
    return parts.empty() ? std::string() : parts.front();
}

std::string shown_name(std::string_view name) {
    const std::string_view clean = trimmed(name);
    if (clean.find(middle_dot) != std::string_view::npos || is_latin(clean)) {
        // Of many-worded names the first word stays.
        const std::size_t end = std::min(clean.find(middle_dot), clean.find(' '));
        const auto first = graphemes(clean.substr(0, end));
        return joined(first, 0, longest_shown) + (end < clean.size() ? std::string(middle_dot) + "*"
                                                  : first.size() > 1 && end == std::string_view::npos ? "*"
                                                                                                      : "");
    }
    const auto parts = graphemes(clean);
    const std::string family = surname(clean);
    const std::size_t kept = graphemes(family).size();
    if (parts.size() <= 1) return std::string(clean);
    if (parts.size() <= kept + 1) return family + "*";
    return family + "*" + parts.back();
}

std::string seal_of(std::string_view name) {
    const auto parts = graphemes(trimmed(name));
    return parts.empty() ? std::string("?") : parts.front();
}

}  // namespace kiosk
