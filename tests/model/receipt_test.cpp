// Goal: a slip holds what was bought and no more, fits the paper, and comes out of the queue as it went in.
#include "kiosk/model/receipt.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/base/print_text.h"
#include "kiosk/base/utf8.h"
#include "kiosk/model/receipt_rows.h"
#include "kiosk/model/receipt_text.h"
#include "tests/support/must.h"
#include "tests/support/slips.h"

using kiosk::ColumnsPart;
using kiosk::Paper;
using kiosk::Receipt;
using kiosk::TextRow;

namespace {

std::vector<TextRow> text_rows(const Receipt& receipt, Paper paper) {
    std::vector<TextRow> rows;
    for (const kiosk::ReceiptRow& row : receipt_rows(receipt, paper))
        if (const auto* text = std::get_if<TextRow>(&row)) rows.push_back(*text);
    return rows;
}

std::string all_text(const Receipt& receipt) {
    std::string all;
    for (const TextRow& row : text_rows(receipt, Paper::mm80)) all += row.left + "|" + row.right + "\n";
    return all;
}

}  // namespace

TEST_CASE("receipt: a redemption's slip says what was bought, the sum, what is left, and masks the name") {
    const std::string all = all_text(redemption_slip(a_redemption()));
    for (const char* words : {"菜籽油 5 升|1 × 60 = 60", "洗衣粉|2 × 12 = 24", "3 × 8 = 24", "合计|108 分",
                              "剩余积分|126 分", "经手人|李秀英", "单号|20261124-0042", "时间|2026-11-24 10:32"}) {
        CAPTURE(words);
        CHECK(all.find(words) != std::string::npos);
    }
    CHECK(all.find("满仓") == std::string::npos);
}

TEST_CASE("receipt: five entries are printed, newest first, with their signs") {
    const std::string all = all_text(entries_slip(entries_of_one()));
    CHECK(all.find("11-24 来村部签到|+2\n11-22 兑换洗衣粉|-12") != std::string::npos);
    CHECK(all.find("更早") == std::string::npos);
    CHECK(all.find("余额|126 分") != std::string::npos);
}

TEST_CASE("receipt: the day's close names each difference and counts them") {
    const std::string all = all_text(day_close_slip(a_day_close()));
    for (const char* words : {"洗衣粉|账 40 实 38 差 -2", "牙膏|账 17 实 18 差 +1", "毛巾|账 25 实 25 差 0",
                              "账实不符|2 种", "净额|1272 分"}) {
        CAPTURE(words);
        CHECK(all.find(words) != std::string::npos);
    }
}

TEST_CASE("receipt: whatever the names, no row is wider than the paper") {
    std::string forty;
    for (int i = 0; i < 40; ++i) forty += "龘";
    for (const std::string& name : {std::string("罗"), forty, std::string(200, 'W'), std::string("😀😀😀 مرحبا بكم"),
                                    std::string("a\xCC\x81\xCC\x81"), std::string("x\x1Bp\x01")})
        for (const Paper paper : {Paper::mm58, Paper::mm80}) {
            CAPTURE(name);
            auto slip = a_redemption(name);
            slip.head.village = name;
            slip.lines.push_back({name, 9999, {1'000'000'000}});
            slip.handed_by = name;
            auto entries = entries_of_one(name);
            entries.entries[0].what = name;
            auto close = a_day_close();
            close.goods.push_back({name, 1'000'000'000'000, -5});
            for (const Receipt& receipt : {redemption_slip(slip), entries_slip(entries), day_close_slip(close)})
                for (const TextRow& row : text_rows(receipt, paper)) {
                    CAPTURE(row.left);
                    CHECK((kiosk::display_columns(row.left) + kiosk::display_columns(row.right)) * row.wide <=
                          paper_columns(paper));
                }
        }
}

TEST_CASE("receipt: a thing too long for its row wraps, and its figure stands beside the last line") {
    const auto rows =
        text_rows({{ColumnsPart{"无磷洗洁精（柠檬香型，家庭大瓶装 1.5 千克）", "3 × 8 = 24"}}}, Paper::mm58);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].right.empty());
    CHECK(rows[1].right == "3 × 8 = 24");
}

TEST_CASE("receipt: a slip comes out of its text as it went in") {
    for (const Receipt& receipt :
         {redemption_slip(a_redemption()), entries_slip(entries_of_one()), day_close_slip(a_day_close()),
          as_copy(test_slip(slip_head(0), "cups:counter")), Receipt{}}) {
        const std::string text = receipt_text(receipt);
        CHECK(must(kiosk::read_receipt(text)) == receipt);
        CHECK_FALSE(kiosk::first_utf8_fault(text).has_value());
    }
    const Receipt hostile{{ColumnsPart{"tab\there\ncut\x1B", "\xFF", true}, kiosk::FeedPart{99}}};
    CHECK(must(kiosk::read_receipt(receipt_text(hostile))) ==
          Receipt{{ColumnsPart{"tab here cut", "?", true}, kiosk::FeedPart{9}}});
}

TEST_CASE("receipt: a damaged text is refused, whatever is wrong with it") {
    for (const char* text : {"", "slip 1", "slip 2\ncut\n", "slip 1\ncut", "slip 1\ncut\tnow\n", "slip 1\nfeed\t0\n",
                             "slip 1\nfeed\t10\n", "slip 1\ntext\tup\tbold\tx\n", "slip 1\ncolumns\tfat\tx\ty\n",
                             "slip 1\n\n", "slip 1\ntitle\t\xFF\n", "slip 1\ntitle\ta\tb\tc\td\n"}) {
        CAPTURE(text);
        CHECK_FALSE(kiosk::read_receipt(text).has_value());
    }
}

TEST_CASE("receipt: a copy says so on top, once") {
    const Receipt once = as_copy(redemption_slip(a_redemption()));
    CHECK(as_copy(once) == once);
    CHECK(text_rows(once, Paper::mm58).front().left.find("补打") != std::string::npos);
}
