// The shop from the office's lists, and back: goods, deliveries, and what was exchanged for them.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "db/goods_store.h"
#include "tests/support/office.h"

namespace {

const std::string goods_header = "货号,名称,单位,分值,类别,图片,上架,每月限量,缺货线\n",
                  stock_header = "时间,货号,数量,单据,经手\n",
                  spending_header = "时间,编号,分值,物品,货号,数量,退回,原因\n";
const std::string two_goods = goods_header + "101,食盐,袋,20,厨房,salt.png,是,,10\n201,香皂,块,15,洗护,,否,2,\n",
                  delivered = stock_header + "2026-10-30 09:00,101,40,A-1,周志平\n2026-11-06 09:00,201,24,A-2,\n";

struct Village : Office {
    Village() {
        REQUIRE(import("residents", some_residents()).ok());
        REQUIRE(import("earning", "代码,名称,分值\nwork,出工,5\n").ok());
        REQUIRE(import("awards", "时间,编号,代码,分值\n2026-11-01 08:00,LJ01-1,work,100\n").ok());
    }
    kiosk::Goods goods(std::string_view code) { return must(must(db::GoodsStore(hall().db()).find_code(code))); }
    std::int64_t points() {
        return hall().count("SELECT credits_posted - debits_posted - debits_pending FROM balance WHERE floor = 0");
    }
};

struct Wrong {
    std::string rows, faults;
};

// From the first column on, lines ended as in this file.
std::string rows_of(const std::string& exported, const std::string& first_column) {
    std::string rows = exported.substr(exported.find(first_column));
    std::erase(rows, '\r');
    return rows;
}

}  // namespace

TEST_CASE("goods import: what the office writes comes in, goes out the same, and a new price is a new version") {
    Village office;
    CHECK(office.import("goods", two_goods).added == 2);
    CHECK(office.goods("101").picture == "salt.png");
    CHECK(office.goods("101").low_stock_at == 10);
    CHECK_FALSE(office.goods("201").active);
    CHECK(office.goods("201").month_limit == 2);
    CHECK(rows_of(office.exported("goods"), "货号") == two_goods);
    CHECK(office.import("goods", two_goods).same == 2);
    CHECK(office.import("goods", goods_header + "１０１,食盐,袋,22,厨房,salt.png,是,,10\n").changed == 1);
    CHECK(office.goods("101").price_version == 2);
    // What the list leaves out stays.
    CHECK(office.goods("201").name == "香皂");
}

TEST_CASE("goods import: what is wrong is told by row and column") {
    Village office;
    const std::vector<Wrong> table{
        {",盐,袋,20,,,,,\n", "row 2, 货号: a code is up to 32 letters, digits, - or _\n"},
        {"1 1,盐,袋,20,,,,,\n", "row 2, 货号: a code is up to 32 letters, digits, - or _\n"},
        {"1,盐,袋,20,,,,,\n1,油,袋,20,,,,,\n", "row 3, 货号: this code stands twice in the file\n"},
        {"1,,袋,20,,,,,\n", "row 2, 名称: this is missing\n"},
        {"1,盐,,20,,,,,\n", "row 2, 单位: this is missing\n"},
        {"1,盐,袋,0,,,,,\n", "row 2, 分值: \"0\" is not a number of points from 1 to 1,000,000\n"},
        {"1,盐,袋,-5,,,,,\n", "row 2, 分值: \"-5\" is not a number of points from 1 to 1,000,000\n"},
        {"1,盐,袋,1000001,,,,,\n", "row 2, 分值: \"1000001\" is not a number of points from 1 to 1,000,000\n"},
        {"1,盐,袋,2.5,,,,,\n", "row 2, 分值: \"2.5\" is not a number of points from 1 to 1,000,000\n"},
        {"1,盐,袋,20,,../x.png,,,\n", "row 2, 图片: write the picture's name only; it lies in the hall's pictures\n"},
        {"1,盐,袋,20,,,也许,,\n", "row 2, 上架: write 是, 否 or leave it empty\n"},
        {"1,盐,袋,20,,,,100,\n", "row 2, 每月限量: \"100\" is not a number from 0 to 99\n"},
        {"1,盐,袋,20,,,,,x\n", "row 2, 缺货线: \"x\" is not a number from 0 to 1000000\n"},
        {"1," + std::string(41, 'x') + ",袋,20,,,,,\n", "row 2, 名称: this is longer than 40 characters\n"},
    };
    for (const Wrong& wrong : table) {
        CAPTURE(wrong.rows);
        CHECK(faults_of(office.import("goods", goods_header + wrong.rows)) == wrong.faults);
    }
    CHECK(office.hall().count("SELECT count(*) FROM goods") == 0);
}

TEST_CASE("stock import: a note is delivered once, and goes out as it came") {
    Village office;
    REQUIRE(office.import("goods", two_goods).ok());
    CHECK(office.import("stock", delivered).added == 2);
    CHECK(office.goods("101").on_hand == 40);
    CHECK(rows_of(office.exported("stock"), "时间") == delivered);
    CHECK(office.import("stock", delivered).same == 2);
    CHECK(faults_of(office.import("stock", stock_header + "2026-10-30 09:00,101,41,A-1,\n")) ==
          "row 2, 数量: this note was imported with another quantity of these goods\n");
    CHECK(office.goods("101").on_hand == 40);
    CHECK(office.hall().faults().empty());
}

