// What every slip looks like on paper, printed by a printer that knows nothing of the writer
// (tests/support/paper_roll.h). Pictures: tests/golden/receipts; renewed like the screens', see README.md here.
#include <doctest/doctest.h>

#include <filesystem>

#include "kiosk/device/barcode_reader.h"
#include "kiosk/device/escpos_writer.h"
#include "tests/support/letters.h"
#include "tests/support/paper_roll.h"
#include "tests/support/picture_compare.h"
#include "tests/support/slips.h"
#include "tests/support/source_dir.h"

using kiosk::EscposTraits;
using kiosk::Paper;
using kiosk::Receipt;

namespace {

constexpr EscposTraits narrow{}, wide{.paper = Paper::mm80};
constexpr EscposTraits plain{.paper = Paper::mm58, .draws_qr = false, .cuts = false};

PrintedPaper printed(const Receipt& receipt, const EscposTraits& traits) {
    return print_on_paper(write_escpos(receipt, traits), paper_dots(traits.paper));
}

void look(const std::string& name, const Receipt& receipt, const EscposTraits& traits) {
    CAPTURE(name);
    const PrintedPaper now = printed(receipt, traits);
    for (const std::string& fault : now.faults) FAIL_CHECK(fault);
    const std::string file = golden_folder() + "receipts/" + name + ".png";
    if (renews_golden()) {
        REQUIRE(write_png(file, now.picture));
        return;
    }
    const auto golden = read_png(file);
    const PictureDifference difference = golden ? compare(*golden, now.picture) : PictureDifference{.part = 1};
    if (!difference.visible()) return;
    const std::string folder = std::string(KIOSK_SOURCE_DIR) + "/build/golden/";
    std::filesystem::create_directories(folder);
    write_png(folder + "receipt-" + name + ".png", now.picture);
    FAIL_CHECK(name << " looks different: " << difference.in_words() << "; as it is now in build/golden");
}

}  // namespace

TEST_CASE("receipt pictures: every slip on both papers looks as it did when it was last looked at") {
    if (!renews_golden() && !letters_as_recorded()) {
        MESSAGE("SKIPPED: the golden pictures were made with other fonts or libraries than this machine has");
        return;
    }
    look("redemption-58mm", redemption_slip(a_redemption()), narrow);
    look("redemption-80mm", redemption_slip(a_redemption()), wide);
    look("redemption-rare-58mm", redemption_slip(a_redemption("䶮燚堃")), plain);
    look("redemption-copy-58mm", as_copy(redemption_slip(a_redemption())), narrow);
    look("entries-58mm", entries_slip(entries_of_one()), narrow);
    look("day-close-80mm", day_close_slip(a_day_close()), wide);
    look("day-close-58mm", day_close_slip(a_day_close()), narrow);
    look("test-58mm", test_slip(slip_head(0), "/dev/usb/lp0"), narrow);
    look("test-80mm", test_slip(slip_head(0), "tcp:192.168.1.60:9100,80mm"), wide);
}

TEST_CASE("receipt pictures: the QR code on paper is read back, drawn by the printer or sent as dots") {
    for (const EscposTraits& traits : {narrow, wide, plain}) {
        const auto read = read_code(printed(redemption_slip(a_redemption()), traits).grey());
        CHECK(read.value_or("nothing") == a_redemption().code);
    }
}

TEST_CASE("receipt pictures: the roll sees what a printer would not understand") {
    CHECK(print_on_paper("\x1B@\x1C&abc\n", 384).faults.empty());
    CHECK(print_on_paper("\x1B@\x1C&abc\n", 384).rows == std::vector<std::string>{"abc"});
    for (const std::string& bytes : {std::string("\x1Bp\0\x19\x19", 5), std::string("abc"), std::string("\x1D!\x22"),
                                     std::string("\x1C&") + std::string(33, 'a') + "\n", std::string("\x1C&\xD7\n"),
                                     std::string("\xD6\xD0\n"), std::string("\x1Dv0\0\x30\0\x18\0", 8)}) {
        CAPTURE(bytes);
        CHECK_FALSE(print_on_paper(bytes, 384).faults.empty());
    }
}
