// What happened in a world, line by line: a hash over every byte, and the last lines in full for whoever reads them.
//
// Two runs of a seed are the same when their hashes are. Nothing of the machine goes in: no folder, no real clock.
#pragma once

#include <sodium.h>

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

namespace kiosk::simulation {

class Trace {
public:
    static constexpr std::size_t last_lines = 40;

    // whole: keeps every line.
    explicit Trace(bool whole = false);
    void line(std::string_view text);
    // 64 hexadecimal digits over all lines till now.
    std::string hash() const;
    // The last ones, or all.
    const std::deque<std::string>& lines() const { return lines_; }

private:
    std::unique_ptr<crypto_generichash_state> state_;  // Wants more alignment than a stack may give.
    std::deque<std::string> lines_;
    bool whole_;
};

}  // namespace kiosk::simulation
