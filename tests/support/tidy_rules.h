// The house rules that a text scan can check, one function a rule; tests/tidy_test.cpp runs them.
//
// A rule sees one file and says where it breaks it. A new rule is one function and one line in tidy_rules().
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "tests/support/source_tree.h"

struct TidyFinding {
    std::size_t line;
    std::string what;
};

struct TidyRule {
    const char* name;
    std::vector<TidyFinding> (*check)(const SourceFile& file);
};

std::span<const TidyRule> tidy_rules();

// Who may include whom, and which folder may use which library.
std::vector<TidyFinding> check_layers(const SourceFile& file);

// Every line of ui/screens/screen_list.inc names a file that is there, and every screen file is named.
std::vector<std::string> check_screen_list(std::span<const SourceFile> files);
