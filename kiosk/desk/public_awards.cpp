#include "kiosk/desk/public_awards.h"

#include <algorithm>

#include "db/resident_store.h"
#include "db/waiting_award_store.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {

// No row of the office's, so that it can never be one.
constexpr NoticeId number{1'000'000'000};

std::string day_words(BusinessDay day) {
    const CivilTime civil = civil_of_day(day.value);
    return std::to_string(civil.month) + " 月 " + std::to_string(civil.day) + " 日";
}

Result<std::string> line_of(Hall& hall, const WaitingAward& award) {
    const auto found = db::ResidentStore(hall.connection()).find(award.resident);
    if (!found) return fail(found);
    const std::optional<Resident>& who = *found;
    const std::string name = who ? shown_name(who->name) + "（" + who->hamlet_name + "）" : "";
    return name + "：" + award.memo + "，拟记 " + std::to_string(award.amount.value) + " 分，公示到 " +
           day_words(award.public_until) + (award.objected ? "，有人提了异议，正在核实" : "") + "。";
}

}  // namespace

Result<std::optional<Notice>> public_awards(Hall& hall, const Moment& now) {
    auto waiting = db::WaitingAwardStore(hall.connection()).all();
    if (!waiting) return fail(waiting);
    std::erase_if(*waiting, [&](const WaitingAward& award) { return award.public_until < now.day; });
    if (waiting->empty()) return std::nullopt;
    Notice notice;
    notice.id = number;
    notice.key = "积分公示";
    notice.title = "积分公示，" + std::to_string(waiting->size()) + " 笔，请大家看看";
    notice.kind = "公示";
    notice.signature = hall.village().name;
    BusinessDay first = now.day, last = now.day;
    for (const WaitingAward& award : *waiting) {
        const auto line = line_of(hall, award);
        if (!line) return fail(line);
        notice.body += *line + "\n";
        first = std::min(first, award.at.day);
        last = std::max(last, award.public_until);
    }
    notice.starts_on = iso_date(first.value);
    notice.ends_on = iso_date(last.value);
    notice.summary = "大额积分要两个人点头，先公示，有异议请到柜台说";
    notice.body += "觉得不对，公示期里带卡到柜台说一声，写明缘由；核实清楚以前，这笔积分不会记上。";
    return notice;
}

}  // namespace kiosk
