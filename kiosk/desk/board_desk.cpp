#include "kiosk/desk/board_desk.h"

#include <algorithm>

#include "db/earning_store.h"
#include "db/goods_store.h"
#include "db/honor_store.h"
#include "db/month_store.h"
#include "db/notice_store.h"
#include "db/plaque_store.h"
#include "db/programme_store.h"
#include "db/rule_store.h"
#include "db/scan_event_store.h"
#include "kiosk/desk/months.h"
#include "kiosk/desk/public_awards.h"
#include "kiosk/desk/title_sounds.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {

template <class T>
Status status_of(const Result<T>& result) {
    if (result) return {};
    return std::unexpected(result.error());
}

std::vector<RankingRow> rows_of(const std::vector<db::HamletSum>& sums) {
    std::vector<RankingRow> rows;
    for (const db::HamletSum& sum : sums) {
        if (sum.households == 0) continue;
        RankingRow row;
        row.name = sum.name;
        row.total = sum.earned;
        row.households = static_cast<std::int32_t>(sum.households);
        row.score = (sum.earned.value * 2 + sum.households) / (2 * sum.households);
        rows.push_back(row);
    }
    return rows;
}

void give_places(std::vector<RankingRow>& rows) {
    std::ranges::stable_sort(rows, std::ranges::greater(), &RankingRow::score);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].place =
            i > 0 && rows[i].score == rows[i - 1].score ? rows[i - 1].place : static_cast<std::int32_t>(i + 1);
}

// A reminder leaves the wall on its day; praise of the last months may still be looked up.
bool has_left(HonorKind kind, std::string_view public_until, std::string_view today) {
    return kind == HonorKind::reminder && public_until < today;
}

// Where a notice of its day belongs: after the pinned ones, new before old.
void hang(std::vector<Notice>& notices, Notice notice) {
    const auto before = std::ranges::find_if(notices, [&](const Notice& other) {
        return !other.pinned && !other.urgent && other.starts_on <= notice.starts_on;
    });
    notices.insert(before, std::move(notice));
}

}  // namespace

Ranking rank_hamlets(const std::vector<RankingRow>& now, const std::vector<RankingRow>& before) {
    Ranking ranking;
    ranking.rows = now;
    give_places(ranking.rows);
    std::vector<RankingRow> old = before;
    give_places(old);
    const bool counted = std::ranges::any_of(old, [](const RankingRow& row) { return row.score > 0; });
    for (RankingRow& row : ranking.rows) {
        const auto found = std::ranges::find(old, row.name, &RankingRow::name);
        if (counted && found != old.end()) row.moved = found->place - row.place;
    }
    return ranking;
}

std::optional<HonorEntry> public_entry(const HonorRow& row, const Resident& resident, std::int32_t current_year) {
    if (is_minor(resident, current_year)) return std::nullopt;
    const bool in_full = row.consent && row.kind != HonorKind::reminder;
    return HonorEntry{in_full ? resident.name : shown_name(resident.name),
                      seal_of(resident.name),
                      row.title,
                      row.deed,
                      resident.hamlet_name,
                      ""};
}

struct BoardDesk::Part {
    Status (BoardDesk::*read)(Boards& boards, const Moment& now);
    void (*keep)(Boards& boards, const Boards& before, std::string_view today);
};

MadeBoards BoardDesk::make_over(const Boards& before, const Moment& now) {
    constexpr Part parts[] = {
        {&BoardDesk::read_rules,
         [](Boards& to, const Boards& from, std::string_view) {
             to.rules = from.rules;
             to.earlier_rules = from.earlier_rules;
         }},
        {&BoardDesk::read_honors,
         [](Boards& to, const Boards& from, std::string_view today) {
             to.honors = from.honors;
             std::erase_if(to.honors,
                           [today](const HonorList& list) { return has_left(list.kind, list.public_until, today); });
         }},
        {&BoardDesk::read_ranking,
         [](Boards& to, const Boards& from, std::string_view) { to.rankings = from.rankings; }},
        {&BoardDesk::read_plaques, [](Boards& to, const Boards& from, std::string_view) { to.plaques = from.plaques; }},
        {&BoardDesk::read_goods, [](Boards& to, const Boards& from, std::string_view) { to.goods = from.goods; }},
        {&BoardDesk::read_notices,
         [](Boards& to, const Boards& from, std::string_view today) {
             to.notices = from.notices;
             std::erase_if(to.notices,
                           [today](const Notice& notice) { return !notice.ends_on.empty() && notice.ends_on < today; });
         }},
        {&BoardDesk::read_programme,
         [](Boards& to, const Boards& from, std::string_view) {
             to.programme = from.programme;
             to.show = from.show;
         }},
        {&BoardDesk::read_visits,
         [](Boards& to, const Boards& from, std::string_view) {
             to.visit_award = from.visit_award;
             to.checked_in_today = from.checked_in_today;
         }},
    };
    MadeBoards made{std::make_shared<Boards>(), {}};
    made.boards->village = hall_.village();
    const std::string today = iso_date(now.day.value);
    for (const Part& part : parts) {
        const Status read = (this->*part.read)(*made.boards, now);
        if (read) continue;
        part.keep(*made.boards, before, today);
        if (made.complete) made.complete = read;
    }
    return made;
}

