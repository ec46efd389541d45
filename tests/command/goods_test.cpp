// The shop on the command line.
#include <doctest/doctest.h>

#include "tests/support/program.h"

TEST_CASE("goods and stock: what is on offer, at which price, and what runs out") {
    const Program program;
    program.must_run({"init"});
    CHECK(program.must_run({"goods", "--json"}).lines().empty());
    program.must_run(
        {"import", "goods",
         program.file("goods.csv", "货号,名称,单位,分值,缺货线,上架\n101,食盐,袋,20,5,\n102,酱油,瓶,25,5,否\n")});
    program.must_run({"import", "stock",
                      program.file("stock.csv", "时间,货号,数量,单据\n2026-11-20,101,5,A1\n2026-11-20,102,30,A1\n")});
    const auto goods = program.must_run({"goods", "--json"}).lines();
    REQUIRE(goods.size() == 2);
    CHECK(goods[0]["code"] == "101");
    CHECK(goods[0]["price"] == 20);
    CHECK(goods[0]["available"] == 5);
    CHECK(goods[1]["active"] == false);
    CHECK(program.must_run({"stock", "--json"}).lines().size() == 2);
    const auto low = program.must_run({"stock", "--low", "--json"}).lines();
    REQUIRE(low.size() == 1);
    CHECK(low[0]["code"] == "101");
    CHECK(low[0]["on_hand"] == 5);
    CHECK(program.must_run({"stock", "--low"}).out == "101\t食盐\t5\t0\tlow\n");
}
