// Read aloud: a page says what stands on it, sentence by sentence, in the order a reader would take; the list of what
// is to be heard stands for the voice here.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "tests/support/listener.h"
#include "tests/support/screen_survey.h"

TEST_CASE("read aloud: every screen that is not somebody's own is read, and ends") {
    struct Hall {
        VillageKind village;
        ui::Language language;
        std::size_t least;
    };
    for (const Hall& hall :
         {Hall{VillageKind::demo, ui::Language::zh_hans, 3}, Hall{VillageKind::demo, ui::Language::en, 3},
          Hall{VillageKind::empty, ui::Language::zh_hans, 1}, Hall{VillageKind::hostile, ui::Language::zh_hans, 1}})
        for (const std::string& screen : ui::screen_names()) {
            if (screen == "attract" || ui::make_screen({screen, 0})->is_private()) continue;
            HeadlessUi ui({.village = hall.village, .language = hall.language});
            ui.terminal().open({screen, 0});
            Listener listener(ui);
            const auto said = listener.all();
            CAPTURE(name_of(hall.village));
            CAPTURE(screen);
            CHECK(said.size() >= hall.least);
            CHECK(said.size() < most_sentences);
            CHECK(std::ranges::none_of(said, &std::string::empty));
        }
}

TEST_CASE(
    "read aloud: a notice is read from its signs and title to its last sentence, also what is scrolled out of sight") {
    for (const ui::Display& display : {portrait_display, landscape_display, small_display}) {
        HeadlessUi ui({.display = display});
        ui.terminal().open({"notice", 0});
        Listener listener(ui);
        const std::string said = joined(listener.all());
        std::size_t at = 0;
        const kiosk::Notice& notice = made_village(VillageKind::demo).boards->notices.front();
        std::vector<std::string> expected{notice.title};
        for (std::size_t from = 0; from < notice.body.size();) {
            const std::size_t end = std::min(notice.body.find('\n', from), notice.body.size());
            if (end > from) expected.push_back(notice.body.substr(from, std::min<std::size_t>(12, end - from)));
            from = end + 1;
        }
        REQUIRE(expected.size() > 2);
        for (const std::string& words : expected) {
            CAPTURE(words);
            CAPTURE(said);
            at = said.find(words, at);
            REQUIRE(at != std::string::npos);
        }
    }
}

TEST_CASE("read aloud: one tap begins, the same place ends it at once") {
    HeadlessUi ui;
    Listener listener(ui);
    CHECK_FALSE(ui.terminal().reading_aloud());
    listener.press();
    CHECK(ui.terminal().reading_aloud());
    CHECK(listener.robot().sees(ui.tr("Stop reading")));
    CHECK(listener.orders().size() == 1);
    listener.press();
    CHECK_FALSE(ui.terminal().reading_aloud());
    CHECK(hushed(listener.orders()));
    CHECK(listener.robot().sees(ui.tr("Read to me")));
}

TEST_CASE(
    "read aloud: whoever goes to another page, speaks another language, scans a card or finds the hall closed hears no "
    "more of it") {
    const kiosk::Visit visit = made_village(VillageKind::demo).visit;
    const auto scan = [&](HeadlessUi& ui) {
        ui.terminal().show_answer(
            {kiosk::Welcomed{visit.resident, visit.shown_name, visit.hamlet, {2}, visit.balance, 3}, visit}, ui.now());
    };
    const std::vector<std::function<void(HeadlessUi&, Robot&)>> ends{
        [](HeadlessUi& ui, Robot& robot) { robot.tap(ui.tr("Help me")); },
        [](HeadlessUi& ui, Robot& robot) { robot.tap(ui.tr("Back")); }, [&](HeadlessUi& ui, Robot&) { scan(ui); },
        [](HeadlessUi& ui, Robot&) { ui.terminal().show_closed({}); }};
    for (const auto& end : ends) {
        HeadlessUi ui;
        ui.terminal().open({"rules", 0});
        Listener listener(ui);
        listener.press();
        static_cast<void>(listener.next());
        static_cast<void>(listener.orders());
        end(ui, listener.robot());
        CHECK_FALSE(ui.terminal().reading_aloud());
        CHECK(hushed(listener.orders()));
        ui.terminal().said(listener.last() + 1, ui.now());
        CHECK(listener.orders().empty());
    }
}

TEST_CASE("read aloud: somebody's own page is not read, and a hall without a voice offers it nowhere") {
    HeadlessUi ui;
    Listener listener(ui);
    ui.terminal().open_visit(made_village(VillageKind::demo).visit, ui.now());
    listener.robot().settle();
    CHECK(listener.robot().screen_name() == "points");
    CHECK(listener.robot().find(ui.tr("Read to me")) == nullptr);
    HeadlessUi silent;
    CHECK_FALSE(Robot(silent).sees(silent.tr("Read to me")));
}

