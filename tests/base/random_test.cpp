// Dice: the same seed is the same throw on every machine; the kernel's are fair and never the same.
#include "kiosk/base/random.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <vector>

namespace {

// Gives the same words in turn, to see which of them are thrown away.
class Words final : public kiosk::Random {
public:
    explicit Words(std::vector<std::uint64_t> words) : words_(std::move(words)) {}
    void fill(std::span<std::byte> out) override {
        const std::uint64_t word = words_.at(used++);
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::byte>(word >> (8 * i));
    }
    std::size_t used = 0;

private:
    std::vector<std::uint64_t> words_;
};

}  // namespace

TEST_CASE("random: SplitMix64's published numbers for seed 1234567") {
    kiosk::SeededRandom random(1234567);
    for (const std::uint64_t word : {6457827717110365317U, 3203168211198807973U, 9817491932198370423U,
                                     4593380528125082431U, 16408922859458223821U})
        CHECK(random.next() == word);
}

TEST_CASE("random: the same seed fills the same bytes, another seed others") {
    std::array<std::byte, 33> one{}, same{}, other{};
    kiosk::SeededRandom(7).fill(one);
    kiosk::SeededRandom(7).fill(same);
    kiosk::SeededRandom(8).fill(other);
    CHECK(one == same);
    CHECK(one != other);
    CHECK(one.back() != std::byte{0});
}

TEST_CASE("random: below() stays below and is even") {
    constexpr std::uint64_t seed = 99;
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    std::array<int, 10> counts{};
    for (int n = 0; n < 100'000; ++n) ++counts[random.below(counts.size())];
    for (const int count : counts) CHECK(std::abs(count - 10'000) < 500);
    CHECK(random.below(1) == 0);
}

TEST_CASE("random: the words at the end that would favour small numbers are thrown away") {
    Words words({UINT64_MAX, UINT64_MAX - 1, 41});
    CHECK(words.below(10) == 1);
    CHECK(words.used == 3);
}

TEST_CASE("random: the kernel's bytes differ each time") {
    std::array<std::byte, 32> one{}, other{};
    kiosk::SystemRandom().fill(one);
    kiosk::SystemRandom().fill(other);
    CHECK(one != other);
}
