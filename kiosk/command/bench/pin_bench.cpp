// What one hash of a PIN costs at the usual cost: 50 to 250 ms is asked for, slow for a thief and quick for a visitor.
#include "kiosk/command/bench/bench.h"
#include "kiosk/desk/pin_hash.h"

namespace kiosk::bench {

namespace {
constexpr std::int64_t usual_times = 20;
}

Figures pin(const Setup& setup) {
    // Never in a hall of somebody's: it makes a pepper.
    Setup ours;
    ours.residents = 1;
    auto place = BenchHall::open(ours);
    if (!place) return fail(place);
    SystemRandom random;
    const auto pepper = Pepper::open_or_make(place->folder(), random);
    if (!pepper) return fail(pepper);
    const auto typed = Pin::digits("000000");
    if (!typed) return fail(ErrorCode::bad_input, std::string(words_for(typed.error())));
    Samples hashes;
    for (std::int64_t n = setup.count ? setup.count : usual_times; n > 0; --n) {
        const double began = now_ms();
        const auto hash = hash_pin(*typed, *pepper, usual_pin_cost, random);
        if (!hash) return fail(hash);
        hashes.add(now_ms() - began);
    }
    return nlohmann::ordered_json{{"bench", "pin"},
                                  {"passes", usual_pin_cost.passes},
                                  {"memory_bytes", usual_pin_cost.memory_bytes},
                                  {"hash", hashes.told()}};
}

}  // namespace kiosk::bench
