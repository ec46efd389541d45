// The hostile village: what no office means to write and every screen must bear.
#include <array>

#include "db/earning_store.h"
#include "db/goods_store.h"
#include "db/honor_store.h"
#include "db/ledger.h"
#include "db/notice_store.h"
#include "db/plaque_store.h"
#include "db/resident_store.h"
#include "db/rule_store.h"
#include "db/transaction.h"
#include "kiosk/base/pinyin.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/demo_village.h"
#include "kiosk/desk/stock_desk.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

// Rare characters, a code point without a glyph, emoji with joiners, right-to-left text, zero-width marks, formats and
// markup.
constexpr std::array<std::string_view, 12> names{"䶮𬭸㛃",
                                                 "欧阳尉迟%s%n%d",
                                                 "阿卜杜热合曼·买买提艾力·穆罕默德·依明江·阿不力孜·托合提",
                                                 "👨‍👩‍👧‍👦家",
                                                 "مرحبا بكم",
                                                 "王\u200b五\u200d\ufeff",
                                                 "<b>李四</b>",
                                                 "%",
                                                 "喆堃燚赟玥",
                                                 "𠮷野家的人",
                                                 "A very long Latin name without end",
                                                 "张\u202e三"};

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

std::string longest_name() { return repeated("龘靐齉爩", 10); }  // 40 characters

ResidentRow person(std::size_t n, Pinyin& pinyin) {
    ResidentRow row;
    row.resident.number = "X%" + std::to_string(n);
    row.resident.name = n % 13 == 12 ? longest_name() : std::string(names[n % 13]);
    row.resident.birth_year = n % 7 == 0 ? 0 : 1960;
    row.resident.household_number = "H" + std::to_string(n / 3);
    row.resident.hamlet_name = n % 4 == 0 ? repeated("很长的屋场名字", 8) : "%d屋场" + std::to_string(n % 4);
    row.resident.grid_name = repeated("网格", 20);
    const Sound sound = pinyin.of_name(row.resident.name);
    row.pinyin = sound.full;
    row.initials = sound.initials;
    return row;
}

Status people(Hall& hall) {
    Pinyin pinyin;
    db::ResidentStore store(hall.connection());
    for (std::size_t n = 0; n < 60; ++n)
        if (const auto put = store.put(person(n, pinyin)); !put) return std::unexpected(put.error());
    return {};
}

