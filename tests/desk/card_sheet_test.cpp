// The sheets that go to the printer, looked at as a printer would draw them: every code on every card is read back.
#include "kiosk/desk/card_sheet.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "kiosk/base/files.h"
#include "kiosk/device/barcode_reader.h"
#include "tests/support/hall_builder.h"

namespace {

constexpr int dots_per_inch = 200;
constexpr double dots_per_mm = dots_per_inch / 25.4;
constexpr double card_width_mm = 85.60, card_height_mm = 53.98, page_width_mm = 210, page_height_mm = 297;

void shell(const std::string& line) {
    if (std::system(line.c_str()) != 0) throw std::runtime_error(line + " failed");
}

// A page as poppler renders it, in grey.
kiosk::GreyImage page_of(const std::string& pdf, int page) {
    shell("pdftoppm -gray -r " + std::to_string(dots_per_inch) + " -singlefile -f " + std::to_string(page) + " '" +
          pdf + "' '" + pdf + "-page'");
    const std::string bytes = must(kiosk::read_file(pdf + "-page.pgm", 64U << 20U));
    std::istringstream header(bytes);
    std::string magic;
    kiosk::GreyImage image;
    int most = 0;
    header >> magic >> image.width >> image.height >> most;
    const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(header.tellg()) + 1;
    image.pixels.assign(begin, bytes.end());
    REQUIRE(image.pixels.size() == std::size_t{image.width} * image.height);
    return image;
}

// The n-th card of a page, five rows of two.
kiosk::GreyImage card_of(const kiosk::GreyImage& page, std::size_t n) {
    const std::size_t column = n % 2, row_of_cards = n / 2;
    const double left_mm = (page_width_mm - 2 * card_width_mm) / 2 + static_cast<double>(column) * card_width_mm,
                 top_mm =
                     (page_height_mm - 5 * card_height_mm) / 2 + static_cast<double>(row_of_cards) * card_height_mm;
    kiosk::GreyImage card;
    card.width = static_cast<std::uint32_t>(card_width_mm * dots_per_mm);
    card.height = static_cast<std::uint32_t>(card_height_mm * dots_per_mm);
    const auto left = static_cast<std::size_t>(left_mm * dots_per_mm),
               top = static_cast<std::size_t>(top_mm * dots_per_mm);
    for (std::size_t y = top; y < top + card.height; ++y) {
        const auto row = page.pixels.begin() + static_cast<std::ptrdiff_t>(y * page.width + left);
        card.pixels.insert(card.pixels.end(), row, row + card.width);
    }
    return card;
}

std::vector<std::string> codes_on(const std::string& pdf, int page) {
    const kiosk::GreyImage image = page_of(pdf, page);
    std::vector<std::string> codes;
    for (std::size_t n = 0; n < 10; ++n)
        if (const auto code = kiosk::read_code(card_of(image, n))) codes.push_back(*code);
    return codes;
}

std::string words_on(const std::string& pdf) {
    shell("pdftotext '" + pdf + "' '" + pdf + ".txt'");
    return must(kiosk::read_file(pdf + ".txt", 1U << 20U));
}

// The side of one module of the code on a card, by its upper left finder pattern, seven modules wide.
double module_mm(const kiosk::GreyImage& card) {
    for (std::uint32_t y = static_cast<std::uint32_t>(16 * dots_per_mm); y < card.height; ++y) {
        std::size_t dark = 0;
        for (auto x = static_cast<std::size_t>(48 * dots_per_mm); x < card.width; ++x) {
            if (card.pixels[y * card.width + x] < 100)
                ++dark;
            else if (dark > 0)
                return static_cast<double>(dark) / dots_per_mm / 7;
        }
    }
    return 0;
}

kiosk::Village village() { return {43, "青石渡村", "村民服务大厅", "渡", "Asia/Shanghai", 4, ""}; }

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("card sheets: every code of every page is read back, ten cards a page and the rest on the last") {
    HallBuilder builder = a_hall();
    for (int n = 1; n <= 12; ++n) builder.with(resident("罗满仓" + std::to_string(n)).with_card());
    const TestHall hall = builder;
    const TempFolder folder;
    const std::string pdf = folder / "cards.pdf";
    std::vector<kiosk::PrintedCard> cards;
    std::vector<std::string> tokens;
    for (int n = 1; n <= 12; ++n) {
        tokens.push_back(hall.card("罗满仓" + std::to_string(n)));
        cards.push_back({"罗满仓", "罗家屋场", tokens.back()});
    }
    must(kiosk::write_card_sheets(pdf, village(), cards));
    CHECK(codes_on(pdf, 1) == std::vector<std::string>(tokens.begin(), tokens.begin() + 10));
    CHECK(codes_on(pdf, 2) == std::vector<std::string>(tokens.begin() + 10, tokens.end()));
}

TEST_CASE("card sheets: long, rare and hostile names fit beside the code and are not cut while there is room") {
    const TestHall hall = a_hall().with(resident("A").with_card());
    const std::string& token = hall.card("A");
    const std::vector<std::string> names{"罗𬱖",
                                         "何䶮",
                                         "𠮷野家的人",
                                         "喆堃燚赟玥",
                                         "阿依努尔·阿卜杜热合曼",
                                         "欧阳尉迟上官诸葛司马",
                                         "Wolfeschlegelstein Smith",
                                         repeated("龘靐齉爩", 15),
                                         "%s%n<b>李四</b>\n第二行",
                                         ""};
    const TempFolder folder;
    const std::string pdf = folder / "cards.pdf";
    std::vector<kiosk::PrintedCard> cards;
    for (const std::string& name : names) cards.push_back({name, repeated("很长的屋场名字", 8), token});
    must(kiosk::write_card_sheets(pdf, village(), cards));
    CHECK(codes_on(pdf, 1) == std::vector<std::string>(names.size(), token));
    // A character without a glyph is drawn as a box and is no text.
    const std::string words = words_on(pdf);
    for (std::size_t n = 0; n < 4; ++n) CHECK(words.find(names[n]) != std::string::npos);
}

TEST_CASE("card sheets: a name's last character is seen on its card") {
    const TempFolder folder;
    const std::string pdf = folder / "cards.pdf";
    const auto drawn = [&](const std::string& name) {
        must(kiosk::write_card_sheets(pdf, village(), {{name, "罗家屋场", "A"}}));
        return card_of(page_of(pdf, 1), 0);
    };
    for (const char* name : {"罗满", "欧阳谷", "阿依努尔·阿卜杜热合", "欧阳尉迟上官诸葛司", "Wolfeschlegelstein Smit",
                             "阿卜杜热合曼·买买提艾力·穆罕默德"}) {
        CAPTURE(name);
        CHECK(drawn(std::string(name) + "一") != drawn(std::string(name) + "龘"));
    }
}

TEST_CASE("card sheets: a module of the code is wide enough for worn scanners") {
    const TestHall hall = a_hall().with(resident("A").with_card());
    const TempFolder folder;
    const std::string pdf = folder / "cards.pdf";
    must(kiosk::write_card_sheets(pdf, village(), {{"罗满仓", "罗家屋场", hall.card("A")}}));
    CHECK(module_mm(card_of(page_of(pdf, 1), 0)) > 0.6);
}

TEST_CASE("card sheets: no cards, too many, or nowhere to write is told in words") {
    const TempFolder folder;
    const std::string pdf = folder / "cards.pdf";
    CHECK(kiosk::write_card_sheets(pdf, village(), {}).error().code == kiosk::ErrorCode::bad_input);
    const std::vector<kiosk::PrintedCard> many(20'001, {"A", "B", "C"});
    CHECK(kiosk::write_card_sheets(pdf, village(), many).error().code == kiosk::ErrorCode::bad_input);
    CHECK_FALSE(std::filesystem::exists(pdf));
    const auto nowhere = kiosk::write_card_sheets(folder / "no/where.pdf", village(), {{"A", "B", "C"}});
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error().code == kiosk::ErrorCode::device);
}
