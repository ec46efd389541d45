// Goal: what a resident says is kept whole or not at all, under the name of whoever held their card and no other; only
// staff who signed in hear it; nobody can fill the disk with it. Method: a real hall, the real desk's thread.
#include "kiosk/desk/voice_message_desk.h"

#include <doctest/doctest.h>

#include <memory>
#include <utility>

#include "kiosk/desk/counter_desk.h"
#include "kiosk/desk/desk_thread.h"
#include "tests/support/hall_builder.h"
#include "tests/support/pin_hall.h"

namespace {

using kiosk::VoiceRefusal;

kiosk::VoiceClip clip_of(std::size_t bytes = 4000, std::int64_t lasts_ms = 5000) {
    return {std::make_shared<const std::vector<std::byte>>(bytes, std::byte{'O'}), lasts_ms};
}

TestHall hall_of_two() { return a_hall().with(resident("Wang Wu").with_card()).with(resident("Li Si").with_card()); }

// What the desk's thread answers; what was said is read when it has ended.
class RunningDesk {
public:
    explicit RunningDesk(TestHall& hall)
        : hall_(hall),
          thread_(std::make_unique<kiosk::DeskThread>(
              hall.give_away(), hall.clock(), [this](kiosk::Answer answer) { answers_.put(std::move(answer)); })) {}
    ~RunningDesk() { end(); }
    RunningDesk(const RunningDesk&) = delete;
    RunningDesk& operator=(const RunningDesk&) = delete;

    kiosk::DeskThread& thread() { return *thread_; }
    kiosk::VoiceAnswer ask(kiosk::Action action) {
        thread_->post(std::move(action));
        for (;;) {
            const auto answer = answers_.wait(std::chrono::seconds(60));
            if (!answer) throw std::runtime_error("the desk's thread did not answer within a minute");
            if (const auto* told = std::get_if<kiosk::VoiceAnswer>(&*answer)) return *told;
        }
    }
    kiosk::VoiceAnswer leave(kiosk::ResidentId from) { return ask(kiosk::LeaveVoice{clip_of(), {}, from}); }
    void end() {
        if (!thread_) return;
        thread_.reset();
        hall_.open();
    }

private:
    TestHall& hall_;
    kiosk::Mailbox<kiosk::Answer> answers_;
    std::unique_ptr<kiosk::DeskThread> thread_;
};

// So many, one after the other; the last answer.
kiosk::VoiceAnswer leave_many(TestHall& hall, int n, std::optional<kiosk::ResidentId> from = {}) {
    kiosk::VoiceAnswer last;
    for (int i = 0; i < n; ++i)
        last = kiosk::VoiceMessageDesk(hall.hall()).leave({clip_of(10), {}, {}}, from, hall.now());
    return last;
}

kiosk::StaffId staff_of(TestHall& hall, const char* name) {
    kiosk::SeededRandom random(3);
    kiosk::PinDesk pins(hall.hall(), random, kiosk::least_pin_cost);
    const auto member =
        must(kiosk::StaffDesk(hall.hall(), pins).add(hall.resident(name), kiosk::StaffRole::counter, hall.now()));
    REQUIRE(std::holds_alternative<kiosk::PinKept>(pins.set_from_shell(member.id, pin_of("730164"), hall.now())));
    return member.id;
}

}  // namespace

