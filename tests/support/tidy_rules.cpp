#include "tests/support/tidy_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace {

constexpr std::size_t most_file_lines = 400;
constexpr std::size_t most_function_lines = 60;

using Findings = std::vector<TidyFinding>;

bool in_production(const SourceFile& file) {
    return file.is_cpp() && (file.is_under("kiosk/") || file.is_under("ui/") || file.is_under("db/"));
}

bool is_word_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Places where `word` stands by itself in `text`.
std::vector<std::size_t> places_of(std::string_view text, std::string_view word) {
    std::vector<std::size_t> places;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !is_word_char(text[at - 1]) || !is_word_char(word.front());
        const auto end = at + word.size();
        const bool ends = end >= text.size() || !is_word_char(text[end]) || !is_word_char(word.back());
        if (begins && ends) places.push_back(at);
    }
    return places;
}

template <class Words>
Findings find_words(std::string_view text, const Words& words, const std::string& why) {
    Findings found;
    for (const std::string_view word : words)
        for (const auto at : places_of(text, word))
            found.push_back({line_of(text, at), std::string(word) + ": " + why});
    return found;
}

Findings file_length(const SourceFile& file) {
    const auto lines = line_of(file.text, file.text.size()) - 1;
    if (!file.is_cpp() || lines <= most_file_lines) return {};
    return {{most_file_lines, std::to_string(lines) + " lines; a file has at most " + std::to_string(most_file_lines)}};
}

Findings function_length(const SourceFile& file) {
    if (!file.is_cpp()) return {};
    const auto code = divide_cpp(file.text).code;
    Findings found;
    for (const auto& body : function_bodies(code)) {
        const auto begin = line_of(code, body.begin);
        const auto lines = line_of(code, body.end) - begin + 1;
        if (lines > most_function_lines)
            found.push_back({begin, std::to_string(lines) + " lines in one function; at most " +
                                        std::to_string(most_function_lines)});
    }
    return found;
}

// Written in two halves so that this file does not find itself.
Findings leftover_markers(const SourceFile& file) {
    constexpr std::array anywhere{
        "TO"
        "DO",
        "FIX"
        "ME",
        "XX"
        "X",
        "HA"
        "CK"};
    constexpr std::array in_comments{
        "not imple"
        "mented",
        "place"
        "holder",
        "st"
        "ub",
        "for "
        "now"};
    const std::string why = "do it or leave it out";
    auto found = find_words(file.text, anywhere, why);
    if (file.is_cpp())
        std::ranges::copy(find_words(divide_cpp(file.text).comments, in_comments, why), std::back_inserter(found));
    return found;
}

bool is_mutable_static(std::string_view declaration) {
    constexpr std::array lasting{"const ", "constexpr ", "constinit const "};
    declaration.remove_prefix(std::string_view("static").size());
    const auto first = declaration.find_first_not_of(" \n");
    if (first == std::string_view::npos) return false;
    declaration.remove_prefix(first);
    return std::ranges::none_of(lasting, [&](std::string_view word) { return declaration.starts_with(word); });
}

Findings static_locals(const SourceFile& file) {
    if (!file.is_cpp()) return {};
    const auto code = divide_cpp(file.text).code;
    Findings found;
    for (const auto& body : function_bodies(code))
        for (const auto at : places_of(std::string_view(code).substr(body.begin, body.end - body.begin), "static"))
            if (is_mutable_static(std::string_view(code).substr(body.begin + at)))
                found.push_back({line_of(code, body.begin + at), "a static local keeps the last visitor's data"});
    return found;
}

// Reading the machine's clock or dice; everything else gets a Clock or a Random.
Findings time_and_chance(const SourceFile& file) {
    const bool may =
        file.is_under("kiosk/base/clock") || file.is_under("kiosk/base/random") || file.is_under("kiosk/device/");
    if (!in_production(file) || may) return {};
    constexpr std::array clocks{"system_clock", "gettimeofday(", "time(nullptr)",
                                "time(NULL)",   "time(0)",       "std::time("};
    constexpr std::array dice{"rand()", "srand(", "random_device", "mt19937"};
    const auto code = divide_cpp(file.text).code;
    auto found = find_words(code, clocks, "take a Clock");
    std::ranges::copy(find_words(code, dice, "take a Random"), std::back_inserter(found));
    return found;
}

