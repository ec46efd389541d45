// Goal: what was said to be done at the counter before the program was killed is done afterwards, and nothing is half.
//
// A child process serves as fast as it can and writes a line to a pipe for each step, after the desk has said it is
// stored. The parent kills it (SIGKILL) after a random number of lines and a random moment more, opens the hall, and
// looks for every step it read. KIOSK_SEED=... repeats a run; the moments themselves are the scheduler's.
#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include <cstring>

#include "tests/support/child_process.h"
#include "tests/support/seed.h"
#include "tests/support/shop_hall.h"

namespace {

constexpr int rounds = 25;

struct Done {
    kiosk::RedemptionId id;
    kiosk::RedemptionState state;
};

// Until it is killed: every second basket is undone, every third let go.
[[noreturn]] void serve_without_end(ShopHall& shop, int round, int pipe) {
    shop.hall().open();
    const auto say = [pipe](const Done& done) {
        if (::write(pipe, &done, sizeof done) != sizeof done) ::_exit(2);
    };
    for (int n = 0;; ++n) {
        auto basket = shop.basket("Wang Wu", {{"soap", 1}});
        const int mark[] = {round, n};
        std::memcpy(basket.id.bytes.data() + 8, mark, sizeof mark);
        must(shop.desk().reserve(basket, shop.now()));
        say({basket.id, kiosk::RedemptionState::held});
        if (n % 3 == 2) {
            must(shop.desk().cancel(basket.id, {}, shop.now()));
            say({basket.id, kiosk::RedemptionState::voided});
            continue;
        }
        must(shop.desk().hand_over_all(basket.id, {}, shop.now()));
        say({basket.id, kiosk::RedemptionState::handed_over});
        must(shop.desk().undo(basket.id, {}, shop.now()));
        say({basket.id, kiosk::RedemptionState::undone});
        if (n % 5 == 4) shop.hall().db().checkpoint();
    }
}

std::vector<Done> kill_after(std::uint64_t lines, std::uint64_t turns, int round, ShopHall& shop) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe could be made");
    const pid_t child = start_child([&] {
        ::close(ends[0]);
        serve_without_end(shop, round, ends[1]);
        return 0;
    });
    ::close(ends[1]);
    std::vector<Done> said;
    Done one{};
    while (said.size() < lines && ::read(ends[0], &one, sizeof one) == sizeof one) said.push_back(one);
    for (volatile std::uint64_t turn = 0; turn < turns;) turn = turn + 1;
    ::kill(child, SIGKILL);
    CHECK(wait_for_child(child) == 128 + SIGKILL);
    while (::read(ends[0], &one, sizeof one) == sizeof one) said.push_back(one);
    ::close(ends[0]);
    return said;
}

}  // namespace

TEST_CASE("redemption: killed at any moment, the counter keeps every step it has said, and no half of one") {
    const std::uint64_t seed = a_seed();
    MESSAGE("seed " << seed);
    kiosk::SeededRandom random(seed);
    ShopHall shop;
    for (int round = 0; round < rounds; ++round) {
        CAPTURE(seed);
        CAPTURE(round);
        shop.hall().close();
        const auto said = kill_after(1 + random.below(30), random.below(3'000'000), round, shop);
        shop.hall().open();
        CHECK(shop.hall().faults().empty());
        std::map<kiosk::RedemptionId, kiosk::RedemptionState> last;
        for (const Done& done : said) last[done.id] = done.state;
        for (const auto& [id, state] : last) {
            const auto kept = must(must(shop.desk().find(id))).state;
            // At most one step more than was said, of the last one alone.
            const bool further = kept != state && id == said.back().id;
            CHECK((kept == state || further));
        }
        for (const auto& waiting : must(shop.desk().unfinished())) must(shop.desk().cancel(waiting.id, {}, shop.now()));
        for (const auto& gone : must(db::RedemptionStore(shop.hall().db()).handed_over_on(shop.now().day)))
            if (gone.state == kiosk::RedemptionState::handed_over) must(shop.desk().undo(gone.id, {}, shop.now()));
        CHECK(shop.hall().balance("Wang Wu") == kiosk::points(100));
        CHECK(shop.available("soap") == 10);
    }
}