TEST_CASE("stock import: what is wrong is told by row and column") {
    Village office;
    REQUIRE(office.import("goods", two_goods).ok());
    const std::vector<Wrong> table{
        {"someday,101,4,A,\n", "row 2, 时间: \"someday\" is not a date, or a date and a time\n"},
        {"2026-11-06,999,4,A,\n", "row 2, 货号: there are no goods with the code \"999\"; import the goods first\n"},
        {"2026-11-06,101,0,A,\n", "row 2, 数量: \"0\" is not a number from 1 to 1,000,000\n"},
        {"2026-11-06,101,-4,A,\n", "row 2, 数量: \"-4\" is not a number from 1 to 1,000,000\n"},
        {"2026-11-06,101,4,,\n", "row 2, 单据: the delivery note's number is missing\n"},
        {"2026-11-06,101,4,A,\n2026-11-06,101,5,A,\n", "row 3, 货号: row 2 of the same note has these goods already\n"},
    };
    for (const Wrong& wrong : table) {
        CAPTURE(wrong.rows);
        CHECK(faults_of(office.import("stock", stock_header + wrong.rows)) == wrong.faults);
    }
    CHECK(office.goods("101").on_hand == 0);
}

TEST_CASE("spending: with its goods it is a redemption, whatever is on offer today, and what came back is back") {
    Village office;
    REQUIRE(office.import("goods", two_goods).ok());
    REQUIRE(office.import("stock", delivered).ok());
    const std::string list = spending_header +
                             "2026-11-07 10:00,LJ01-1,18,一袋食盐,101,1,,\n"
                             "2026-11-08 10:00,LJ01-1,30,两块香皂,201,2,2026-11-08 10:04,按错了\n"
                             "2026-11-09 10:00,LJ01-1,15,一块香皂,201,,2026-11-12 09:00,\n"
                             "2026-11-10 10:00,LJ01-1,5,一顿饭,,,,\n";
    CHECK(office.import("spending", list).added == 4);
    CHECK(office.points() == 77);
    CHECK(office.goods("101").on_hand == 39);
    CHECK(office.goods("201").on_hand == 24);
    CHECK(office.hall().count("SELECT count(*) FROM redemption_event WHERE kind = 'undone'") == 1);
    CHECK(office.hall().count("SELECT count(*) FROM redemption_event WHERE kind = 'returned'") == 1);
    CHECK(office.hall().count("SELECT count(*) FROM transfer WHERE kind = 'post' AND memo = '换了一袋食盐'") == 1);
    const std::int64_t before = office.hall().count("SELECT count(*) FROM transfer");
    CHECK(office.import("spending", list).same == 4);
    CHECK(office.hall().count("SELECT count(*) FROM transfer") == before);
    // The same list as it was before its goods had a code.
    CHECK(office.import("spending", "时间,编号,分值,物品\n2026-11-07 10:00,LJ01-1,18,一袋食盐\n").same == 1);
    CHECK(office.points() == 77);
    CHECK(office.hall().faults().empty());
}

TEST_CASE("spending: an exchange that was imported before goods had a code is not taken off the shelf later") {
    Village office;
    REQUIRE(office.import("spending", "时间,编号,分值,物品\n2026-11-07 10:00,LJ01-1,18,一袋食盐\n").added == 1);
    REQUIRE(office.import("goods", two_goods).ok());
    REQUIRE(office.import("stock", delivered).ok());
    CHECK(office.import("spending", spending_header + "2026-11-07 10:00,LJ01-1,18,一袋食盐,101,1,2026-11-08 10:00,\n")
              .same == 1);
    CHECK(office.points() == 82);
    CHECK(office.goods("101").on_hand == 40);
    CHECK(office.hall().faults().empty());
}

TEST_CASE("spending: of goods, what is wrong is told by row and column, and takes nothing") {
    Village office;
    REQUIRE(office.import("goods", two_goods).ok());
    REQUIRE(office.import("stock", delivered).ok());
    const std::vector<Wrong> table{
        {"2026-11-07 10:00,LJ01-1,20,盐,999,1,,\n", "row 2, 货号: there are no goods with the code \"999\"\n"},
        {"2026-11-07 10:00,LJ01-1,20,盐,101,0,,\n", "row 2, 数量: \"0\" is not a number from 1 to 99\n"},
        {"2026-11-07 10:00,LJ01-1,20,盐,101,100,,\n", "row 2, 数量: \"100\" is not a number from 1 to 99\n"},
        {"2026-11-07 10:00,LJ01-1,20,盐,101,3,,\n", "row 2, 分值: the points cannot be divided among so many pieces\n"},
        {"2026-11-07 10:00,LJ01-1,82,盐,101,41,,\n",
         "row 2, 数量: so many were not in stock; import the deliveries first (kind stock)\n"},
        {"2026-11-07 10:00,LJ01-1,120,盐,101,6,,\n", "row 2, 分值: this resident has fewer points than that\n"},
        {"2026-11-07 10:00,LJ01-1,20,盐,101,1,2026-11-06 10:00,\n", "row 2, 退回: it came back before it went\n"},
        {"2026-11-07 10:00,LJ01-1,20,盐,,,2026-11-08 10:00,\n",
         "row 2, 退回: only what has a code can have come back\n"},
    };
    for (const Wrong& wrong : table) {
        CAPTURE(wrong.rows);
        CHECK(faults_of(office.import("spending", spending_header + wrong.rows)) == wrong.faults);
    }
    CHECK(office.points() == 100);
    CHECK(office.goods("101").available() == 40);
    CHECK(office.hall().faults().empty());
}
