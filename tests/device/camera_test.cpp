// Goal: what is shown to the camera arrives once. Method: a folder and a film in the camera's place, the real thread;
// every wait is for a letter or a state, with a deadline far beyond what it takes.
#include "kiosk/device/camera.h"

#include <doctest/doctest.h>

#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/device/film_header.h"
#include "kiosk/device/frame_source.h"
#include "kiosk/device/seen_codes.h"
#include "tests/support/qr_picture.h"
#include "tests/support/temp_folder.h"

using namespace std::chrono_literals;
using kiosk::DeviceState;
using kiosk::FilmHeader;

namespace {

constexpr auto deadline = 20s;

// However slow the machine is, no card leaves the camera's view.
class StoppedClock final : public kiosk::Clock {
public:
    std::int64_t utc_ms() const override { return 0; }
    std::int64_t steady_ms() const override { return 1000; }
};

class Desk {
public:
    explicit Desk(const std::filesystem::path& path)
        : camera_(kiosk::start_camera({path.string(), 5ms, [this] { states_.put(true); }}, inbox_, clock_)) {}

    std::string next() {
        const auto line = inbox_.wait(deadline);
        return line ? line->text : "(nothing came)";
    }
    void wait_for(DeviceState state) {
        while (camera_->state() != state)
            if (!states_.wait(deadline)) FAIL("the camera's state did not change");
    }

private:
    StoppedClock clock_;
    kiosk::Mailbox<kiosk::ScannedLine> inbox_{64};
    kiosk::Mailbox<bool> states_{64};
    std::unique_ptr<kiosk::Camera> camera_;
};

// Written beside and moved in, so that no half picture is seen.
void show(const TempFolder& folder, const std::string& name, const QrPicture& picture) {
    const TempFolder beside;
    write_png(draw(picture), beside / "new.png");
    std::filesystem::rename(beside / "new.png", folder / name);
}

struct Film {
    std::string header;
    std::vector<kiosk::GreyImage> frames;
    std::size_t colour_bytes = 0;
};

void write(const Film& film, const std::filesystem::path& file) {
    std::ofstream out(file, std::ios::binary);
    out << film.header << '\n';
    for (const auto& frame : film.frames)
        out << "FRAME Ip\n"
            << std::string(frame.pixels.begin(), frame.pixels.end()) << std::string(film.colour_bytes, '\x80');
}

}  // namespace

TEST_CASE("camera: cards in a folder of pictures arrive, also those that come later") {
    const TempFolder folder;
    show(folder, "2.png", {"SECOND"});
    show(folder, "1.png", {"FIRST"});
    std::ofstream(folder / "notes.txt") << "no picture and not taken for one\n";
    std::ofstream(folder / "3.jpg") << "not a picture either\n";
    Desk desk(folder.path());
    CHECK(desk.next() == "FIRST");
    CHECK(desk.next() == "SECOND");
    show(folder, "later.png", {"THIRD"});
    CHECK(desk.next() == "THIRD");
    desk.wait_for(DeviceState::ready);
}

TEST_CASE("camera: a code with control characters or far too long is refused, not passed on") {
    const TempFolder folder;
    show(folder, "1.png", {"LINE\nBREAK"});
    show(folder, "2.png", {std::string(600, 'A')});
    show(folder, "3.png", {"GOOD"});
    Desk desk(folder.path());
    CHECK(desk.next().empty());
    CHECK(desk.next().empty());
    CHECK(desk.next() == "GOOD");
}

TEST_CASE("camera: a card held still in a film is one scan") {
    const TempFolder folder;
    const auto a = on_a_table(draw({"CARD A"}), 200, 160, 255), b = on_a_table(draw({"CARD B"}), 200, 160, 255);
    const auto table = on_a_table({1, 1, {90}}, 200, 160, 90);
    write({"YUV4MPEG2 W200 H160 F100:1 Ip A1:1 C420jpeg", {table, a, a, a, table, a, b, b}, 2 * 100 * 80},
          folder / "f.y4m");
    Desk desk(folder / "f.y4m");
    CHECK(desk.next() == "CARD A");
    CHECK(desk.next() == "CARD B");
}

