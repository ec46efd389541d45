#include "db/goods_store.h"

#include "db/rows.h"

namespace db {

namespace {

#define GOODS_ROWS                                                                                                   \
    "SELECT g.id, g.code, g.name, g.unit, g.price, g.category, g.picture, g.active, g.low_stock_at, g.month_limit, " \
    "(SELECT max(version) FROM goods_price p WHERE p.goods = g.id), b.on_hand, b.reserved "                          \
    "FROM goods g JOIN stock_balance b ON b.goods = g.id "

kiosk::Goods read_goods(const Statement& r) {
    kiosk::Goods goods;
    goods.id = {r.integer(0)};
    goods.code = r.text(1);
    goods.name = r.text(2);
    goods.unit = r.text(3);
    goods.price = r.points(4);
    goods.category = r.text(5);
    goods.picture = r.text(6);
    goods.active = r.integer(7) != 0;
    goods.low_stock_at = r.small(8);
    goods.month_limit = r.small(9);
    goods.price_version = r.small(10);
    goods.on_hand = r.integer(11);
    goods.reserved = r.integer(12);
    return goods;
}

kiosk::Result<std::optional<kiosk::Goods>> one(Statement& row) {
    std::optional<kiosk::Goods> goods;
    if (row.next()) goods = read_goods(row);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return goods;
}

}  // namespace

kiosk::Result<std::vector<kiosk::Goods>> GoodsStore::all() {
    Statement row(connection_, GOODS_ROWS "ORDER BY g.category, g.code");
    return all_rows(row, read_goods);
}

kiosk::Result<std::optional<kiosk::Goods>> GoodsStore::find(kiosk::GoodsId id) {
    Statement row(connection_, GOODS_ROWS "WHERE g.id = ?", id);
    return one(row);
}

kiosk::Result<std::optional<kiosk::Goods>> GoodsStore::find_code(std::string_view code) {
    Statement row(connection_, GOODS_ROWS "WHERE g.code = ?", code);
    return one(row);
}

kiosk::Result<Change> GoodsStore::put(const kiosk::Goods& goods) {
    const auto before = find_code(goods.code);
    if (!before) return kiosk::fail(before);
    const std::optional<kiosk::Goods>& there = *before;
    if (there && there->same_terms(goods)) return Change::same;
    const auto done =
        Statement(connection_,
                  "INSERT INTO goods (code, name, unit, price, category, picture, active, low_stock_at, month_limit) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name, "
                  "unit = excluded.unit, price = excluded.price, category = excluded.category, "
                  "picture = excluded.picture, active = excluded.active, low_stock_at = excluded.low_stock_at, "
                  "month_limit = excluded.month_limit",
                  goods.code, goods.name, goods.unit, goods.price, goods.category, goods.picture, goods.active,
                  goods.low_stock_at, goods.month_limit)
            .run();
    if (!done) return std::unexpected(done.error());
    return there ? Change::changed : Change::added;
}

}  // namespace db
