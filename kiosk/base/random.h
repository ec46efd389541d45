// Randomness comes in from outside, like time: the system's for keys and ids, a seeded one for tests and generated
// villages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace kiosk {

class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::byte> out) = 0;
    // Uniform in [0, bound); bound > 0.
    std::uint64_t below(std::uint64_t bound);
};

// The kernel's generator; fit for keys.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::byte> out) override;
};

// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same bytes on every machine. Never for keys.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
    void fill(std::span<std::byte> out) override;
    std::uint64_t next();

private:
    std::uint64_t state_;
};

}  // namespace kiosk
