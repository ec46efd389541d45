// Goal: a picture from anybody is read, or clearly refused, and its decoder can harm nothing.
#include "kiosk/device/picture_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>
#include <string>

#include "kiosk/base/random.h"
#include "kiosk/device/decode_picture.h"
#include "tests/support/qr_picture.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

using kiosk::ErrorCode;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
    std::ostringstream all;
    all << std::ifstream(file, std::ios::binary).rdbuf();
    return all.str();
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

ErrorCode refusal_of(const std::filesystem::path& file) {
    const auto image = kiosk::read_picture(file.string());
    REQUIRE_FALSE(image);
    CHECK_FALSE(image.error().what.empty());
    return image.error().code;
}

// A PNG that says it is that large.
std::string png_of_size(std::string png, unsigned char width_high) {
    png[16] = static_cast<char>(width_high);
    return png;
}

}  // namespace

TEST_CASE("picture file: PNG and JPEG come out as the picture they hold") {
    const TempFolder folder;
    const auto drawn = draw({"HELLO"});
    write_png(drawn, folder / "a.png");
    CHECK(kiosk::read_picture(folder / "a.png") == drawn);
    for (const bool progressive : {false, true}) {
        write_jpeg(drawn, folder / "a.jpg", progressive);
        const auto read = kiosk::read_picture(folder / "a.jpg");
        REQUIRE(read);
        CHECK(read->width == drawn.width);
        CHECK(read->height == drawn.height);
        CHECK(kiosk::decode_picture_file(folder / "a.jpg").text == "HELLO");
    }
}

TEST_CASE("picture file: the pictures of the demo village can be read") {
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(kiosk_source_dir()) + "/assets/demo/pictures"))
        if (entry.path().extension() == ".png") CHECK(kiosk::read_picture(entry.path().string()));
}

TEST_CASE("picture file: what is not a picture is said to be none") {
    const TempFolder folder;
    write_png(draw({"HELLO"}), folder / "good.png");
    const auto png = bytes_of(folder / "good.png");
    write(folder / "empty.png", "");
    write(folder / "text.jpg", "姓名,编号\n");
    write(folder / "head.png", png.substr(0, 12));
    write(folder / "cut.png", png.substr(0, png.size() / 2));
    write(folder / "huge.png", png_of_size(png, 0x7F));
    write(folder / "head.jpg", "\xFF\xD8\xFF");
    for (const char* name : {"empty.png", "text.jpg", "head.png", "cut.png", "huge.png", "head.jpg"}) {
        CAPTURE(name);
        CHECK(refusal_of(folder / name) == ErrorCode::bad_input);
    }
    CHECK(refusal_of(folder / "nowhere.png") == ErrorCode::not_found);
    CHECK(refusal_of(folder.path()) == ErrorCode::bad_input);
    REQUIRE(mkfifo((folder / "pipe.png").c_str(), 0600) == 0);
    CHECK(refusal_of(folder / "pipe.png") == ErrorCode::bad_input);
}

TEST_CASE("picture file: damaged pictures end in an answer") {
    const TempFolder folder;
    write_png(draw({"HELLO"}), folder / "good.png");
    write_jpeg(draw({"HELLO"}), folder / "good.jpg", true);
    constexpr std::uint64_t seed = 41;
    CAPTURE(seed);
    kiosk::SeededRandom random(seed);
    for (const char* name : {"good.png", "good.jpg"})
        for (int i = 0; i < 40; ++i) {
            auto bytes = bytes_of(folder / name);
            for (int flips = 0; flips < 5; ++flips)
                bytes[random.below(bytes.size())] ^= static_cast<char>(1U << random.below(8));
            write(folder / "bad", bytes);
            const auto read = kiosk::read_picture(folder / "bad");
            if (!read) CHECK(read.error().code == ErrorCode::bad_input);
        }
}

TEST_CASE("decode: a card, a wall and no picture each get their answer") {
    const TempFolder folder;
    write_png(draw({"CARD"}), folder / "card.png");
    write_png(kiosk::GreyImage{64, 64, std::vector<std::uint8_t>(64 * 64, 200)}, folder / "wall.png");
    write(folder / "notes.png", "not a picture");
    const auto card = kiosk::decode_picture_file(folder / "card.png");
    CHECK(card.text == "CARD");
    CHECK(card.ms > 0);
    const auto wall = kiosk::decode_picture_file(folder / "wall.png");
    CHECK_FALSE(wall.text);
    CHECK_FALSE(wall.error);
    const auto notes = kiosk::decode_picture_file(folder / "notes.png");
    CHECK_FALSE(notes.text);
    CHECK(notes.error);
}
