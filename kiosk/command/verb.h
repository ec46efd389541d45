// The command line as one table: a verb, what it does, and the function that does it.
//
// Machine-read verbs print JSON on standard output, one object a line; messages go to standard error, in words. Exit
// codes are a promise: 0 done, 1 the answer is no, 2 wrong usage, 3 refused, 4 storage or device failed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/error.h"

namespace kiosk {

namespace exit_code {
inline constexpr int done = 0, no = 1, usage = 2, refused = 3, failed = 4;
}

// What stands before the verb.
struct CommandLine {
    std::string data;                // The hall's folder.
    std::vector<std::string> words;  // After the verb.
};

struct Verb {
    std::string_view name;
    std::string_view summary;
    int (*run)(const CommandLine& line);
};

// Finds the verb in the table and runs it; prints the table when none is named.
int run_command(std::span<const Verb> verbs, int argc, char** argv);

// Tells an error in words and gives its exit code.
int tell(const Error& error);

int init_command(const CommandLine& line);
int import_command(const CommandLine& line);
int export_command(const CommandLine& line);
int residents_command(const CommandLine& line);
int cards_command(const CommandLine& line);
int checkin_command(const CommandLine& line);
int goods_command(const CommandLine& line);
int stock_command(const CommandLine& line);
int show_command(const CommandLine& line);
int points_command(const CommandLine& line);
int staff_command(const CommandLine& line);
int print_command(const CommandLine& line);
int decode_command(const CommandLine& line);
int verify_command(const CommandLine& line);
int backup_command(const CommandLine& line);
int restore_command(const CommandLine& line);
int snapshot_command(const CommandLine& line);
int gallery_command(const CommandLine& line);
int tour_command(const CommandLine& line);
int bench_command(const CommandLine& line);
int simulate_command(const CommandLine& line);

}  // namespace kiosk
