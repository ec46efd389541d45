// How a rule's verse is laid out: in lines that end at its commas, or without punctuation for vertical writing.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

// The clauses of a verse, each with its punctuation.
std::vector<std::string> clauses(std::string_view verse);
// The verse in one string with line feeds between clauses.
std::string in_lines(std::string_view verse);
// As few lines as fit: broken after a clause only where the next one no longer fits. A line feed always breaks.
std::string in_lines_that(std::string_view verse, const std::function<bool(std::string_view line)>& fits);
// The clauses without punctuation and spaces, for columns read from the right; long clauses are cut into columns of at
// most `longest` characters.
std::vector<std::vector<std::string>> columns(std::string_view verse, std::size_t longest);

}  // namespace ui
