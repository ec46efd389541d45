#include "kiosk/command/verb.h"

#include <array>
#include <cstdio>
#include <cstring>

#include "kiosk/base/files.h"

namespace kiosk {

namespace {

constexpr std::array all{
    Verb{"init", "makes a hall: empty, the demo village, the hostile one or a generated one", &init_command},
    Verb{"import", "takes in residents, rules, honors, notices ... from the office's files", &import_command},
    Verb{"export", "writes them to such files", &export_command},
    Verb{"residents", "lists or searches the residents", &residents_command},
    Verb{"cards", "residents' card codes as CSV, or card sheets for the printer", &cards_command},
    Verb{"checkin", "one check-in without a screen", &checkin_command},
    Verb{"decode", "what the camera would read in a picture", &decode_command},
    Verb{"verify", "checks the ledger's invariants, the chain and the database", &verify_command},
};

int print_help() {
    std::printf("usage: village-kiosk [--data DIR] VERB ...\n\nThe terminal of a village hall.\n\n");
    for (const Verb& verb : all)
        std::printf("  %-11.*s %.*s\n", static_cast<int>(verb.name.size()), verb.name.data(),
                    static_cast<int>(verb.summary.size()), verb.summary.data());
    std::printf("\n--data DIR   the hall's folder (default: %s)\nvillage-kiosk VERB --help says more about a verb.\n",
                default_data_folder().c_str());
    return exit_code::done;
}

}  // namespace

std::span<const Verb> verbs() { return all; }

int tell(const Error& error) {
    std::fprintf(stderr, "village-kiosk: %s\n", error.what.c_str());
    switch (error.code) {
        case ErrorCode::bad_input: return exit_code::usage;
        case ErrorCode::not_found: return exit_code::no;
        case ErrorCode::refused: return exit_code::refused;
        default: return exit_code::failed;
    }
}

int run_command(int argc, char** argv) {
    CommandLine line{default_data_folder(), {}};
    int at = 1;
    while (at < argc && std::strcmp(argv[at], "--data") == 0) {
        if (at + 1 >= argc) return tell({ErrorCode::bad_input, "--data needs a folder"});
        line.data = argv[at + 1];
        at += 2;
    }
    if (at >= argc || std::strcmp(argv[at], "--help") == 0 || std::strcmp(argv[at], "-h") == 0) return print_help();
    const std::string_view name = argv[at++];
    line.words.assign(argv + at, argv + argc);
    for (const Verb& verb : all)
        if (verb.name == name) return verb.run(line);
    return tell({ErrorCode::bad_input, "there is no verb \"" + std::string(name) + "\"; --help lists them"});
}

}  // namespace kiosk