Findings sleeping_tests(const SourceFile& file) {
    if (!file.is_under("tests/") || !file.is_cpp()) return {};
    constexpr std::array naps{"sleep_for", "sleep_until", "usleep", "nanosleep", "SDL_Delay"};
    return find_words(divide_cpp(file.text).code, naps, "a test waits on the fake clock or on the event itself");
}

// The lead byte of U+2E80..U+9FFF, of full-width forms and of the planes beyond.
bool begins_chinese(std::string_view rest) {
    const auto byte = [&](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U; };
    if (byte(0) == 0xE2) return byte(1) >= 0xBA;
    if (byte(0) == 0xEF) return byte(1) == 0xBC || byte(1) == 0xBD;
    return (byte(0) >= 0xE3 && byte(0) <= 0xE9) || (byte(0) == 0xF0 && byte(1) >= 0xA0);
}

Findings chinese_outside_literals(const SourceFile& file) {
    if (!file.is_cpp()) return {};
    const auto text = divide_cpp(file.text);
    Findings found;
    for (std::size_t i = 0; i < text.code.size(); ++i)
        if (begins_chinese(std::string_view(text.code).substr(i)) ||
            begins_chinese(std::string_view(text.comments).substr(i)))
            found.push_back({line_of(file.text, i), "names and comments are in English"});
    const auto same_line = [](const TidyFinding& a, const TidyFinding& b) { return a.line == b.line; };
    const auto rest = std::ranges::unique(found, same_line);
    found.erase(rest.begin(), rest.end());
    return found;
}

Findings header_begins_with_its_reason(const SourceFile& file) {
    if (!file.is_header() || file.text.starts_with("// ")) return {};
    return {{1, "a header begins with a comment: what it is for"}};
}

Findings pragma_once(const SourceFile& file) {
    if (!file.is_header() || file.text.find("\n#pragma once\n") != std::string::npos) return {};
    return {{1, "no #pragma once"}};
}

Findings paths_of_one_machine(const SourceFile& file) {
    constexpr std::array folders{
        "/work"
        "/",
        "/home"
        "/",
        "/Users"
        "/"};
    Findings found;
    for (const std::string_view folder : folders)
        for (auto at = file.text.find(folder); at != std::string::npos; at = file.text.find(folder, at + 1)) {
            const bool is_absolute = at == 0 || !(is_word_char(file.text[at - 1]) || file.text[at - 1] == '.');
            if (is_absolute) found.push_back({line_of(file.text, at), "a path of one machine"});
        }
    return found;
}

constexpr std::array rules{
    TidyRule{"layers", check_layers},
    TidyRule{"file length", file_length},
    TidyRule{"function length", function_length},
    TidyRule{"leftover markers", leftover_markers},
    TidyRule{"static locals", static_locals},
    TidyRule{"time and chance", time_and_chance},
    TidyRule{"sleeping tests", sleeping_tests},
    TidyRule{"language", chinese_outside_literals},
    TidyRule{"header comment", header_begins_with_its_reason},
    TidyRule{"pragma once", pragma_once},
    TidyRule{"machine paths", paths_of_one_machine},
};

}  // namespace

std::span<const TidyRule> tidy_rules() { return rules; }

std::vector<std::string> check_screen_list(std::span<const SourceFile> files) {
    constexpr std::string_view folder = "ui/screens/", ending = "_screen.cpp", entry = "SCREEN(";
    const auto list = std::ranges::find(files, "ui/screens/screen_list.inc", &SourceFile::path);
    if (list == files.end()) return {};
    const auto lines = divide_cpp(list->text).code;
    std::vector<std::string> listed, found;
    for (const auto at : places_of(lines, entry)) {
        const auto begin = at + entry.size();
        const auto path =
            std::string(folder) + lines.substr(begin, lines.find(')', begin) - begin) + std::string(ending);
        if (std::ranges::find(files, path, &SourceFile::path) == files.end())
            found.push_back(path + " is listed and not there");
        listed.push_back(path);
    }
    for (const auto& file : files)
        if (file.is_under(folder) && file.path.ends_with(ending) &&
            std::ranges::find(listed, file.path) == listed.end())
            found.push_back(file.path + " is not in screen_list.inc");
    return found;
}