TEST_CASE("voice message: it is left under a number, and after a restart it is still there, whole") {
    TestHall hall = hall_of_two();
    const auto left = kiosk::VoiceMessageDesk(hall.hall())
                          .leave({clip_of(190'000, 58'000), kiosk::VoiceAbout::notices, {}}, {}, hall.now());
    CHECK(left.refusal == VoiceRefusal::none);
    hall.close();
    hall.open();
    kiosk::VoiceMessageDesk desk(hall.hall());
    const auto waiting = must(desk.waiting());
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].id.value == left.number);
    CHECK(waiting[0].about == kiosk::VoiceAbout::notices);
    CHECK(waiting[0].lasts_ms == 58'000);
    CHECK(waiting[0].shown_name.empty());
    const auto clip = must(desk.hear(waiting[0].id, staff_of(hall, "Li Si"), hall.now()));
    CHECK(*clip.sound == *clip_of(190'000).sound);
}

TEST_CASE("voice message: it bears the name of whoever holds their card, and nobody else's") {
    TestHall hall = hall_of_two();
    const auto wang = hall.resident("Wang Wu"), li = hall.resident("Li Si");
    const std::string card = hall.card("Wang Wu");
    RunningDesk desk(hall);
    CHECK(desk.leave(wang).number == 1);  // No card was scanned.
    desk.thread().post(kiosk::ScanCard{card});
    CHECK(desk.leave(wang).number == 2);
    CHECK(desk.leave(li).number == 3);  // The page showed another's name.
    CHECK(desk.leave({}).number == 4);  // It showed none.
    desk.thread().post(kiosk::EndVisit{wang});
    CHECK(desk.leave(wang).number == 5);  // Gone.
    desk.end();
    CHECK(hall.count("SELECT count(*) FROM voice_message WHERE resident_id IS NULL") == 4);
    CHECK(hall.count("SELECT resident_id FROM voice_message WHERE id = 2") == wang.value);
    const auto waiting = must(kiosk::VoiceMessageDesk(hall.hall()).waiting());
    CHECK(waiting[1].shown_name.find("Wang Wu") == std::string::npos);
    CHECK_FALSE(waiting[1].shown_name.empty());
}

TEST_CASE(
    "voice message: a day takes so many, room is left for those who say who they are, and tomorrow is another day") {
    TestHall hall = hall_of_two();
    kiosk::VoiceMessageDesk desk(hall.hall());
    const auto wang = hall.resident("Wang Wu");
    CHECK(leave_many(hall, static_cast<int>(kiosk::most_nameless_a_day)).refusal == VoiceRefusal::none);
    CHECK(desk.offer({}, hall.now()).refusal == VoiceRefusal::day_full);
    CHECK(leave_many(hall, 1).refusal == VoiceRefusal::day_full);
    CHECK(desk.offer(wang, hall.now()).refusal == VoiceRefusal::none);
    const auto rest = static_cast<int>(kiosk::most_voice_a_day - kiosk::most_nameless_a_day);
    CHECK(leave_many(hall, rest, wang).refusal == VoiceRefusal::none);
    CHECK(leave_many(hall, 1, wang).refusal == VoiceRefusal::day_full);
    CHECK(hall.count("SELECT count(*) FROM voice_message") == kiosk::most_voice_a_day);
    hall.clock().advance(day_ms);
    CHECK(leave_many(hall, 1).refusal == VoiceRefusal::none);
}

TEST_CASE("voice message: when nobody listens, no more are taken; one that is dealt with makes room") {
    TestHall hall = hall_of_two();
    const auto staff = staff_of(hall, "Li Si");
    for (std::int64_t day = 0; day * kiosk::most_nameless_a_day < kiosk::most_voice_waiting; ++day) {
        leave_many(hall, static_cast<int>(kiosk::most_nameless_a_day));
        hall.clock().advance(day_ms);
    }
    kiosk::VoiceMessageDesk desk(hall.hall());
    CHECK(hall.count("SELECT count(*) FROM voice_message") == kiosk::most_voice_waiting);
    CHECK(desk.offer({}, hall.now()).refusal == VoiceRefusal::waiting_full);
    must(desk.done({1}, staff, hall.now()));
    CHECK(leave_many(hall, 1).refusal == VoiceRefusal::none);
}

TEST_CASE("voice message: nothing, too much and too long are not kept") {
    TestHall hall = hall_of_two();
    kiosk::VoiceMessageDesk desk(hall.hall());
    for (const kiosk::VoiceClip& clip :
         {kiosk::VoiceClip{}, clip_of(0), clip_of(kiosk::most_voice_bytes + 1), clip_of(10, 0), clip_of(10, 70'000)})
        CHECK(desk.leave({clip, {}, {}}, {}, hall.now()).refusal == VoiceRefusal::unusable);
    CHECK(desk.leave({clip_of(kiosk::most_voice_bytes), {}, {}}, {}, hall.now()).refusal == VoiceRefusal::none);
    CHECK(hall.count("SELECT count(*) FROM voice_message") == 1);
}

TEST_CASE("voice message: what was said goes thirty days after it was dealt with, and the row stays") {
    TestHall hall = hall_of_two();
    const auto staff = staff_of(hall, "Li Si");
    kiosk::VoiceMessageDesk desk(hall.hall());
    leave_many(hall, 2);
    must(desk.done({1}, staff, hall.now()));
    must(desk.done({1}, staff, hall.now()));  // A second tap.
    CHECK(must(desk.waiting()).size() == 1);
    hall.clock().advance(29 * day_ms);
    leave_many(hall, 1);
    CHECK(hall.count("SELECT count(*) FROM voice_message WHERE sound IS NULL") == 0);
    hall.clock().advance(2 * day_ms);
    leave_many(hall, 1);
    CHECK(hall.count("SELECT id FROM voice_message WHERE sound IS NULL") == 1);
    CHECK(hall.count("SELECT count(*) FROM voice_event") == 1);
    CHECK(desk.hear({1}, staff, hall.now()).error().code == kiosk::ErrorCode::not_found);
}

TEST_CASE("voice message: a row is never changed, and its sound goes only when it is dealt with") {
    TestHall hall = hall_of_two();
    const auto staff = staff_of(hall, "Li Si");
    leave_many(hall, 1);
    const auto refused = [&](const char* sql) { return !db::Statement(hall.db(), sql).run(); };
    CHECK(refused("DELETE FROM voice_message"));
    CHECK(refused("UPDATE voice_message SET sound = NULL"));
    must(kiosk::VoiceMessageDesk(hall.hall()).done({1}, staff, hall.now()));
    CHECK(refused("UPDATE voice_message SET resident_id = 1, sound = NULL"));
    CHECK(refused("UPDATE voice_message SET sound = x'00'"));
    CHECK(refused("DELETE FROM voice_event"));
    CHECK(refused("UPDATE voice_event SET at_ms = 0"));
    CHECK_FALSE(refused("UPDATE voice_message SET sound = NULL"));
}

TEST_CASE("voice message: only whoever has signed in at the counter hears it, and it is noted who did") {
    TestHall hall = hall_of_two();
    staff_of(hall, "Li Si");
    leave_many(hall, 1);
    kiosk::SeededRandom random(5);
    kiosk::CounterDesk counter(hall.hall(), random);
    counter.enter(hall.now());
    CHECK(counter.hear({{1}}, hall.now())->voices.empty());
    counter.scan(hall.card("Li Si"), hall.now());
    CHECK_FALSE(counter.hear({{1}}, hall.now())->hears);
    counter.voice_done({{1}}, hall.now());
    CHECK(hall.count("SELECT count(*) FROM voice_event") == 0);

    REQUIRE(counter.pin({pin_of("730164")}, hall.now())->voices.size() == 1);
    const auto heard = counter.hear({{1}}, hall.now());
    REQUIRE(heard->hears);
    CHECK(must(heard->hears).clip.sound->size() == 10);
    CHECK_FALSE(heard->voices.at(0).heard_by.empty());
    CHECK_FALSE(counter.next(hall.now())->hears);  // Only with the answer to who asked.
    CHECK(hall.count("SELECT count(*) FROM voice_event WHERE event = 'heard'") == 1);
    CHECK(counter.voice_done({{1}}, hall.now())->voices.empty());
}

TEST_CASE("voice message: while the ledger does not hold nothing is written, and whoever speaks is told") {
    TestHall hall = hall_of_two();
    RunningDesk desk(hall);
    desk.thread().close_counter();
    CHECK(desk.leave({}).refusal == VoiceRefusal::storage);
    desk.end();
    CHECK(hall.count("SELECT count(*) FROM voice_message") == 0);
}
