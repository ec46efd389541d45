// Goal: whatever is asked of the ledger in whatever order, it answers and ends as a few maps would.
//
// RapidCheck makes up the days (and prints the seed it used; RC_PARAMS="seed=..." repeats one); each step goes to the
// ledger and to the Model below, which knows the rules and no SQL. Their answers and all balances must agree, and at
// the end verify must find nothing.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <set>

#include "db/verify.h"
#include "tests/support/hall_builder.h"
#include "tests/support/test_db.h"

namespace {

using kiosk::NewTransfer;
using kiosk::TransferKind;

enum class Answer { posted, existed, refused, bad_input };

// Each number chooses; what it means depends on what there is to choose from.
struct Step {
    int what = 0, who = 0, which = 0;
    std::int64_t amount = 0;
};

class Model {
public:
    Answer post(const std::vector<NewTransfer>& group) {
        std::size_t known = 0;
        for (const NewTransfer& t : group) {
            if (t.amount.value < 1 || t.amount > kiosk::most_points_at_once) return Answer::bad_input;
            if (const auto there = done_.find(t.id); there != done_.end()) {
                if (!same(there->second, t)) return Answer::bad_input;
                ++known;
            } else if (refused_.contains(t.id)) {
                return Answer::refused;
            }
        }
        if (known == group.size()) return Answer::existed;
        if (known > 0) return Answer::bad_input;
        const Model before = *this;
        for (const NewTransfer& t : group)
            if (!apply(t)) {
                *this = before;
                for (const NewTransfer& all : group) refused_.insert(all.id);
                return Answer::refused;
            }
        return Answer::posted;
    }

    std::int64_t posted(kiosk::AccountId account) const { return at(posted_, account); }
    std::int64_t held(kiosk::AccountId account) const { return at(held_, account); }
    std::size_t size() const { return done_.size(); }
    void may_not_owe(kiosk::AccountId account) { bounded_.insert(account); }

private:
    using Sums = std::map<kiosk::AccountId, std::int64_t>;
    static std::int64_t at(const Sums& sums, kiosk::AccountId account) {
        const auto found = sums.find(account);
        return found == sums.end() ? 0 : found->second;
    }
    static bool same(const NewTransfer& a, const NewTransfer& b) {
        return a.kind == b.kind && a.debit == b.debit && a.credit == b.credit && a.amount == b.amount &&
               a.code == b.code && a.rule_version == b.rule_version && a.refers_to == b.refers_to;
    }

    static kiosk::TransferId earlier_of(const NewTransfer& t) { return t.refers_to.value_or(kiosk::TransferId{}); }

    bool apply(const NewTransfer& t) {
        const bool resolves =
            t.kind == TransferKind::post || t.kind == TransferKind::void_ || t.kind == TransferKind::expire;
        if (resolves && !may_resolve(t)) return false;
        if (t.kind == TransferKind::reverse && !may_reverse(t)) return false;
        if (t.debit == t.credit) return false;
        if (t.kind == TransferKind::pending) held_[t.debit] += t.amount.value;
        if (resolves) held_[t.debit] -= done_.at(earlier_of(t)).amount.value;
        if (t.kind == TransferKind::single || t.kind == TransferKind::post || t.kind == TransferKind::reverse) {
            posted_[t.debit] -= t.amount.value;
            posted_[t.credit] += t.amount.value;
        }
        if (bounded_.contains(t.debit) && posted(t.debit) - held(t.debit) < 0) return false;
        done_[t.id] = t;
        return true;
    }
    bool may_resolve(const NewTransfer& t) {
        const auto hold = done_.find(earlier_of(t));
        if (hold == done_.end() || hold->second.kind != TransferKind::pending) return false;
        const NewTransfer& h = hold->second;
        if (h.debit != t.debit || h.credit != t.credit || t.amount > h.amount) return false;
        if (t.kind != TransferKind::post && t.amount != h.amount) return false;
        return resolved_.insert(h.id).second;
    }
    bool may_reverse(const NewTransfer& t) {
        const auto gone = done_.find(earlier_of(t));
        if (gone == done_.end()) return false;
        const NewTransfer& g = gone->second;
        const bool moved = g.kind == TransferKind::single || g.kind == TransferKind::post;
        if (!moved || g.debit != t.credit || g.credit != t.debit || t.amount > g.amount) return false;
        return reversed_.insert(g.id).second;
    }

    std::map<kiosk::TransferId, NewTransfer> done_;
    std::set<kiosk::TransferId> refused_, resolved_, reversed_;
    std::set<kiosk::AccountId> bounded_;
    Sums posted_, held_;
};

// What all the made-up days together came to: a property that never saw a hold says nothing of holds.
struct Seen {
    std::map<TransferKind, int> posted;
    std::map<Answer, int> answers;
};

// The ledger and the model side by side, asked the same.
class Pair {
public:
    explicit Pair(Seen& seen) : seen_(seen) {
        for (std::int64_t who = 0; who < people; ++who) model_.may_not_owe(book_.of(who + 1));
    }

