// Goal: the bytes hold the orders of the slip and no other, whatever the names on it.
#include "kiosk/device/escpos_writer.h"

#include <doctest/doctest.h>

#include "kiosk/device/barcode_reader.h"
#include "tests/support/escpos_orders.h"
#include "tests/support/paper_roll.h"
#include "tests/support/slips.h"

using kiosk::EscposTraits;
using kiosk::Paper;
using kiosk::Receipt;

namespace {

std::vector<EscposOrder> orders_of(const Receipt& receipt, const EscposTraits& traits = {}) {
    return escpos_orders(kiosk::write_escpos(receipt, traits));
}

}  // namespace

TEST_CASE("escpos: the printer is reset, set to Chinese, and cut once") {
    const auto orders = orders_of(redemption_slip(a_redemption()));
    REQUIRE(orders.size() > 3);
    CHECK(orders[0].name == "ESC @");
    CHECK(orders[1].name == "FS &");
    CHECK(orders.back().name == "GS V B");
    for (const char* once : {"ESC @", "FS &", "GS V B"}) CHECK(count_orders(orders, once) == 1);
    CHECK(count_orders(orders, "GS ( k") == 5);
    CHECK(count_orders(orders, "GS v 0") == 0);  // All its characters are in the printer.
}

TEST_CASE("escpos: a printer without QR codes and knife gets dots and paper to tear") {
    const auto orders = orders_of(redemption_slip(a_redemption()), {.draws_qr = false, .cuts = false});
    CHECK(count_orders(orders, "GS ( k") == 0);
    CHECK(count_orders(orders, "GS v 0") == 1);
    CHECK(count_orders(orders, "GS V B") == 0);
    CHECK(orders.back().name == "ESC d");
}

TEST_CASE("escpos: the longest QR code still fits the narrow paper, drawn either way") {
    for (const bool draws_qr : {true, false}) {
        const EscposTraits traits{.draws_qr = draws_qr};
        const std::string bytes = kiosk::write_escpos({{kiosk::QrPart{std::string(300, 'x')}}}, traits);
        const PrintedPaper paper = print_on_paper(bytes, 384);
        for (const std::string& fault : paper.faults) FAIL_CHECK(fault);
        CHECK(read_code(paper.grey()).value_or("") == std::string(300, 'x'));
    }
}

TEST_CASE("escpos: texts are sent in GB 18030") {
    const std::string bytes = kiosk::write_escpos({{kiosk::TextPart{"村部 A"}}}, {});
    CHECK(bytes.find("\xB4\xE5\xB2\xBF A\n") != std::string::npos);
}

TEST_CASE("escpos: a row with a rare character is sent as dots, and only that row") {
    auto slip = a_redemption();
    slip.handed_by = "王䶮";
    const auto orders = orders_of(redemption_slip(slip));
    CHECK(count_orders(orders, "GS v 0") == 1);
    // As many dots as letters have: it was drawn, and not as an empty row.
    long ink = 0;
    for (const EscposOrder& order : orders)
        if (order.name == "GS v 0")
            for (std::size_t i = 5; i < order.bytes.size(); ++i) ink += __builtin_popcount(order.parameter(i));
    CHECK(ink > 300);
}

TEST_CASE("escpos: a hostile name gives no order, on either paper") {
    std::string forty, piled = "a";
    for (int i = 0; i < 40; ++i) forty += "䶮";
    for (int i = 0; i < 200; ++i) piled += "\xCC\x81";
    const std::vector<std::string> hostile{std::string("\x1B@\x1Bp\0\x19\x19", 7),
                                           "\x1DV\x42\x03",
                                           "\x10\x04\x01\x10\x14\x01\x03\x14",
                                           "\x1C.\x1Bt\x10",
                                           "\x1D(k\x04",
                                           "\n\n\n\n\x0C",
                                           std::string("nul\0nul", 7),
                                           "\xC2\x9B\xC2\x90",
                                           "\xFF\xFE\x80\xC0\xAF",
                                           "\xE2\x80\xAE\xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A",  // An override, and Arabic.
                                           "😀👨‍👩‍👧",
                                           forty,
                                           piled,
                                           std::string(100'000, 'W'),
                                           "'; DROP TABLE resident; --",
                                           "%s%n"};
    for (const std::string& name : hostile)
        for (const EscposTraits& traits : {EscposTraits{}, EscposTraits{.paper = Paper::mm80}}) {
            CAPTURE(name.substr(0, 40));
            auto slip = a_redemption(name);
            slip.head.village = slip.handed_by = slip.lines[0].name = name;
            const std::string bytes = write_escpos(redemption_slip(slip), traits);
            const auto orders = escpos_orders(bytes);
            CHECK(count_orders(orders, "unknown") == 0);
            CHECK(count_orders(orders, "DLE EOT") == 0);
            for (const char* once : {"ESC @", "FS &", "GS V B"}) CHECK(count_orders(orders, once) == 1);
            const PrintedPaper paper = print_on_paper(bytes, paper_dots(traits.paper));
            for (const std::string& fault : paper.faults) FAIL_CHECK(fault);
        }
}

TEST_CASE("escpos: no picture holds what a printer would obey at once") {
    // Rows of every kind of dot; DLE EOT, DLE ENQ and DLE DC4 are looked for in all bytes.
    for (char32_t first = 0x3400; first < 0x3400 + 400; first += 8) {
        std::string text;
        for (char32_t c = first; c < first + 8; ++c) {
            text += static_cast<char>(0xE0 | c >> 12U);
            text += static_cast<char>(0x80 | (c >> 6U & 0x3FU));
            text += static_cast<char>(0x80 | (c & 0x3FU));
        }
        const std::string bytes = kiosk::write_escpos({{kiosk::TextPart{text}}}, {});
        for (const char* order : {"\x10\x04", "\x10\x05", "\x10\x14"}) CHECK(bytes.find(order) == std::string::npos);
    }
}
