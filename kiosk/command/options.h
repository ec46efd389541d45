// Parses what follows a verb; CLI11 does the work and prints each verb's --help.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>

#include "kiosk/command/verb.h"

namespace kiosk {

// Nothing: parsed, go on. Else the exit code: help was printed, or the usage was wrong.
inline std::optional<int> parse(CLI::App& app, const CommandLine& line) {
    try {
        app.parse(std::vector<std::string>(line.words.rbegin(), line.words.rend()));
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? exit_code::done : exit_code::usage;
    }
}

}  // namespace kiosk
