// Takes ESC/POS apart into orders, as a printer does; knows nothing of how they are written.
//
// Read strictly: an order that a slip has no business with (a drawer kick, a macro, a new code page) is `unknown`, and
// so is every byte below 0x20 that begins no order. What is left is text.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

struct EscposOrder {
    std::string name;   // "ESC @", "GS v 0", "LF", "text", "DLE EOT", "unknown" ...
    std::string bytes;  // What follows the name: parameters and data.

    unsigned parameter(std::size_t i) const { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0; }
};

namespace escpos {

struct Known {
    std::string_view begins, name;
    std::size_t parameters;
};

inline constexpr std::array<Known, 15> known{{{"\x1B@", "ESC @", 0},
                                              {"\x1C&", "FS &", 0},
                                              {"\x1B\x33", "ESC 3", 1},
                                              {"\x1B\x61", "ESC a", 1},
                                              {"\x1B\x45", "ESC E", 1},
                                              {"\x1B\x64", "ESC d", 1},
                                              {"\x1BJ", "ESC J", 1},
                                              {"\x1D!", "GS !", 1},
                                              {"\x1DVB", "GS V B", 1},
                                              {"\x1D(k", "GS ( k", 2},
                                              {"\x1Dv0", "GS v 0", 5},
                                              {"\x1Dr", "GS r", 1},
                                              {"\x10\x04", "DLE EOT", 1},
                                              {"\n", "LF", 0},
                                              {"\r", "CR", 0}}};

// Data whose length stands in the parameters.
inline std::size_t data_bytes(const EscposOrder& order) {
    const auto pair = [&](std::size_t i) { return order.parameter(i) + 256U * order.parameter(i + 1); };
    if (order.name == "GS ( k") return pair(0);
    if (order.name == "GS v 0") return std::size_t{pair(1)} * pair(3);
    return 0;
}

inline std::string take(std::string_view& rest, std::size_t n) {
    const std::string taken(rest.substr(0, n));
    rest.remove_prefix(taken.size());
    return taken;
}

inline EscposOrder next(std::string_view& rest) {
    for (const Known& order : known) {
        if (!rest.starts_with(order.begins)) continue;
        rest.remove_prefix(order.begins.size());
        EscposOrder out{std::string(order.name), take(rest, order.parameters)};
        const std::size_t expected = data_bytes(out) + order.parameters;
        out.bytes += take(rest, expected - order.parameters);
        if (out.bytes.size() != expected) out.name = "unknown";
        return out;
    }
    const auto is_text = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; };
    const auto length = static_cast<std::size_t>(std::ranges::find_if_not(rest, is_text) - rest.begin());
    return length == 0 ? EscposOrder{"unknown", take(rest, 1)} : EscposOrder{"text", take(rest, length)};
}

}  // namespace escpos

inline std::vector<EscposOrder> escpos_orders(std::string_view bytes) {
    std::vector<EscposOrder> orders;
    while (!bytes.empty()) orders.push_back(escpos::next(bytes));
    return orders;
}

// How often an order is given.
inline long count_orders(const std::vector<EscposOrder>& orders, std::string_view name) {
    return std::ranges::count(orders, name, &EscposOrder::name);
}
