// A village of any size for load tests: plausible names, households of three or four, a year of points.
#include <algorithm>
#include <array>

#include "db/earning_store.h"
#include "db/ledger.h"
#include "db/resident_store.h"
#include "db/transaction.h"
#include "kiosk/base/pinyin.h"
#include "kiosk/desk/demo_village.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

constexpr std::int64_t transfers_each = 100, most_transfers = 2'000'000, a_commit = 20'000;
constexpr std::int64_t day_ms = 86'400'000;
constexpr std::array<std::string_view, 20> surnames{"罗", "彭", "周", "杨", "胡", "邓", "苏",   "丁", "曾", "李",
                                                    "单", "王", "张", "刘", "陈", "谢", "欧阳", "解", "任", "尉迟"};
constexpr std::array<std::string_view, 40> given{"满", "秀", "运", "来", "桂", "香", "立", "冬", "春", "娥",
                                                 "水", "生", "晚", "启", "明", "友", "良", "长", "德", "云",
                                                 "华", "国", "芳", "英", "建", "平", "喜", "兰", "玉", "珍",
                                                 "福", "贵", "梅", "松", "青", "石", "玥", "喆", "堃", "赟"};

template <class Words>
std::string_view pick(SeededRandom& random, const Words& words) {
    return words[static_cast<std::size_t>(random.next() % words.size())];
}

ResidentRow person(std::int64_t n, std::int64_t hamlets, SeededRandom& random, Pinyin& pinyin) {
    const std::int64_t household = (n - 1) * 3 / 10 + 1, hamlet = household % hamlets + 1;
    ResidentRow row;
    row.resident.number = "G" + std::to_string(n);
    row.resident.name = std::string(pick(random, surnames)).append(pick(random, given));
    if (random.next() % 5 != 0) row.resident.name += pick(random, given);
    row.resident.birth_year = static_cast<std::int32_t>(1930 + random.next() % 90);
    row.resident.sex = random.next() % 2 ? 'f' : 'm';
    row.resident.household_number = "H" + std::to_string(household);
    row.resident.hamlet_name = "第" + std::to_string(hamlet) + "屋场";
    row.resident.grid_name = "第" + std::to_string(hamlet % 22 + 1) + "网格";
    const Sound sound = pinyin.of_name(row.resident.name);
    row.pinyin = sound.full;
    row.initials = sound.initials;
    return row;
}

// Commits every so often, so that the log stays small.
class Batches {
public:
    explicit Batches(db::Connection& connection) : connection_(connection) { open(); }
    Status counted(std::int64_t n) {
        if ((count_ += n) < a_commit) return {};
        count_ = 0;
        const auto done = transaction_->commit();
        connection_.checkpoint();
        open();
        return done;
    }
    Status finish() { return transaction_->commit(); }

private:
    void open() {
        transaction_.reset();
        transaction_ = std::make_unique<db::Transaction>(connection_);
    }
    db::Connection& connection_;
    std::unique_ptr<db::Transaction> transaction_;
    std::int64_t count_ = 0;
};

Status people(Hall& hall, std::int64_t residents, SeededRandom& random) {
    Pinyin pinyin;
    db::ResidentStore store(hall.connection());
    Batches batches(hall.connection());
    const std::int64_t hamlets = std::clamp<std::int64_t>(residents / 70, 1, 200);
    for (std::int64_t n = 1; n <= residents; ++n) {
        if (const auto put = store.put(person(n, hamlets, random, pinyin)); !put) return std::unexpected(put.error());
        if (const auto done = batches.counted(1); !done) return done;
    }
    return batches.finish();
}

Status history(Hall& hall, std::int64_t residents, std::int64_t transfers, SeededRandom& random, const Moment& now) {
    db::Ledger ledger(hall.connection());
    const auto source = ledger.account(AccountKind::issuance);
    if (!source) return std::unexpected(source.error());
    Batches batches(hall.connection());
    constexpr std::size_t group_size = 50;
    std::vector<NewTransfer> group;
    for (std::int64_t i = 0; i < transfers; ++i) {
        const std::int64_t who = i % residents + 1, round = i / residents;
        const auto account = ledger.account(AccountKind::resident, who);
        if (!account) return std::unexpected(account.error());
        NewTransfer t;
        t.id = award_key(hall.village().number, "G" + std::to_string(who), "visit", "g" + std::to_string(round));
        t.debit = *source;
        t.credit = *account;
        t.amount = {static_cast<std::int64_t>(1 + random.next() % 10)};
        t.code = "visit";
        t.rule_version = "1";
        t.event_at_ms = now.utc_ms - day_ms * (transfers / residents - round) * 3;
        t.day = {now.day.value - static_cast<std::int32_t>((transfers / residents - round) * 3)};
        t.memo = "来村部签到";
        group.push_back(t);
        if (group.size() < group_size && i + 1 < transfers) continue;
        if (const auto posted = ledger.post(award_group(group.front().id), group); !posted)
            return std::unexpected(posted.error());
        if (const auto done = batches.counted(static_cast<std::int64_t>(group.size())); !done) return done;
        group.clear();
    }
    return batches.finish();
}

}  // namespace

Status load_generated(Hall& hall, const GeneratedSize& size, SeededRandom& random, const Moment& now) {
    EarningRule visit;
    visit.code = "visit";
    visit.title = "来村部签到";
    visit.amount = {2};
    visit.a_day = 1;
    visit.icon = "visit";
    if (const auto put = db::EarningStore(hall.connection()).put(visit); !put) return std::unexpected(put.error());
    if (const auto done = people(hall, size.residents, random); !done) return done;
    const std::int64_t usual = std::min(size.residents * transfers_each, most_transfers);
    return history(hall, size.residents, size.transfers < 0 ? usual : size.transfers, random, now);
}

}  // namespace kiosk
