#include "kiosk/device/barcode_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kiosk/base/random.h"
#include "tests/support/qr_picture.h"

namespace {
// As long as a card's code, in the characters of base45.
const std::string card =
    "VK1:6BFOXN*TS0BI$ZD.P9UOL97O4-2HH77HRM3DSPTAURX3H4MRR3H%C8R0LG:T6BFOXN*TS0BI$ZD.P9UOL97O4-"
    "2HH77HRM3DSPTAURX3H4MRR3";
}  // namespace

TEST_CASE("barcode reader: a card is read as a hall's camera sees it") {
    struct Row {
        const char* what;
        QrPicture picture;
    };
    const std::vector<Row> rows{
        {"held still", {card}},
        {"far away", {card, 2}},
        {"faded print in a dim hall", {card, 4, 4, 70, 120}},
        {"noise of a cheap camera", {card, 4, 4, 30, 200, 60}},
        {"half in shadow", {card, 4, 4, 10, 250, 0, true}},
        {"white on black, on a phone", {card, 4, 4, 255, 0}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        const auto code = draw(row.picture);
        CHECK(kiosk::read_code(on_a_table(code, 640, 480, row.picture.light)) == card);
    }
}

TEST_CASE("barcode reader: Chinese text comes out as UTF-8") {
    CHECK(kiosk::read_code(draw({"村民服务大厅"})) == "村民服务大厅");
}

TEST_CASE("barcode reader: no code, no answer") {
    CHECK_FALSE(kiosk::read_code({1, 1, {0}}));
    CHECK_FALSE(kiosk::read_code({640, 480, std::vector<std::uint8_t>(640 * 480, 200)}));
    kiosk::GreyImage noise{320, 240, std::vector<std::uint8_t>(320 * 240)};
    constexpr std::uint64_t seed = 5;
    kiosk::SeededRandom(seed).fill(std::as_writable_bytes(std::span(noise.pixels)));
    CHECK_FALSE(kiosk::read_code(noise));
    auto cut = draw({card});
    cut.height /= 2;
    cut.pixels.resize(std::size_t{cut.width} * cut.height);
    CHECK_FALSE(kiosk::read_code(cut));
}
