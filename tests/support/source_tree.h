// The project's own files as text, for tests that check how they are written.
//
// A SourceFile can also be made from a string: that is how a checker is first shown a planted fault.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

struct SourceFile {
    std::string path;  // From the project's root, with '/'.
    std::string text;

    bool is_header() const { return path.ends_with(".h"); }
    bool is_cpp() const { return is_header() || path.ends_with(".cpp") || path.ends_with(".inc"); }
    bool is_under(std::string_view folder) const { return path.starts_with(folder); }
};

// Every text file of the program, its tests and its scripts; not the assets, not the documentation. Sorted by path.
std::vector<SourceFile> read_source_tree(const std::string& root);

// The same text, character for character and line for line, with some of it blanked out.
struct CppText {
    std::string code;      // Comments, literals and preprocessor lines are blanks.
    std::string comments;  // Everything but comments is blanks.
};
CppText divide_cpp(std::string_view text);

// One function body found by matching braces; good enough for formatted code, not a parser.
struct FunctionBody {
    std::size_t begin, end;  // Places of its braces in CppText::code.
};
std::vector<FunctionBody> function_bodies(std::string_view code);

// 1 for the first line.
std::size_t line_of(std::string_view text, std::size_t place);
