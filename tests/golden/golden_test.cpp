// What every screen looked like when somebody last looked at all of them. How to renew the pictures: README.md here.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "tests/golden/voice_views.h"
#include "tests/support/counter_states.h"
#include "tests/support/letters.h"
#include "tests/support/names_desk.h"
#include "tests/support/picture_compare.h"
#include "tests/support/purse_states.h"
#include "tests/support/source_dir.h"
#include "tests/support/writer.h"
#include "ui/gallery/gallery.h"

namespace {

namespace fs = std::filesystem;

kiosk::Outcome outcome_like(const std::string& kind) {
    const kiosk::Visit& visit = made_village(VillageKind::demo).visit;
    if (kind == "welcomed") return kiosk::Welcomed{visit.resident, visit.shown_name, visit.hamlet, {2}, {126}, 7};
    if (kind == "already")
        return kiosk::AlreadyToday{visit.resident, visit.shown_name, visit.hamlet, {2}, {126}, demo_now_ms - 3'600'000};
    return kiosk::Refused{kiosk::RefusedWhy::replaced, kiosk::WhoHelps::counter};
}

// The wall with one thing on it; `closed`: outside the hall's opening hours.
View wall(const std::string& name, kiosk::WallKind kind, const std::string& row, bool closed = false) {
    return {"attract-" + name,
            [kind, row, closed](Robot& robot) {
                kiosk::Boards boards = *made_village(VillageKind::demo).boards;
                boards.programme = {{.kind = kind, .row = row}};
                if (closed) boards.village.hours.days.fill({{12 * 60, 13 * 60}});
                robot.ui().terminal().show_boards(std::make_shared<const kiosk::Boards>(std::move(boards)));
                robot.ui().terminal().open({"attract", 0});
            },
            closed ? "" : "day"};
}

// A board with the writing panel open.
void open_panel(Robot& robot, const std::string& board) {
    robot.ui().terminal().show_devices(writing_devices);
    robot.ui().terminal().open({board, 0});
    robot.settle();
    robot.tap(robot.ui().tr("Search"));
}

std::vector<View> writing_views() {
    return {{"rules-search",
             [](Robot& robot) {
                 open_panel(robot, "rules");
                 draw_character(robot);
                 answer(robot, {{"水", 0},
                                {"永", 0},
                                {"木", 0},
                                {"求", 0},
                                {"冰", 0},
                                {"来", 0},
                                {"录", 0},
                                {"泉", 0},
                                {"氷", 0},
                                {"尿", 0}});
             }},
            {"notices-search",
             [](Robot& robot) {
                 open_panel(robot, "notices");
                 robot.tap(robot.ui().tr("Pinyin"));
                 type(robot, "qingyu");
                 answer(robot,
                        {{"清淤", 6}, {"青鱼", 6}, {"晴雨", 6}, {"轻语", 6}, {"清玉", 6}, {"请于", 6}, {"情", 4}},
                        "qing yu");
             }},
            {"search-nothing",
             [](Robot& robot) {
                 open_panel(robot, "rules");
                 robot.tap(robot.ui().tr("Digits"));
                 for (int i = 0; i < 3; ++i) robot.tap("7");
             }},
            {"name-chosen",
             [](Robot& robot) {
                 robot.ui().terminal().show_devices(writing_devices);
                 robot.ui().terminal().open({"check_in_by_name", 0});
                 answer_names(robot);
                 pick_first_person(robot);
             }},
            {"name-written", [](Robot& robot) {
                 robot.ui().terminal().show_devices(writing_devices);
                 robot.ui().terminal().open({"check_in_by_name", 0});
                 answer_names(robot);
                 robot.tap(robot.ui().tr("Handwriting"));
                 draw_character(robot);
                 answer(robot, {{"罗", 0}, {"萝", 0}, {"逻", 0}});
                 robot.tap("罗");
                 answer_names(robot);
             }}};
}

// At the shop with the card: something waits at the counter, and the PIN is of this kind.
void go_shopping(Robot& robot, std::optional<kiosk::PinKind> kind, const char* wanted) {
    kiosk::Visit visit = made_village(VillageKind::demo).visit;
    visit.balance = {126};
    if (kind) visit.pin_pad = kiosk::PinPad{*kind};
    kiosk::Redemption soap;
    soap.number = 41;
    soap.expires_at_ms = demo_now_ms + 36LL * 3'600'000;
    soap.lines.resize(1);
    soap.lines[0].name = "香皂";
    soap.lines[0].unit = "块";
    soap.lines[0].quantity = 2;
    soap.lines[0].price = {15};
    visit.reservations = {soap};
    robot.ui().terminal().open_visit(visit, robot.ui().now());
    robot.settle();
    robot.tap(robot.ui().tr("To the points shop"));
    if (*wanted == 0) return;
    robot.tap(wanted);
    if (kind) robot.tap(robot.ui().tr("Put it aside"));
}

void share_purse(Robot& robot) {
    kiosk::Visit visit = made_village(VillageKind::demo).visit;
    visit.balance = {126};
    visit.purse = a_purse();
    robot.ui().terminal().open_visit(visit, robot.ui().now());
    robot.settle();
}

std::vector<View> shop_views() {
    return {{"my_shop-aside", [](Robot& robot) { go_shopping(robot, std::nullopt, ""); }},
            {"shop-reserve", [](Robot& robot) { go_shopping(robot, std::nullopt, "食盐一袋"); }},
            {"shop-reserve-purse",
             [](Robot& robot) {
                 share_purse(robot);
                 robot.tap(robot.ui().tr("To the points shop"));
                 robot.tap("食盐一袋");
                 robot.tap(robot.ui().tr("Of the household"));
             }},
            {"purse-shared",
             [](Robot& robot) {
                 share_purse(robot);
                 robot.tap(robot.ui().tr("Household purse"));
             }},
            {"shop-pin",
             [](Robot& robot) {
                 go_shopping(robot, kiosk::PinKind::digits, "食盐一袋");
                 for (const char* digit : {"1", "3", "5", "7"}) robot.tap(digit);
             }},
            {"shop-pin-pictures",
             [](Robot& robot) {
                 go_shopping(robot, kiosk::PinKind::pictures, "食盐一袋");
                 robot.tap(robot.ui().tr("House"));
             }},
            {"shop-put-aside", [](Robot& robot) {
                 go_shopping(robot, kiosk::PinKind::digits, "食盐一袋");
                 kiosk::Redemption salt;
                 salt.number = 42;
                 salt.expires_at_ms = demo_now_ms + 36LL * 3'600'000;
                 salt.lines.resize(1);
                 salt.lines[0].name = "食盐";
                 salt.lines[0].unit = "袋";
                 salt.lines[0].quantity = 1;
                 robot.ui().terminal().show_shop({kiosk::RedemptionStep{salt}, {}}, robot.ui().now());
             }}};
}

// A tap on the newest entry that a rule gave.
void ask_why(Robot& robot) {
    const kiosk::Visit visit = made_village(VillageKind::demo).visit;
    robot.ui().terminal().open_visit(visit, robot.ui().now());
    robot.settle();
    robot.tap(std::ranges::find_if(visit.entries, [](const auto& entry) { return entry.reason.has_value(); })->what);
}

std::vector<View> panel_and_counter_views() {
    std::vector<View> all = writing_views();
    all.push_back({"points-why", ask_why});
    for (const CounterState& state : counter_states(VillageKind::demo))
        all.push_back({state.name, [state](Robot& robot) { show_state(robot, state); }});
    for (View& view : voice_views()) all.push_back(std::move(view));
    return all;
}

// Every screen as it is found.
void add_screens(std::vector<View>& all) {
    for (const std::string& name : ui::screen_names())
        if (!name.starts_with("counter_"))  // With nobody signed in they are all alike.
            all.push_back({name, [name](Robot& robot) {
                               if (name == "points" || name == "my_shop" || name == "purse")
                                   robot.ui().terminal().open_visit(made_village(VillageKind::demo).visit,
                                                                    robot.ui().now());
                               if (name != "points") robot.ui().terminal().open({name, 0});
                               answer_names(robot);
                           }});
}

std::vector<View> views() {
    std::vector<View> all{
        wall("rule", kiosk::WallKind::rules, "2"),           wall("notice", kiosk::WallKind::notices, "newest"),
        wall("honors", kiosk::WallKind::honors, "newest"),   wall("ranking", kiosk::WallKind::rankings, ""),
        wall("plaques", kiosk::WallKind::plaques, "newest"), wall("closed", kiosk::WallKind::rules, "1", true)};
    add_screens(all);
    for (View& view : shop_views()) all.push_back(std::move(view));
    for (View& view : panel_and_counter_views()) all.push_back(std::move(view));
    for (const char* kind : {"welcomed", "already", "refused"})
        all.push_back(
            {std::string("answer-") + kind, [kind](Robot& robot) { robot.hears({outcome_like(kind), std::nullopt}); }});
    all.push_back({"still-here", [](Robot& robot) {
                       robot.tap(robot.ui().tr("Notices"));
                       robot.wait(64'000);
                   }});
    all.push_back({"reading", [](Robot& robot) {
                       robot.ui().terminal().open({"notice", 0});
                       robot.ui().terminal().show_devices({.sound = kiosk::DeviceState::ready, .speaks = true});
                       robot.settle();
                       robot.tap(robot.ui().tr("Read to me"));
                       robot.tap(robot.ui().tr("Next sentence"));
                       robot.tap(robot.ui().tr("Next sentence"));
                   }});
    all.push_back({"exploring", [](Robot& robot) {
                       robot.ui().terminal().open({"notices", 0});
                       robot.ui().terminal().show_devices({.sound = kiosk::DeviceState::ready,
                                                           .headphones = kiosk::DeviceState::ready,
                                                           .speaks = true});
                       robot.settle();
                       robot.tap(robot.ui().tr("Read to me"));
                       robot.tap(robot.ui().tr("Listen by touch"));
                       robot.tap_at(robot.ui().screen().middle());
                   }});
    all.push_back({"recording", [](Robot& robot) {
                       robot.ui().terminal().open({"rule", 1});
                       robot.ui().terminal().show_devices({.sound = kiosk::DeviceState::ready, .speaks = true});
                       robot.settle();
                       robot.tap(robot.ui().tr("Read to me"));
                       for (const kiosk::SpeechOrder& order : robot.ui().terminal().take_speech())
                           if (const auto* play = std::get_if<kiosk::PlayRecording>(&order))
                               robot.ui().terminal().recording_found({play->id, 21'000}, robot.ui().now());
                       robot.wait(8'000);
                   }});
    all.push_back({"reading-large", [](Robot& robot) {
                       robot.ui().terminal().open({"notice", 0});
                       robot.ui().terminal().show_devices({.sound = kiosk::DeviceState::ready, .speaks = true});
                       robot.settle();
                       robot.tap(robot.ui().tr("Text"));
                       robot.tap(robot.ui().tr("Read to me"));
                   }});
    all.push_back({"home-large", [](Robot& robot) { robot.tap(robot.ui().tr("Text")); }});
    return all;
}

Pixels picture_of(const View& view, const ui::Display& display) {
    HeadlessUi ui({.display = display, .theme = view.theme, .pixels = true});
    Robot robot(ui);
    view.go(robot);
    robot.settle();
    ui.draw_anew();
    return halved(ui.pixels());
}

void look(const std::string& name, const Pixels& now) {
    CAPTURE(name);
    const std::string file = golden_folder() + name + ".png";
    if (renews_golden()) {
        REQUIRE(write_png(file, now));
        return;
    }
    const auto golden = read_png(file);
    const PictureDifference difference = golden ? compare(*golden, now) : PictureDifference{.part = 1};
    if (!difference.visible()) return;
    const std::string folder = std::string(KIOSK_SOURCE_DIR) + "/build/golden/";
    fs::create_directories(folder);
    write_png(folder + name + ".png", now);
    FAIL_CHECK(name << " looks different: " << difference.in_words() << "; as it is now: " << folder << name << ".png");
}

// Each page of the gallery sheet by sheet, until one is empty.
void look_at_gallery(const std::string& prefix, const std::string& page, const ui::Display& display,
                     const std::string& theme) {
    for (int sheet = 0;; ++sheet) {
        bool empty = false;
        const View view{page,
                        [&](Robot& robot) {
                            robot.ui().terminal().open({ui::gallery::screen_of(page), sheet});
                            robot.settle();
                            empty = robot.ui().terminal().written().empty();
                        },
                        theme};
        const Pixels picture = picture_of(view, display);
        if (empty) return;
        look(prefix + "-gallery-" + page + "-" + std::to_string(sheet + 1), picture);
    }
}

void put_old_pictures_away() {
    for (const auto& entry : fs::directory_iterator(golden_folder()))
        if (entry.path().extension() == ".png") fs::remove(entry.path());
}

}  // namespace

TEST_CASE("golden: the comparer sees a planted change and lets a trembling pixel pass") {
    Pixels picture{540, 960, std::vector<std::uint32_t>(540 * 960, 0xFFF7F1E5U)};
    Pixels other = picture;
    CHECK_FALSE(compare(picture, other).visible());
    for (std::uint32_t& pixel : other.argb) pixel -= 0x00101010U;  // A theme a shade darker.
    CHECK_FALSE(compare(picture, other).visible());
    other = picture;
    for (int y = 100; y < 130; ++y)  // A word of three letters more.
        for (int x = 200; x < 260; ++x) other.argb[static_cast<std::size_t>(y * 540 + x)] = 0xFF2A221CU;
    const PictureDifference planted = compare(picture, other);
    CHECK(planted.visible());
    CHECK(planted.pixels == 30 * 60);
    CHECK(planted.in_words() == "1800 pixels between 200,100 and 260,130");
    other.height = 480;
    CHECK(compare(picture, other).visible());

    HeadlessUi ui({.pixels = true});
    Robot robot(ui);
    const Pixels home = halved(ui.pixels());
    CHECK(home.width == 540);
    CHECK_FALSE(compare(home, halved(ui.pixels())).visible());
    ui.clock().set_utc(demo_now_ms + 17 * 60 * 1000);  // Another time on the clock is seen.
    ui.draw();
    CHECK(compare(home, halved(ui.pixels())).pixels > 20);
    robot.tap(ui.tr("Notices"));
    CHECK(compare(home, halved(ui.pixels())).visible());
}

TEST_CASE("golden: a picture comes back from its file as it went in") {
    HeadlessUi ui({.pixels = true});
    ui.draw();
    TempFolder folder;
    const std::string file = (folder / "home.png").string();
    REQUIRE(write_png(file, ui.pixels()));
    const bool same = read_png(file) == std::optional(ui.pixels());
    CHECK(same);
    CHECK_FALSE(read_png((folder / "none.png").string()).has_value());
}

TEST_CASE("golden: every screen and every page of the gallery looks as it did when it was last looked at") {
    const std::string made_with = golden_folder() + "made-with.txt";
    REQUIRE((renews_golden() || fs::exists(made_with)));
    if (renews_golden()) {
        put_old_pictures_away();
        std::ofstream(made_with) << letters_made_with();
    } else if (!letters_as_recorded()) {
        MESSAGE("SKIPPED: the golden pictures were made with other fonts or libraries than this machine has");
        return;
    }
    for (const View& view : views()) {
        look("portrait-" + view.name, picture_of(view, portrait_display));
        look("landscape-" + view.name, picture_of(view, landscape_display));
    }
    for (const std::string& page : ui::gallery::page_names()) {
        look_at_gallery("portrait", page, portrait_display, "day");
        look_at_gallery("landscape", page, landscape_display, "day");
    }
    look_at_gallery("portrait-contrast", "parts", portrait_display, "high_contrast");
    look_at_gallery("landscape-contrast", "parts", landscape_display, "high_contrast");
}
