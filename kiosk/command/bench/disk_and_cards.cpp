#include <fcntl.h>
#include <unistd.h>

#include <array>

#include "kiosk/base/file_descriptor.h"
#include "kiosk/command/bench/bench.h"
#include "kiosk/desk/card_desk.h"

namespace kiosk::bench {

Result<Samples> bare_syncs(const std::string& folder) {
    constexpr int times = 200;
    const std::string path = folder + "/sync-bench";
    FileDescriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!file) return fail(ErrorCode::storage, "cannot write in " + folder);
    Samples samples;
    const std::array<char, 4096> page{};
    bool done = true;
    for (int i = 0; i < times && done; ++i) {
        const double began = now_ms();
        done = write(file.get(), page.data(), page.size()) == static_cast<ssize_t>(page.size()) &&
               fdatasync(file.get()) == 0;
        samples.add(now_ms() - began);
    }
    unlink(path.c_str());
    if (!done) return fail(ErrorCode::storage, "the disk does not sync");
    return samples;
}

Result<std::vector<std::string>> card_tokens(Hall& hall, std::size_t most, BusinessDay today) {
    const auto key = hall.signing_key();
    if (!key) return fail(key);
    CardDesk cards(hall, *key);
    std::vector<std::string> out;
    while (out.size() < most) {
        auto token = cards.token_for({static_cast<std::int64_t>(out.size()) + 1}, today);
        if (!token && !out.empty()) break;
        if (!token) return fail(token);
        out.push_back(std::move(*token));
    }
    return out;
}

}  // namespace kiosk::bench
