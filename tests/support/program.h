// The program as people and scripts run it: a process with a hall's folder of its own, its words, its exit code.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/temp_folder.h"

struct ProgramRun {
    int code = -1;  // 128 and more: it died of a signal.
    std::string out, err;

    // Standard output as JSON, an object a line.
    std::vector<nlohmann::json> lines() const;
    nlohmann::json line() const;  // The only one.
    bool says(std::string_view words) const { return err.find(words) != std::string::npos; }
};

class Program {
public:
    // village-kiosk --data FOLDER WORDS...; `input` is its standard input. Killed after two minutes.
    ProgramRun run(const std::vector<std::string>& words, const std::string& input = "") const;
    // Without --data.
    ProgramRun run_bare(const std::vector<std::string>& words, const std::string& input = "") const;
    // run(), for the arranging part: the test ends when it does not exit with 0.
    ProgramRun must_run(const std::vector<std::string>& words) const;

    std::string data() const { return folder_ / "hall"; }
    std::string path(const std::string& name) const { return folder_ / name; }
    std::string file(const std::string& name, const std::string& bytes) const;

private:
    TempFolder folder_;
};
