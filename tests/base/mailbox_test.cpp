// The letter box between threads: full, closed, and many hands at once.
#include "kiosk/base/mailbox.h"

#include <doctest/doctest.h>

#include <memory>
#include <thread>
#include <vector>

using kiosk::Mailbox;

TEST_CASE("mailbox: letters come out in the order they went in") {
    Mailbox<int> box(3);
    CHECK_FALSE(box.take().has_value());
    CHECK(box.put(1));
    CHECK(box.put(2));
    CHECK(box.take() == 1);
    CHECK(box.take() == 2);
    CHECK_FALSE(box.take().has_value());
}

TEST_CASE("mailbox: a full box refuses, and takes again when there is room") {
    Mailbox<int> box(2);
    CHECK(box.put(1));
    CHECK(box.put(2));
    CHECK_FALSE(box.put(3));
    CHECK(box.take() == 1);
    CHECK(box.put(4));
    CHECK(box.take() == 2);
    CHECK(box.take() == 4);
}

TEST_CASE("mailbox: a closed box takes nothing in and gives out what it holds") {
    Mailbox<int> box;
    CHECK(box.put(1));
    box.close();
    CHECK_FALSE(box.put(2));
    CHECK_FALSE(box.closed());
    CHECK(box.wait() == 1);
    CHECK_FALSE(box.wait().has_value());
    CHECK(box.closed());
}

TEST_CASE("mailbox: the listener hears each letter taken in, and no refused one") {
    int heard = 0;
    Mailbox<int> box(1, [&heard] { ++heard; });
    CHECK(box.put(1));
    CHECK_FALSE(box.put(2));
    CHECK(heard == 1);
    box.close();
    CHECK_FALSE(box.put(3));
    CHECK(heard == 1);
}

TEST_CASE("mailbox: letters that can only be moved go through") {
    Mailbox<std::unique_ptr<int>> box;
    CHECK(box.put(std::make_unique<int>(7)));
    const std::unique_ptr<int> letter = box.take().value_or(nullptr);
    REQUIRE(letter);
    CHECK(*letter == 7);
}

TEST_CASE("mailbox: waiting ends with the time, with a letter, and with closing") {
    Mailbox<int> box;
    CHECK_FALSE(box.wait(std::chrono::milliseconds(1)).has_value());
    CHECK(box.put(5));
    CHECK(box.wait(std::chrono::hours(1)) == 5);
    std::thread closer([&box] { box.close(); });
    CHECK_FALSE(box.wait().has_value());
    closer.join();
}

TEST_CASE("mailbox: four threads put, one takes: every letter once, each thread's in its order") {
    constexpr int each = 5'000, senders = 4;
    Mailbox<int> box(64);
    std::vector<std::thread> threads;
    for (int sender = 0; sender < senders; ++sender)
        threads.emplace_back([&box, sender] {
            for (int n = 0; n < each; ++n)
                while (!box.put(sender * each + n)) std::this_thread::yield();
        });
    std::vector<int> next(senders, 0);
    int wrong = 0;
    for (int got = 0; got < senders * each; ++got) {
        const int letter = box.wait().value_or(-1);
        if (letter < 0 || letter % each != next[static_cast<std::size_t>(letter / each)]++) ++wrong;
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(wrong == 0);
    CHECK_FALSE(box.take().has_value());
}
