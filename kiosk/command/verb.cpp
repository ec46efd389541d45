#include "kiosk/command/verb.h"

#include <cstdio>
#include <cstring>

#include "kiosk/base/files.h"

namespace kiosk {

namespace {

int print_help(std::span<const Verb> verbs) {
    std::printf("usage: village-kiosk [--data DIR] VERB ...\n\nThe terminal of a village hall.\n\n");
    for (const Verb& verb : verbs)
        std::printf("  %-11.*s %.*s\n", static_cast<int>(verb.name.size()), verb.name.data(),
                    static_cast<int>(verb.summary.size()), verb.summary.data());
    std::printf("\n--data DIR   the hall's folder (default: %s)\nvillage-kiosk VERB --help says more about a verb.\n",
                default_data_folder().c_str());
    return exit_code::done;
}

}  // namespace

int tell(const Error& error) {
    std::fprintf(stderr, "village-kiosk: %s\n", error.what.c_str());
    switch (error.code) {
        case ErrorCode::bad_input: return exit_code::usage;
        case ErrorCode::not_found: return exit_code::no;
        case ErrorCode::refused: return exit_code::refused;
        default: return exit_code::failed;
    }
}

int run_command(std::span<const Verb> verbs, int argc, char** argv) {
    CommandLine line{default_data_folder(), {}};
    int at = 1;
    while (at < argc && std::strcmp(argv[at], "--data") == 0) {
        if (at + 1 >= argc) return tell({ErrorCode::bad_input, "--data needs a folder"});
        line.data = argv[at + 1];
        at += 2;
    }
    if (at >= argc || std::strcmp(argv[at], "--help") == 0 || std::strcmp(argv[at], "-h") == 0)
        return print_help(verbs);
    const std::string_view name = argv[at++];
    line.words.assign(argv + at, argv + argc);
    for (const Verb& verb : verbs)
        if (verb.name == name) return verb.run(line);
    return tell({ErrorCode::bad_input, "there is no verb \"" + std::string(name) + "\"; --help lists them"});
}

}  // namespace kiosk
