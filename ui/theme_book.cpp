#include "ui/theme_book.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "kiosk/model/theme_plan.h"
#include "ui/contrast.h"

namespace ui {

namespace {

namespace fs = std::filesystem;

// In the order in which a visitor is offered them.
constexpr std::array<std::string_view, 4> first_names{"day", "dusk", "high_contrast", "festival"};
constexpr std::size_t most_files = 32;
constexpr double least_contrast = 4.5;  // WCAG 2.2, any text.

struct Pair {
    Tone words, on;
};
constexpr std::array pairs{Pair{Tone::gink, Tone::g1},        Pair{Tone::gink, Tone::g2},
                           Pair{Tone::gsoft, Tone::g1},       Pair{Tone::ink, Tone::card},
                           Pair{Tone::soft, Tone::card},      Pair{Tone::on_voice, Tone::voice},
                           Pair{Tone::on_done, Tone::done},   Pair{Tone::voice_text, Tone::card},
                           Pair{Tone::done_text, Tone::card}, Pair{Tone::honor_text, Tone::card}};

bool readable(const Palette& palette) {
    return std::ranges::all_of(pairs, [&palette](const Pair& pair) {
        return contrast_ratio(palette[pair.words], palette[pair.on]) >= least_contrast;
    });
}

// Empty: it can be worn.
std::string fault_of(const Palette& palette, const ThemeBook& book) {
    if (!kiosk::is_theme_name(palette.name)) return "its name has other signs than a to z, digits, _ and -";
    if (book.find(palette.name)) return "there is a theme of this name already";
    if (!readable(palette)) return "its words would be too faint to read";
    return "";
}

std::size_t place_of(const std::string& name) {
    return static_cast<std::size_t>(std::ranges::find(first_names, name) - first_names.begin());
}

}  // namespace

ThemeBook ThemeBook::read(const std::string& folder, const std::string& own_folder) {
    ThemeBook book;
    book.take_in(folder);
    std::ranges::stable_sort(book.palettes_, {}, [](const Palette& palette) { return place_of(palette.name); });
    if (!own_folder.empty()) book.take_in(own_folder);
    return book;
}

void ThemeBook::take_in(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        if (std::error_code unknown; entry->path().extension() == ".toml" && entry->is_regular_file(unknown))
            files.push_back(entry->path().string());
    std::ranges::sort(files);
    if (files.size() > most_files) files.resize(most_files);
    for (const std::string& file : files) {
        auto palette = read_palette(file);
        const std::string why = palette ? fault_of(*palette, *this) : palette.error().what;
        if (why.empty())
            palettes_.push_back(std::move(*palette));
        else
            spdlog::warn(file + " is left out: " + why);
    }
}

const Palette* ThemeBook::find(std::string_view name) const {
    const auto found = std::ranges::find(palettes_, name, &Palette::name);
    return found == palettes_.end() ? nullptr : &*found;
}

}  // namespace ui
