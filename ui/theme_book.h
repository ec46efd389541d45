// The themes a hall can wear: those the program brings and the village's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/theme.h"

namespace ui {

class ThemeBook {
public:
    // Every *.toml of the first folder, then of the second (empty: none). A file that is no theme, that nobody could
    // read, or that takes a name which is there already stands in the log and is left out.
    static ThemeBook read(const std::string& folder, const std::string& own_folder);

    // Null: there is none of this name.
    const Palette* find(std::string_view name) const;
    // The program's first, day in front.
    const std::vector<Palette>& all() const { return palettes_; }

private:
    void take_in(const std::string& folder);
    std::vector<Palette> palettes_;
};

}  // namespace ui
