#include "kiosk/command/bench/bench.h"

#include <stdlib.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <filesystem>

#include "kiosk/base/clock.h"
#include "kiosk/desk/demo_village.h"

namespace kiosk::bench {

namespace {

double rounded(double ms) { return std::round(ms * 1000) / 1000; }

Result<std::unique_ptr<Hall>> generate(const std::string& folder, std::int64_t residents) {
    SystemRandom keys;
    SeededRandom random(1);
    auto hall = Hall::make(folder, Village{1, "测试村", "村民服务大厅", "测", "Asia/Shanghai", 4, ""}, keys);
    if (!hall) return hall;
    const Moment now = (*hall)->moment(SystemClock().utc_ms());
    if (const auto done = load_generated(**hall, {residents}, random, now); !done) return std::unexpected(done.error());
    if (const auto done = issue_first_cards(**hall, now.day); !done) return std::unexpected(done.error());
    (*hall)->connection().checkpoint();
    return hall;
}

}  // namespace

double now_ms() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double busy_ms() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

double Samples::percentile(double of_hundred) const {
    if (ms_.empty()) return 0;
    std::vector<double> sorted = ms_;
    std::ranges::sort(sorted);
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(std::ceil(last * of_hundred / 100))];
}

nlohmann::ordered_json Samples::told() const {
    return {{"n", ms_.size()},
            {"p50_ms", rounded(percentile(50))},
            {"p95_ms", rounded(percentile(95))},
            {"p99_ms", rounded(percentile(99))},
            {"max_ms", rounded(percentile(100))}};
}

Result<BenchHall> BenchHall::open(const Setup& setup) {
    if (!setup.hall.empty()) {
        auto hall = Hall::open(setup.hall);
        if (!hall) return fail(hall);
        return BenchHall(setup.hall, false, std::move(*hall));
    }
    std::error_code error;
    std::string folder = (std::filesystem::temp_directory_path(error) / "village-kiosk-bench-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) return fail(ErrorCode::storage, "no temporary folder could be made");
    BenchHall ours(folder, true, nullptr);
    auto hall = generate(folder, setup.residents);
    if (!hall) return fail(hall);
    ours.hall_ = std::move(*hall);
    return ours;
}

BenchHall::~BenchHall() {
    hall_.reset();
    if (!ours_ || folder_.empty()) return;
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

}  // namespace kiosk::bench
