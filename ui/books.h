// Which rule book and which rule a route's argument means: book 0 is in force, 1 the one before, and so on.
#pragma once

#include <cstdint>

#include "kiosk/model/boards.h"

namespace ui {

constexpr std::int64_t rules_a_book = 10'000;

constexpr std::int64_t rule_argument(std::int64_t book, std::size_t index) {
    return book * rules_a_book + static_cast<std::int64_t>(index);
}

inline const kiosk::RuleBook& book_at(const kiosk::Boards& boards, std::int64_t book) {
    if (book <= 0 || static_cast<std::size_t>(book) > boards.earlier_rules.size()) return boards.rules;
    return boards.earlier_rules[static_cast<std::size_t>(book - 1)];
}

}  // namespace ui