Result<BoardsPtr> BoardDesk::make(const Moment& now) {
    auto made = make_over({}, now);
    if (!made.complete) return std::unexpected(made.complete.error());
    TitleSounds().note(*made.boards);
    return made.boards;
}

Status BoardDesk::read_rules(Boards& boards, const Moment& now) {
    auto books = db::RuleStore(hall_.connection()).all();
    if (!books) return status_of(books);
    // Books come newest first; those whose day has not come yet wait.
    std::erase_if(*books,
                  [today = iso_date(now.day.value)](const RuleBook& book) { return book.in_force_from > today; });
    if (books->empty()) return {};
    boards.rules = std::move(books->front());
    boards.earlier_rules.assign(std::make_move_iterator(books->begin() + 1), std::make_move_iterator(books->end()));
    return {};
}

Status BoardDesk::read_honors(Boards& boards, const Moment& now) {
    const auto entries = db::HonorStore(hall_.connection()).all();
    if (!entries) return status_of(entries);
    const std::int32_t year = civil_of_day(now.day.value).year;
    const std::string today = iso_date(now.day.value);
    for (const db::HonorFull& full : *entries) {
        if (has_left(full.row.kind, full.row.public_until, today)) continue;
        auto entry = public_entry(full.row, full.resident, year);
        if (!entry) continue;
        if (boards.honors.empty() || boards.honors.back().kind != full.row.kind ||
            boards.honors.back().period != full.row.period)
            boards.honors.push_back({full.row.kind, full.row.period, full.row.public_until, {}});
        boards.honors.back().entries.push_back(std::move(*entry));
    }
    for (HonorList& list : boards.honors)
        std::ranges::stable_partition(list.entries, [](const HonorEntry& entry) { return !entry.title.empty(); });
    return {};
}

Status BoardDesk::read_ranking(Boards& boards, const Moment& now) {
    db::MonthStore months(hall_.connection());
    const BusinessDay first = first_of_month(now.day);
    const auto current = months.hamlets(month_number(now.day)),
               before = months.hamlets(month_number({first.value - 1}));
    if (!current) return status_of(current);
    if (!before) return status_of(before);
    const bool earned = std::ranges::any_of(*current, [](const db::HamletSum& sum) { return sum.earned.value > 0; });
    if (!earned) return {};
    Ranking ranking = rank_hamlets(rows_of(*current), rows_of(*before));
    ranking.by = RankingBy::hamlet;
    ranking.from = iso_date(first.value);
    boards.rankings.push_back(std::move(ranking));
    return {};
}

Status BoardDesk::read_plaques(Boards& boards, const Moment& /*now*/) {
    auto plaques = db::PlaqueStore(hall_.connection()).all();
    if (!plaques) return status_of(plaques);
    boards.plaques = std::move(*plaques);
    return {};
}

Status BoardDesk::read_goods(Boards& boards, const Moment& /*now*/) {
    auto goods = db::GoodsStore(hall_.connection()).all();
    if (!goods) return status_of(goods);
    std::erase_if(*goods, [](const Goods& one) { return !one.active; });
    boards.goods = std::move(*goods);
    return {};
}

Status BoardDesk::read_notices(Boards& boards, const Moment& now) {
    auto notices = db::NoticeStore(hall_.connection()).hanging(iso_date(now.day.value));
    if (!notices) return status_of(notices);
    auto awards = public_awards(hall_, now);
    if (!awards) return status_of(awards);
    if (std::optional<Notice>& notice = *awards) hang(*notices, std::move(*notice));
    boards.notices = std::move(*notices);
    return {};
}

Status BoardDesk::read_programme(Boards& boards, const Moment& /*now*/) {
    db::ProgrammeStore store(hall_.connection());
    auto programme = store.all();
    if (!programme) return status_of(programme);
    auto show = store.show();
    if (!show) return status_of(show);
    boards.programme = std::move(*programme);
    boards.show = std::move(*show);
    return {};
}

Status BoardDesk::read_visits(Boards& boards, const Moment& now) {
    const auto visit = db::EarningStore(hall_.connection()).find("visit");
    if (!visit) return status_of(visit);
    const auto here = db::ScanEventStore(hall_.connection()).welcomed_on(now.day);
    if (!here) return status_of(here);
    if (const std::optional<EarningRule>& rule = *visit) boards.visit_award = rule->amount;
    boards.checked_in_today = static_cast<std::int32_t>(*here);
    return {};
}

}  // namespace kiosk