TEST_CASE("camera: one that is not there yet is missing, works when it comes, and may go again") {
    const TempFolder parent;
    const auto folder = parent / "pictures";
    Desk desk(folder);
    desk.wait_for(DeviceState::missing);
    std::filesystem::create_directory(folder);
    desk.wait_for(DeviceState::ready);
    std::filesystem::remove(folder);
    desk.wait_for(DeviceState::missing);
}

TEST_CASE("camera: what is no camera is failing; none is none") {
    const TempFolder folder;
    std::ofstream(folder / "film.y4m") << "RIFF....AVI \n";
    Desk(folder / "film.y4m").wait_for(DeviceState::failing);
    Desk("/dev/null").wait_for(DeviceState::failing);
    Desk("").wait_for(DeviceState::none);
    Desk("none").wait_for(DeviceState::none);
}

TEST_CASE("film header: sizes, rates and colour layouts") {
    const auto film = FilmHeader::parse("YUV4MPEG2 W641 H481 F30000:1001 Ip A1:1 C420mpeg2 XYSCSS=420MPEG2");
    REQUIRE(film);
    CHECK(*film == FilmHeader{641, 481, 2 * 321 * 241, 33});
    CHECK(FilmHeader::parse("YUV4MPEG2 W4 H4")->colour_bytes == 8);
    CHECK(FilmHeader::parse("YUV4MPEG2 W4 H4 Cmono")->colour_bytes == 0);
    CHECK(FilmHeader::parse("YUV4MPEG2 W4 H4 C444")->colour_bytes == 32);
    CHECK(FilmHeader::parse("YUV4MPEG2 W4 H4 F0:0")->frame_ms == 40);
    CHECK(FilmHeader::parse("YUV4MPEG2 W4 H4 F1:4294967295")->frame_ms == 1000);
    for (const char* wrong :
         {"", "YUV4MPEG2", "YUV4MPEG2 W4", "YUV4MPEG2 W0 H4", "YUV4MPEG2 W9000 H4", "YUV4MPEG2 W-4 H4",
          "YUV4MPEG2 W4x H4", "YUV4MPEG2 W4294967297 H4", "YUV4MPEG2 W4 H4 C420p10", "RIFF W4 H4"}) {
        CAPTURE(wrong);
        CHECK_FALSE(FilmHeader::parse(wrong));
    }
}

TEST_CASE("film: one that is cut off ends quietly") {
    const TempFolder folder;
    const auto whole = on_a_table(draw({"WHOLE"}), 200, 160, 255);
    write({"YUV4MPEG2 W200 H160 F100:1 Cmono", {whole, whole}}, folder / "f.y4m");
    std::filesystem::resize_file(folder / "f.y4m", std::filesystem::file_size(folder / "f.y4m") - 100);
    const auto film = kiosk::open_film(folder / "f.y4m");
    REQUIRE(film);
    kiosk::GreyImage frame;
    const kiosk::StopSignal stop;
    CHECK((*film)->next(frame, stop) == kiosk::FrameSource::Got::frame);
    CHECK(frame == whole);
    CHECK((*film)->next(frame, stop) == kiosk::FrameSource::Got::over);
}

TEST_CASE("seen codes: a card that stays in view is one scan, and a new one three seconds after it left") {
    kiosk::SeenCodes seen;
    CHECK(seen.is_new("A", 0));
    for (int ms = 100; ms <= 10'000; ms += 100) CHECK_FALSE(seen.is_new("A", ms));
    CHECK(seen.is_new("B", 10'100));
    CHECK_FALSE(seen.is_new("A", 12'999));
    CHECK(seen.is_new("A", 15'999));
    CHECK(seen.is_new("B", 15'999));
}

TEST_CASE("seen codes: no more than eight are kept") {
    kiosk::SeenCodes seen;
    for (int i = 0; i < 9; ++i) CHECK(seen.is_new(std::to_string(i), i));
    CHECK_FALSE(seen.is_new("8", 10));
    CHECK(seen.is_new("0", 11));
}
