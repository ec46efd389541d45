// decode: what the camera would read in pictures, from the shell.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/program.h"
#include "tests/support/qr_picture.h"

TEST_CASE("decode: the text in each picture, in the order asked, and null where there is none") {
    const Program program;
    const std::string card = program.path("card.png"), photo = program.path("photo.jpg"),
                      blank = program.path("blank.png");
    QrPicture picture;
    picture.text = "W50000/000001001000B1000";
    write_png(draw(picture), card);
    picture.noise = 20;
    write_jpeg(on_a_table(draw(picture), 640, 480, 90), photo);
    write_png(on_a_table(kiosk::GreyImage{}, 200, 200, 200), blank);
    const auto read = program.run({"decode", card, blank, photo});
    CHECK(read.code == 0);
    const auto lines = read.lines();
    REQUIRE(lines.size() == 3);
    CHECK(lines[0]["file"] == card);
    CHECK(lines[0]["text"] == picture.text);
    CHECK(lines[0]["ms"].get<double>() >= 0);
    CHECK(lines[1]["text"].is_null());
    CHECK(lines[2]["text"] == picture.text);
    CHECK(program.run({"decode", blank}).code == 1);
}

TEST_CASE("decode: what is no picture is told in words; the others are read all the same") {
    const Program program;
    const std::string card = program.path("card.png"), text = program.file("notes.txt", "no picture");
    QrPicture picture;
    picture.text = "A";
    write_png(draw(picture), card);
    const auto read = program.run({"decode", text, card});
    CHECK(read.code == 2);
    CHECK(read.says("notes.txt"));
    REQUIRE(read.lines().size() == 2);
    CHECK(read.lines()[1]["text"] == "A");
    CHECK(program.run({"decode", program.path("none.png")}).code != 0);
}
