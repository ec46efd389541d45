#include "kiosk/model/slips.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "kiosk/model/names.h"

namespace kiosk {

namespace {

constexpr std::size_t most_entries = 5, most_lines = 100;

std::string date_text(const CivilTime& at) {
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", at.year, at.month, at.day);
    return text;
}

std::string time_text(const CivilTime& at) {
    char text[64];
    std::snprintf(text, sizeof text, " %02d:%02d", at.hour, at.minute);
    return date_text(at) + text;
}

std::string short_date(const CivilTime& at) {
    char text[64];
    std::snprintf(text, sizeof text, "%02d-%02d", at.month, at.day);
    return text;
}

std::string number_text(std::int64_t number) { return std::to_string(number); }
std::string with_sign(std::int64_t number) { return (number > 0 ? "+" : "") + std::to_string(number); }
std::string points_text(Points amount) { return number_text(amount.value) + " 分"; }

class Slip {
public:
    Slip(const SlipHead& head, const std::string& kind) {
        add(TitlePart{head.village});
        add(TextPart{kind, PrintAlign::center, true});
        add(FeedPart{1});
        row("单号", head.number);
        row("时间", time_text(head.at));
    }

    void add(ReceiptPart part) { parts_.push_back(std::move(part)); }
    void row(const std::string& left, const std::string& right, bool bold = false) {
        add(ColumnsPart{left, right, bold});
    }
    void rule() { add(RulePart{}); }

    // The code, what it is for, and the cut.
    Receipt end(const std::string& code, const std::string& told) {
        if (!code.empty()) {
            add(FeedPart{1});
            add(QrPart{code});
            add(TextPart{told, PrintAlign::center});
        }
        add(CutPart{});
        return {std::move(parts_)};
    }

private:
    std::vector<ReceiptPart> parts_;
};

std::string difference_text(const CountedGoods& goods) {
    const std::int64_t difference = goods.counted - goods.in_books;
    return "账 " + number_text(goods.in_books) + " 实 " + number_text(goods.counted) + " 差 " +
           (difference == 0 ? "0" : with_sign(difference));
}

}  // namespace

std::string slip_number(const CivilTime& day, std::int64_t sequence) {
    char text[64];
    std::snprintf(text, sizeof text, "%04d%02d%02d-%04lld", day.year, day.month, day.day,
                  static_cast<long long>(sequence));
    return text;
}

Receipt redemption_slip(const RedemptionSlip& slip) {
    Slip out(slip.head, "积分兑换单");
    out.row("姓名", shown_name(slip.name));
    out.rule();
    Points sum;
    for (const SlipLine& line : slip.lines) {
        const Points cost{line.quantity * line.price.value};
        sum = sum + cost;
        out.row(line.name,
                number_text(line.quantity) + " × " + number_text(line.price.value) + " = " + number_text(cost.value));
    }
    out.rule();
    out.add(BigNumberPart{"合计", points_text(sum)});
    out.row(slip.of_purse ? "家庭积分剩余" : "剩余积分", points_text(slip.balance_left), true);
    out.row("经手人", slip.handed_by);
    out.add(SignaturePart{"领取人签字"});
    return out.end(slip.code, "凭此单可到村部柜台核对");
}

Receipt entries_slip(const EntriesSlip& slip) {
    Slip out(slip.head, "积分明细");
    out.row("姓名", shown_name(slip.name));
    out.rule();
    if (slip.entries.empty()) out.add(TextPart{"还没有积分记录", PrintAlign::center});
    for (std::size_t i = 0; i < std::min(slip.entries.size(), most_entries); ++i) {
        const SlipEntry& entry = slip.entries[i];
        out.row(short_date(entry.day) + " " + entry.what, with_sign(entry.amount.value));
    }
    out.rule();
    out.add(BigNumberPart{"余额", points_text(slip.balance)});
    return out.end(slip.code, "凭此单可到村部柜台核对");
}

Receipt day_close_slip(const DayCloseSlip& slip) {
    Slip out(slip.head, "柜台日结单");
    out.rule();
    out.row("兑换 " + number_text(slip.redemptions) + " 笔", points_text(slip.spent));
    out.row("退回 " + number_text(slip.returns) + " 笔", points_text(slip.returned));
    out.add(BigNumberPart{"净额", points_text(slip.spent - slip.returned)});
    out.rule();
    std::int64_t differing = 0;
    for (std::size_t i = 0; i < std::min(slip.goods.size(), most_lines); ++i) {
        const CountedGoods& goods = slip.goods[i];
        out.row(goods.name, difference_text(goods), goods.counted != goods.in_books);
        if (goods.counted != goods.in_books) ++differing;
    }
    if (slip.goods.size() > most_lines)
        out.add(TextPart{"另有 " + std::to_string(slip.goods.size() - most_lines) + " 种未印出"});
    out.rule();
    out.row("账实不符", number_text(differing) + " 种", differing > 0);
    out.row("结账人", slip.closed_by);
    out.add(SignaturePart{"结账人签字"});
    out.add(SignaturePart{"复核人签字"});
    return out.end(slip.code, "存档备查");
}

Receipt test_slip(const SlipHead& head, const std::string& printer) {
    Slip out(head, "打印测试");
    out.row("打印机", printer);
    out.rule();
    out.add(TextPart{"本行为普通字：村规民约 积分公示 0123456789"});
    out.add(TextPart{"本行为粗体字：ABC abc 0123456789", PrintAlign::left, true});
    out.add(TextPart{"靠右", PrintAlign::right});
    out.row("生僻字", "䶮 燚 堃 㛃 𬭸");
    out.row("大米 5 千克", "2 × 30 = 60");
    out.add(BigNumberPart{"合计", "60 分"});
    out.rule();
    return out.end(head.number, "扫得出单号，此码即清晰");
}

}  // namespace kiosk
