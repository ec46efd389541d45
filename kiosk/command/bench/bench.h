// What all measurements share: a hall to measure on, figures, and a line of JSON for each result.
#pragma once

#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/command/look.h"
#include "kiosk/desk/hall.h"

namespace kiosk::bench {

struct Setup {
    std::string hall;  // A hall that may be filled up with check-ins; empty: a generated one, removed afterwards.
    std::int64_t residents = 2000;  // Of the generated one.
    std::int64_t count = 0;         // Repetitions; 0: the measurement's own.
    std::string strokes;            // A folder of hanzi-writer-data, for handwriting.
    Look look;
};

using Figures = Result<nlohmann::ordered_json>;

Figures checkin(const Setup& setup);
Figures frame(const Setup& setup);
Figures glyphs(const Setup& setup);
Figures handwriting(const Setup& setup);
Figures pin(const Setup& setup);
Figures queue(const Setup& setup);
Figures redeem(const Setup& setup);
Figures search(const Setup& setup);
Figures startup(const Setup& setup);

// Milliseconds of a clock with nanoseconds; for measuring only.
double now_ms();
// Milliseconds this thread kept a core busy: other programs do not count.
double busy_ms();

// Measured milliseconds, of which percentiles are told.
class Samples {
public:
    void add(double ms) { ms_.push_back(ms); }
    // {"n":..,"p50":..,"p95":..,"p99":..,"max":..}
    nlohmann::ordered_json told() const;
    double percentile(double of_hundred) const;

private:
    std::vector<double> ms_;
};

// The hall of a Setup, opened for writing; a generated one goes with its holder.
class BenchHall {
public:
    static Result<BenchHall> open(const Setup& setup);
    BenchHall(BenchHall&& other) noexcept = default;
    BenchHall& operator=(BenchHall&&) = delete;
    ~BenchHall();

    Hall& hall() { return *hall_; }
    const std::string& folder() const { return folder_; }
    // Closes it, so that another process may open it; the files stay until the end.
    void close() { hall_.reset(); }

private:
    BenchHall(std::string folder, bool ours, std::unique_ptr<Hall> hall)
        : folder_(std::move(folder)), ours_(ours), hall_(std::move(hall)) {}
    std::string folder_;
    bool ours_;
    std::unique_ptr<Hall> hall_;
};

// A page appended to a file and synced: what no durable commit can be faster than. (disk_and_cards.cpp)
Result<Samples> bare_syncs(const std::string& folder);
// What is printed on the first residents' cards, `most` of them or fewer.
Result<std::vector<std::string>> card_tokens(Hall& hall, std::size_t most, BusinessDay today);

}  // namespace kiosk::bench