TEST_CASE("read aloud: a page that is listened to is not taken away, and the sentence stays in sight") {
    HeadlessUi ui({.display = small_display});
    ui.terminal().open({"rules", 0});
    Listener listener(ui);
    listener.press();
    for (int i = 0; i < 12; ++i) {
        listener.robot().wait(30'000);
        const std::string words = listener.next();
        CAPTURE(words);
        if (!ui.terminal().reading_aloud()) break;
    }
    CHECK(listener.robot().screen_name() == "rules");
    // The last rule was below the display when reading began.
    const std::string last = made_village(VillageKind::demo).boards->rules.rules.back().title;
    CHECK_FALSE(listener.robot().sees(last));
    while (ui.terminal().reading_aloud() && listener.next().find(last) == std::string::npos) {
    }
    CHECK(listener.robot().sees(last));
}

TEST_CASE("read aloud: the sentence that is heard is marked where it stands; the mark leaves the one before") {
    HeadlessUi ui({.pixels = true});
    ui.terminal().open({"notice", 0});
    Listener listener(ui);
    listener.press();
    for (int i = 0; i < 2; ++i) static_cast<void>(listener.next());  // Beyond the sign, which is white on vermilion.
    ui.draw();
    const Pixels before = ui.pixels();
    static_cast<void>(listener.next());
    ui.draw();
    std::vector<std::string> marked;
    for (const ui::Written& line : ui.terminal().written()) {
        int changed = 0;
        for (int x = static_cast<int>(line.seen.l); x < static_cast<int>(line.seen.r); ++x)
            for (int y = static_cast<int>(line.seen.t); y < static_cast<int>(line.seen.b); ++y)
                changed += before.at(x, y) != ui.pixels().at(x, y);
        if (changed > 500) marked.push_back(line.text);
    }
    CHECK(marked.size() == 2);
}

TEST_CASE(
    "read aloud: paused it is silent, going on begins the sentence anew, and one can go back and on by sentences") {
    HeadlessUi ui;
    ui.terminal().open({"notice", 0});
    Listener listener(ui);
    Robot& robot = listener.robot();
    listener.press();
    static_cast<void>(listener.next());
    const auto spoken = [&] {
        const auto orders = listener.orders();
        const auto* speech = orders.empty() ? nullptr : std::get_if<kiosk::Speech>(&orders.back());
        return speech ? *speech : kiosk::Speech{};
    };
    const kiosk::Speech second = spoken();
    CHECK(robot.sees_number("Reading sentence {n}", 2));
    robot.tap(ui.tr("Pause"));
    CHECK(hushed(listener.orders()));
    ui.terminal().said(second.id, ui.now());
    CHECK(listener.orders().empty());
    robot.tap(ui.tr("Go on"));
    CHECK(spoken().words == second.words);
    robot.tap(ui.tr("Next sentence"));
    CHECK(robot.sees_number("Reading sentence {n}", 3));
    CHECK(spoken().words != second.words);
    robot.tap(ui.tr("Sentence before"));
    CHECK(spoken().words == second.words);
    robot.tap(ui.tr("Sentence before"));
    CHECK(robot.sees_number("Reading sentence {n}", 1));
    static_cast<void>(listener.orders());
    robot.tap(ui.tr("Sentence before"));  // There is none.
    CHECK(robot.sees_number("Reading sentence {n}", 1));
    CHECK(listener.orders().empty());
}

TEST_CASE("read aloud: between two sentences nothing is drawn") {
    for (const std::string& screen : ui::screen_names()) {
        if (screen == "attract" || ui::make_screen({screen, 0})->is_private()) continue;
        HeadlessUi ui({.display = small_display});
        ui.terminal().open({screen, 0});
        Listener listener(ui);
        listener.press();
        for (int sentence = 0; sentence < 40 && ui.terminal().reading_aloud(); ++sentence) {
            const int frames = ui.frames();
            listener.robot().wait(3000);
            CAPTURE(screen);
            CAPTURE(sentence);
            CHECK(ui.frames() - frames <= 1);
            static_cast<void>(listener.next());
        }
    }
}

TEST_CASE("read aloud: white words on a filled tile keep their ground and are underlined in white") {
    HeadlessUi ui({.pixels = true});
    Listener listener(ui);
    const auto words = [&] {
        for (const ui::Written& line : ui.terminal().written())
            if (line.text == ui.tr("My points")) return line.seen;
        return ui::Rect{};
    };
    const auto pixel = [&](ui::Point at) { return ui.pixels().at(static_cast<int>(at.x), static_cast<int>(at.y)); };
    const auto ground = [&] { return pixel({words().l + 1, words().t + 1}); };
    const auto below = [&] { return pixel({words().l + 1, words().b - 2}); };
    ui.draw();
    REQUIRE_FALSE(words().empty());
    const std::uint32_t tile = ground();
    listener.press();
    ui.draw();
    std::size_t heard = 0;
    for (; heard < 30 && below() == tile; ++heard) {
        static_cast<void>(listener.next());
        ui.draw();
    }
    CHECK(heard < 30);
    CHECK(ground() == tile);
    CHECK((below() & 0xFFU) > 0xE0U);
}
