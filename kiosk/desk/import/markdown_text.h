// Plain text as Markdown that reads back as the same text.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

// Every '\n' becomes `line_end`: an empty line for paragraphs, "\n> " within a quotation. What Markdown would take for
// a sign of its own gets a backslash; a single star, which masks a name, stays as document.h reads it.
std::string markdown_of(std::string_view text, std::string_view line_end = " ");

}  // namespace kiosk
