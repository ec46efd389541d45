// A signature's bytes: what the finger drew comes back, and nothing that was damaged does.
#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/model/signature.h"
#include "tests/support/must.h"

namespace {

std::vector<kiosk::Stroke> two_strokes() { return {{{0, 0}, {500, 400}, {1000, 1000}}, {{7, 9}}}; }

bool same(const std::vector<kiosk::Stroke>& a, const std::vector<kiosk::Stroke>& b) {
    return std::ranges::equal(a, b, [](const kiosk::Stroke& one, const kiosk::Stroke& other) {
        return std::ranges::equal(one, other,
                                  [](kiosk::InkPoint p, kiosk::InkPoint q) { return p.x == q.x && p.y == q.y; });
    });
}

}  // namespace

TEST_CASE("signature: what was drawn comes back stroke by stroke") {
    CHECK(same(must(kiosk::read_signature(kiosk::signature_bytes(two_strokes()))), two_strokes()));
    CHECK(kiosk::signature_bytes({}).empty());
    CHECK(kiosk::signature_bytes({{}}).empty());
    CHECK(must(kiosk::read_signature({})).empty());
}

TEST_CASE("signature: cut short, lengthened or with a point off the pad it is refused") {
    const std::vector<std::byte> whole = kiosk::signature_bytes(two_strokes());
    for (std::size_t length = 1; length < whole.size(); ++length) {
        const std::vector<std::byte> cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
        // After a whole stroke it is a shorter signature.
        const bool at_an_end = length == 3 || length == 3 + 2 + 12;
        CAPTURE(length);
        CHECK(kiosk::read_signature(cut).has_value() == at_an_end);
    }
    std::vector<std::byte> longer = whole;
    longer.push_back(std::byte{0});
    CHECK_FALSE(kiosk::read_signature(longer).has_value());
    std::vector<std::byte> off = whole;
    off[5] = std::byte{0xFF};
    CHECK_FALSE(kiosk::read_signature(off).has_value());
}

TEST_CASE("signature: the longest that a finger draws fits, and what does not is cut after a whole stroke") {
    std::vector<kiosk::Stroke> long_one(kiosk::HandwritingAsk::strokes_at_most,
                                        kiosk::Stroke(kiosk::HandwritingAsk::points_at_most, {1, 2}));
    CHECK(must(kiosk::read_signature(kiosk::signature_bytes(long_one))).size() == long_one.size());
    long_one.resize(long_one.size() * 4, long_one.front());
    const auto cut = kiosk::signature_bytes(long_one);
    CHECK(cut.size() <= kiosk::most_signature_bytes);
    CHECK(must(kiosk::read_signature(cut)).size() < long_one.size());
}