    void ask(const Step& step) {
        std::vector<NewTransfer> group;
        const int size = step.what == 9 ? 2 + step.which % 2 : 1;
        for (int i = 0; i < size; ++i)
            group.push_back(made(
                {step.what == 9 ? (step.which + i) % 5 : step.what, step.who + i, step.which + i, step.amount + i}));
        const auto answer = book_.post_all(group);
        const Answer got = answer ? (answer->existed ? Answer::existed : Answer::posted)
                           : answer.error().code == kiosk::ErrorCode::refused ? Answer::refused
                                                                              : Answer::bad_input;
        const bool stored = answer || answer.error().code != kiosk::ErrorCode::storage;
        RC_ASSERT(stored);
        RC_ASSERT(static_cast<int>(got) == static_cast<int>(model_.post(group)));
        for (std::int64_t who = 1; who <= people; ++who) {
            RC_ASSERT(book_.balance(who).posted.value == model_.posted(book_.of(who)));
            RC_ASSERT(book_.balance(who).held.value == model_.held(book_.of(who)));
        }
        sent_.insert(sent_.end(), group.begin(), group.end());
        if (got == Answer::posted)
            for (const NewTransfer& t : group) ++seen_.posted[t.kind];
        ++seen_.answers[got];
    }

    void close_the_book() {
        RC_ASSERT(book_.count("SELECT count(*) FROM transfer") == static_cast<std::int64_t>(model_.size()));
        RC_ASSERT(must(db::verify(book_.connection)).ok());
    }

private:
    static constexpr std::int64_t people = 4;

    // Something sent before; three times of four something this kind of step can succeed with.
    const NewTransfer* earlier(const Step& step) const {
        std::vector<const NewTransfer*> found;
        for (const NewTransfer& t : sent_) {
            const bool hold = t.kind == TransferKind::pending;
            if (step.which % 4 == 0 || step.what > 6 || hold == (step.what != 6)) found.push_back(&t);
        }
        return found.empty() ? nullptr : found[static_cast<std::size_t>(step.which / 4) % found.size()];
    }

    NewTransfer made(const Step& step) {
        const std::int64_t who = 1 + step.who % people;
        const int number = ++number_;
        if (step.what == 1) return book_.purchase(number, who, step.amount);
        if (step.what == 2) return book_.hold(number, who, step.amount);
        if (step.what == 3) {  // From one resident to another, perhaps the same.
            auto gift = book_.purchase(number, who, step.amount);
            gift.credit = book_.of(1 + step.which % people);
            return gift;
        }
        const NewTransfer* before = earlier(step);
        if (step.what == 0 || step.what > 9 || !before) return book_.award(number, who, 3 * step.amount);
        if (step.what == 4) return book_.follow(number, TransferKind::post, *before, step.amount);
        if (step.what == 5)
            return book_.follow(number, step.who % 2 ? TransferKind::void_ : TransferKind::expire, *before,
                                before->amount.value);
        if (step.what == 6) return book_.follow(number, TransferKind::reverse, *before, step.amount);
        NewTransfer again = *before;
        if (step.what == 8) again.amount = kiosk::points(step.amount);
        return again;
    }

    Seen& seen_;
    TestLedger book_;
    Model model_;
    std::vector<NewTransfer> sent_;
    int number_ = 0;
};

rc::Gen<Step> a_step() {
    return rc::gen::build<Step>(
        rc::gen::set(&Step::what, rc::gen::inRange(0, 13)), rc::gen::set(&Step::who, rc::gen::inRange(0, 4)),
        rc::gen::set(&Step::which, rc::gen::inRange(0, 50)),
        rc::gen::set(&Step::amount,
                     rc::gen::weightedOneOf<std::int64_t>(
                         {{20, rc::gen::inRange<std::int64_t>(1, 12)},
                          {1, rc::gen::element<std::int64_t>(0, -1, 999'999'998, 1'000'000'000, 1'000'000'001)}})));
}

}  // namespace

TEST_CASE("ledger: whatever is asked in whatever order, it answers and ends as plain maps do") {
    Seen seen;
    const bool held = rc::check("the ledger is the model", [&seen] {
        const auto steps = *rc::gen::container<std::vector<Step>>(a_step()).as("steps");
        Pair pair(seen);
        for (const Step& step : steps) pair.ask(step);
        pair.close_the_book();
    });
    CHECK(held);
    CHECK(seen.posted.size() == 6);
    CHECK(seen.answers.size() == 4);
}
