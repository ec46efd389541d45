// Goal: the interface gets each picture it asked for, or is told there is none; a name never leads out of the folder.
#include "kiosk/device/picture_loader.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "tests/support/must.h"
#include "tests/support/qr_picture.h"
#include "tests/support/temp_folder.h"

namespace {

namespace fs = std::filesystem;

// A hall's folder: pictures/ with a photograph, and a secret picture beside it.
struct PictureFolder {
    TempFolder hall;
    std::string pictures = (hall / "pictures").string();
    PictureFolder() {
        fs::create_directory(pictures);
        write_png(draw({.text = "the old camphor tree"}), fs::path(pictures) / "tree.png");
        write_png(draw({.text = "somebody's card"}), hall / "secret.png");
    }
    std::shared_ptr<const kiosk::ColorImage> load(const std::string& name) const {
        return kiosk::load_picture(pictures, name);
    }
};

}  // namespace

TEST_CASE("picture loader: a picture is read by its bare name") {
    const PictureFolder folder;
    const auto tree = folder.load("tree.png");
    REQUIRE(tree);
    CHECK(tree->argb.size() == std::size_t{tree->width} * tree->height);
    CHECK(tree->argb.front() == 0xFFFFFFFFU);
}

TEST_CASE("picture loader: a name that leads elsewhere, or to no picture, is no picture") {
    const PictureFolder folder;
    const fs::path pictures = folder.pictures;
    fs::create_directory(pictures / "deeper");
    fs::copy_file(pictures / "tree.png", pictures / "deeper/tree.png");
    fs::copy_file(pictures / "tree.png", pictures / ".tree.png");
    fs::create_symlink(folder.hall / "secret.png", pictures / "link.png");
    std::ofstream(pictures / "letter.png") << "Dear neighbours, the tree is well.";
    std::ofstream(pictures / "empty.png") << "";
    REQUIRE(::mkfifo((pictures / "pipe.png").c_str(), 0600) == 0);
    for (const std::string& name :
         {std::string("../secret.png"), (folder.hall / "secret.png").string(), std::string("deeper/tree.png"),
          std::string("./tree.png"), std::string(".tree.png"), std::string("link.png"), std::string("letter.png"),
          std::string("empty.png"), std::string("pipe.png"), std::string("deeper"), std::string("gone.png"),
          std::string(""), std::string("."), std::string(".."), std::string("tree.png/"), std::string(300, 'x'),
          std::string("tree.png\n"), std::string("tree.png\0", 9) + ".png"}) {
        CAPTURE(name);
        CHECK_FALSE(folder.load(name));
    }
}

TEST_CASE("picture loader: each picture that was asked for is answered, in order, the missing ones too") {
    const PictureFolder folder;
    kiosk::Mailbox<std::pair<std::string, bool>> answers;
    kiosk::PictureLoader loader(
        folder.pictures, [&](std::string name, auto picture) { answers.put({std::move(name), picture != nullptr}); });
    for (const char* name : {"gone.png", "tree.png", "../secret.png"}) REQUIRE(loader.ask(name));
    using Answer = std::pair<std::string, bool>;
    for (const Answer& expected : {Answer{"gone.png", false}, {"tree.png", true}, {"../secret.png", false}})
        CHECK(must(answers.wait(std::chrono::seconds(60))) == expected);
}

TEST_CASE("picture loader: it ends with the picture it reads, and leaves those that wait") {
    const PictureFolder folder;
    kiosk::Mailbox<bool> begun;
    std::atomic<int> read = 0;
    {
        kiosk::PictureLoader loader(folder.pictures, [&](const std::string&, const auto&) {
            ++read;
            begun.put(true);
        });
        for (int i = 0; i < 500; ++i) REQUIRE(loader.ask("tree.png"));
        REQUIRE(begun.wait(std::chrono::seconds(60)));
    }
    CHECK(read < 500);
}

TEST_CASE("picture: made smaller, each pixel is the mean of those it stands for") {
    const kiosk::ColorImage image{4,
                                  2,
                                  {0xFF000000, 0xFF000000, 0xFFFFFFFF, 0xFF00FF00,  //
                                   0xFF000000, 0xFF000000, 0xFFFFFFFF, 0x00000000}};
    const auto small = kiosk::shrunk(image, 2);
    REQUIRE(small.width == 2);
    REQUIRE(small.height == 1);
    CHECK(small.argb[0] == 0xFF000000U);
    CHECK(small.argb[1] == 0xBF80BF80U);
    CHECK(kiosk::shrunk(image, 4).argb == image.argb);
    CHECK(kiosk::shrunk(image, 0).width == 4);
    const auto thin = kiosk::shrunk({1000, 1, std::vector<std::uint32_t>(1000, 0xFF123456)}, 10);
    CHECK(thin.width == 10);
    CHECK(thin.height == 1);
    CHECK(thin.argb == std::vector<std::uint32_t>(10, 0xFF123456));
}
