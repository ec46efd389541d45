// Goal: whoever writes gets the answer to what stands on the pad now, and the program goes on where nothing can be
// read. Method: the real models on the recognizer's real thread; its answers are held up by the test where order
// matters.
#include "kiosk/device/recognizer.h"

#include <doctest/doctest.h>

#include <future>

#include "tests/support/must.h"
#include "tests/support/temp_folder.h"

namespace {

constexpr std::chrono::seconds patience{60};

using Answers = kiosk::Mailbox<kiosk::WritingAnswer>;

kiosk::HandwritingAsk one_stroke(std::uint64_t number) {
    return {number, {{{100, 500}, {300, 498}, {600, 497}, {900, 495}}}};
}

}  // namespace

TEST_CASE("recognizer: strokes and letters are answered under their own numbers") {
    Answers answers;
    kiosk::Recognizer recognizer(kiosk::usual_recognizer_files(),
                                 [&](kiosk::WritingAnswer answer) { answers.put(std::move(answer)); });
    REQUIRE(recognizer.handwriting());
    REQUIRE(recognizer.pinyin());
    REQUIRE(recognizer.ask(one_stroke(11)));
    const auto written = must(answers.wait(patience));
    CHECK(written.number == 11);
    REQUIRE_FALSE(written.candidates.empty());
    CHECK(written.candidates.front().text == "一");
    REQUIRE(recognizer.ask(kiosk::PinyinAsk{12, "hunan"}));
    const auto spelled = must(answers.wait(patience));
    CHECK(spelled.number == 12);
    REQUIRE_FALSE(spelled.candidates.empty());
    CHECK(spelled.candidates.front().text == "湖南");
}

TEST_CASE("recognizer: of the questions that wait only the newest is answered") {
    Answers answers;
    std::promise<void> go_on;
    std::shared_future<void> gate = go_on.get_future().share();
    kiosk::Recognizer recognizer(kiosk::usual_recognizer_files(), [&](kiosk::WritingAnswer answer) {
        const bool first = answer.number == 1;
        answers.put(std::move(answer));
        if (first) gate.wait();
    });
    REQUIRE(recognizer.ask(kiosk::PinyinAsk{1, "hunan"}));
    CHECK(must(answers.wait(patience)).number == 1);
    for (std::uint64_t number = 2; number <= 30; ++number)
        REQUIRE(recognizer.ask(number % 2 == 0 ? kiosk::WritingAsk(kiosk::PinyinAsk{number, "cun"})
                                               : kiosk::WritingAsk(one_stroke(number))));
    REQUIRE(recognizer.ask(kiosk::PinyinAsk{31, "cungui"}));
    go_on.set_value();
    CHECK(must(answers.wait(patience)).number == 31);
    REQUIRE(recognizer.ask(kiosk::PinyinAsk{32, "cungui"}));
    CHECK(must(answers.wait(patience)).number == 32);
}

TEST_CASE("recognizer: where the models are gone, it says so and answers with nothing") {
    const TempFolder empty;
    Answers answers;
    kiosk::Recognizer recognizer({{empty / "no.model", empty / "nor.this"}, empty.path().string()},
                                 [&](kiosk::WritingAnswer answer) { answers.put(std::move(answer)); });
    CHECK_FALSE(recognizer.handwriting());
    CHECK_FALSE(recognizer.pinyin());
    REQUIRE(recognizer.ask(one_stroke(5)));
    CHECK(must(answers.wait(patience)).candidates.empty());
    REQUIRE(recognizer.ask(kiosk::PinyinAsk{6, "hunan"}));
    const auto answer = must(answers.wait(patience));
    CHECK(answer.number == 6);
    CHECK(answer.candidates.empty());
}