Status rules(Hall& hall) {
    RuleBook book{"%",
                  "2025-03-08",
                  "2025-03-15",
                  "",
                  1'000'000,
                  repeated("水弯弯，", 40),
                  repeated("公约歌", 20),
                  repeated("领唱", 30),
                  {}};
    for (std::int32_t n = 1; n <= 40; ++n) {
        Rule rule;
        rule.number = n;
        rule.title = n % 3 == 0 ? repeated("题", 60) : "%s";
        rule.verse = n % 2 == 0 ? repeated("没有标点的长句子", 12) : "短。";
        rule.explanation = repeated("三千个字的说明，一口气读不完，", 200);
        rule.earns = {n % 2 == 0 ? 100'000 : 0};
        rule.costs = {n % 3 == 0 ? 100'000 : 0};
        rule.earns_why = rule.costs_why = repeated("理由", 60);
        rule.keeper = repeated("管这一条的人", 30);
        rule.picture = "missing.png";
        rule.recording = n % 2 == 0 ? "missing.ogg" : "";
        book.rules.push_back(rule);
    }
    const auto put = db::RuleStore(hall.connection()).put(book);
    if (!put) return std::unexpected(put.error());
    return {};
}

Status boards(Hall& hall, const Moment& now) {
    db::HonorStore honors(hall.connection());
    db::PlaqueStore plaques(hall.connection());
    db::NoticeStore notices(hall.connection());
    const std::string today = iso_date(now.day.value), month = today.substr(0, 7);
    for (std::int64_t n = 0; n < 60; ++n) {
        const HonorRow row{static_cast<HonorKind>(n % 3), month,     today, {n + 1}, n < 9 ? repeated("之星", 30) : "",
                           repeated("事迹很长", 100),     n % 2 == 0};
        if (const auto put = honors.put(row); !put) return std::unexpected(put.error());
    }
    for (int n = 0; n < 50; ++n) {
        const Plaque plaque{{},
                            n % 2 ? repeated("匾", 60) : "%",
                            repeated("获得者", 20).substr(0, 150) + std::to_string(n),
                            n % 2 ? "2025" : "2025-03",
                            "",
                            n};
        if (const auto put = plaques.put(plaque); !put) return std::unexpected(put.error());
    }
    for (int n = 0; n < 500; ++n) {
        Notice notice;
        notice.key = "hostile-" + std::to_string(n);
        notice.title =
            n % 3 == 0 ? repeated("标题", 60) : std::string(names[static_cast<std::size_t>(n) % names.size()]);
        notice.signature = repeated("署名", 25);
        notice.kind = repeated("类别", 10);
        notice.starts_on = iso_date(now.day.value - n % 30);
        notice.urgent = n < 4;
        notice.pinned = n > 3 && n < 9;
        notice.summary = repeated("摘要%s", 30);
        notice.facts = {{"day", repeated("日子", 20), repeated("说明", 20)},
                        {"hours", "%", "%"},
                        {"place", repeated("地点", 20), repeated("说明", 20)}};
        notice.body = repeated("一段没有尽头的话没有标点也不换行", 60) + "\n" +
                      repeated("Supercalifragilisticexpialidocious", 8) + "\n" + repeated("字，", 300);
        notice.picture = "missing.png";
        notice.recording = n % 2 == 0 ? "../missing.ogg" : "";
        notice.picture_caption = repeated("图片说明", 20);
        if (const auto put = notices.put(notice); !put) return std::unexpected(put.error());
    }
    return {};
}

std::string beginning_of(std::string_view name) {
    std::string text;
    for (const std::string& sign : graphemes(name))
        if (text.size() + sign.size() <= 40) text += sign;
    return text;
}

// Five hundred goods at every limit: long, dear, out of stock, without a picture.
Status shop(Hall& hall, const Moment& now) {
    db::GoodsStore store(hall.connection());
    StockDesk stock(hall);
    for (int n = 0; n < 500; ++n) {
        Goods goods;
        goods.code = n % 2 == 0 ? std::string(28, 'W') + std::to_string(1000 + n) : std::to_string(n);
        goods.name =
            n % 3 == 0 ? repeated("很长的物品名", 6) : beginning_of(names[static_cast<std::size_t>(n) % names.size()]);
        goods.unit = n % 3 == 0 ? repeated("单位", 4) : "%";
        goods.price = n % 5 == 0 ? most_price : Points{n + 1};
        goods.category = n % 4 == 0 ? repeated("类", 20) : n % 4 == 1 ? "%s" : "";
        goods.picture = n % 2 == 0 ? "missing.png" : "";
        goods.active = n % 50 != 49;
        goods.low_stock_at = n % 7 == 0 ? most_stock_at_once : 0;
        goods.month_limit = n % 6 == 0 ? 99 : 0;
        if (const auto put = store.put(goods); !put) return std::unexpected(put.error());
        const auto kept = store.find_code(goods.code);
        if (!kept) return std::unexpected(kept.error());
        const std::optional<Goods>& there = *kept;
        if (!there || n % 8 == 0) continue;
        const DeliveryLine line{there->id, n % 9 == 0 ? most_stock_at_once : n};
        if (const auto came = stock.delivery({&line, 1}, repeated("单据", 30), repeated("经手", 30), now); !came)
            return std::unexpected(came.error());
    }
    return {};
}

Status many_points(Hall& hall, const Moment& now) {
    EarningRule rule;
    rule.code = "visit";
    rule.title = repeated("签到", 30);
    rule.amount = {100'000};
    rule.a_day = 1;
    if (const auto put = db::EarningStore(hall.connection()).put(rule); !put) return std::unexpected(put.error());
    db::Ledger ledger(hall.connection());
    const auto source = ledger.account(AccountKind::issuance);
    if (!source) return std::unexpected(source.error());
    for (std::int64_t n = 0; n < 120; ++n) {
        const auto account = ledger.account(AccountKind::resident, n % 60 + 1);
        if (!account) return std::unexpected(account.error());
        NewTransfer t;
        t.id = award_key(hall.village().number, std::to_string(n), "visit", "hostile");
        t.debit = *source;
        t.credit = *account;
        t.amount = most_points_at_once;
        t.code = "visit";
        t.day = {now.day.value - 1};
        t.event_at_ms = now.utc_ms - 86'400'000;
        t.memo = repeated("%s 很长的事项", 20);
        t.actor = repeated("经手", 25);
        if (const auto posted = ledger.post(award_group(t.id), {&t, 1}); !posted)
            return std::unexpected(posted.error());
    }
    return {};
}

}  // namespace

Village hostile_village() {
    return {4'000'000'000U,
            repeated("很长的村名", 6),
            repeated("服务大厅%s", 6),
            "龘",
            "Asia/Shanghai",
            4,
            "0000-00000000000000000000"};
}

Status load_hostile(Hall& hall, const Moment& now) {
    db::Transaction transaction(hall.connection());
    if (!transaction.begun()) return transaction.begun();
    for (const auto& part : {people(hall), rules(hall), boards(hall, now), shop(hall, now), many_points(hall, now)})
        if (!part) return part;
    return transaction.commit();
}

}  // namespace kiosk
