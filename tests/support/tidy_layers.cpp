#include <algorithm>
#include <array>
#include <string_view>

#include "tests/support/tidy_rules.h"

namespace {

struct Layer {
    std::string_view folder;  // A path prefix; the first that fits decides.
    std::vector<std::string_view> may_see;
};

// Every layer also sees itself. Tests see everything.
const std::vector<Layer> layers{
    {"kiosk/base/", {}},
    {"kiosk/model/", {"kiosk/base/"}},
    {"db/", {"kiosk/base/", "kiosk/model/"}},
    {"ui/", {"kiosk/base/", "kiosk/model/"}},
    {"kiosk/device/", {"kiosk/base/", "kiosk/model/"}},
    {"kiosk/desk/", {"kiosk/base/", "kiosk/model/", "db/"}},
    {"kiosk/hub/", {"kiosk/base/", "kiosk/model/", "db/"}},
    {"kiosk/console/", {"kiosk/base/", "kiosk/model/", "db/", "ui/", "kiosk/device/", "kiosk/desk/", "kiosk/hub/"}},
    {"kiosk/simulation/", {"kiosk/base/", "kiosk/model/", "db/", "ui/", "kiosk/device/", "kiosk/desk/", "kiosk/hub/"}},
    {"kiosk/command/",
     {"kiosk/base/", "kiosk/model/", "db/", "ui/", "kiosk/device/", "kiosk/desk/", "kiosk/hub/", "kiosk/simulation/"}},
    {"kiosk/", {"kiosk/", "db/", "ui/"}},
};

struct Library {
    std::string_view header;  // A prefix of what is included.
    std::vector<std::string_view> used_in;
};

const std::vector<Library> libraries{
    {"imgui", {"ui/", "kiosk/app"}},
    {"SDL", {"kiosk/app", "ui/fonts", "kiosk/device/"}},
    {"sqlite3", {"db/", "kiosk/simulation/power_disk"}},
    {"libpq", {"kiosk/hub/"}},
    {"postgresql/", {"kiosk/hub/"}},
};

bool starts_with_any(std::string_view path, const std::vector<std::string_view>& prefixes) {
    return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return path.starts_with(prefix); });
}

const Layer* layer_of(std::string_view path) {
    const auto found = std::ranges::find_if(layers, [&](const Layer& layer) { return path.starts_with(layer.folder); });
    return found == layers.end() ? nullptr : &*found;
}

// "x/y.h" of an #include line; empty for any other line.
std::string_view included(std::string_view line) {
    const auto first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] != '#') return {};
    const auto word = line.find("include", first);
    if (word == std::string_view::npos) return {};
    const auto open = line.find_first_of("\"<", word);
    if (open == std::string_view::npos) return {};
    const auto close = line.find_first_of("\">", open + 1);
    return close == std::string_view::npos ? std::string_view{} : line.substr(open + 1, close - open - 1);
}

// Nothing when `target` may stand in `file`.
std::string why_not(const SourceFile& file, const Layer& layer, std::string_view target) {
    if (target.find("..") != std::string_view::npos) return "includes are written from the project's root";
    if (target.starts_with("tests/")) return "the program does not include its tests";
    for (const auto& library : libraries)
        if (target.starts_with(library.header) && !starts_with_any(file.path, library.used_in))
            return "this folder may not use that library";
    const Layer* seen = layer_of(target);
    if (seen == nullptr || seen == &layer || starts_with_any(target, layer.may_see)) return {};
    return "this layer may not see " + std::string(seen->folder);
}

}  // namespace

std::vector<TidyFinding> check_layers(const SourceFile& file) {
    const Layer* layer = layer_of(file.path);
    if (!file.is_cpp() || layer == nullptr) return {};
    std::vector<TidyFinding> found;
    std::string_view rest = file.text;
    for (std::size_t line = 1; !rest.empty(); ++line) {
        const auto end = std::min(rest.find('\n'), rest.size());
        if (const auto target = included(rest.substr(0, end)); !target.empty())
            if (const auto why = why_not(file, *layer, target); !why.empty())
                found.push_back({line, "includes " + std::string(target) + ": " + why});
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return found;
}
