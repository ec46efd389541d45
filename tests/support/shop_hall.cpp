#include "tests/support/shop_hall.h"

#include <cstring>

#include "tests/support/test_db.h"

using kiosk::Channel;

namespace {

struct Shelf {
    const char *code, *name, *unit;
    std::int64_t price;
    std::int32_t stock, low_at, a_month;
};

constexpr Shelf shelves[] = {
    {"soap", "香皂", "块", 15, 10, 3, 0}, {"salt", "食盐", "袋", 20, 1, 0, 0}, {"eggs", "土鸡蛋", "板", 50, 5, 0, 2}};

}  // namespace

ShopHall::ShopHall()
    : hall_(a_hall()
                .with(resident("Wang Wu").with_card())
                .with(resident("Li Si").with_card())
                .with(resident("Zhao Liu").with_card())) {
    for (const Shelf& shelf : shelves) {
        kiosk::Goods goods;
        goods.code = shelf.code;
        goods.name = shelf.name;
        goods.unit = shelf.unit;
        goods.price = {shelf.price};
        goods.low_stock_at = shelf.low_at;
        goods.month_limit = shelf.a_month;
        must(db::GoodsStore(hall_.db()).put(goods));
        const kiosk::DeliveryLine line{this->goods(shelf.code).id, shelf.stock};
        must(stock().delivery({&line, 1}, "first", "Zhou", now()));
    }
    award("Wang Wu", 100);
    award("Li Si", 100);
}

kiosk::Goods ShopHall::goods(std::string_view code) { return must(must(db::GoodsStore(hall_.db()).find_code(code))); }

void ShopHall::change(std::string_view code, const std::function<void(kiosk::Goods&)>& how) {
    kiosk::Goods changed = goods(code);
    how(changed);
    must(db::GoodsStore(hall_.db()).put(changed));
}

void ShopHall::award(std::string_view resident, std::int64_t points) {
    db::Ledger ledger(hall_.db());
    kiosk::NewTransfer t;
    t.id = transfer_id(1'000'000 + ++awards_);
    t.debit = must(ledger.account(kiosk::AccountKind::issuance));
    t.credit = must(ledger.account(kiosk::AccountKind::resident, hall_.resident(resident).value));
    t.amount = kiosk::points(points);
    t.code = "deed";
    t.day = now().day;
    t.event_at_ms = now().utc_ms;
    must(ledger.post({t.id.bytes}, {&t, 1}));
}

kiosk::Basket ShopHall::basket(std::string_view resident, const std::vector<Wish>& wishes, Channel channel) {
    kiosk::Basket basket;
    ++baskets_;
    std::memcpy(basket.id.bytes.data(), &baskets_, sizeof baskets_);
    basket.resident = hall_.resident(resident);
    basket.channel = channel;
    for (const Wish& wish : wishes) {
        const kiosk::Goods shown = goods(wish.code);
        basket.lines.push_back({shown.id, wish.quantity, shown.price});
    }
    return basket;
}

kiosk::Redemption ShopHall::held(std::string_view resident, const std::vector<Wish>& wishes, Channel channel) {
    return must(desk().reserve(basket(resident, wishes, channel), now())).redemption;
}

kiosk::Redemption ShopHall::handed_over(std::string_view resident, const std::vector<Wish>& wishes) {
    return must(desk().hand_over_all(held(resident, wishes).id, {"Zhou", ""}, now())).redemption;
}

std::string ShopHall::books() {
    std::string all;
    for (const char* sql :
         {"SELECT group_concat(account || ':' || credits_posted || ',' || debits_posted || ',' || debits_pending, ' ') "
          "FROM balance WHERE credits_posted + debits_posted + debits_pending > 0",
          "SELECT group_concat(goods || ':' || on_hand || ',' || reserved, ' ') FROM stock_balance",
          "SELECT count(*) FROM transfer", "SELECT count(*) FROM stock_move", "SELECT count(*) FROM redemption",
          "SELECT count(*) FROM redemption_event"})
        for (const std::string& text : texts(hall_.db(), sql)) all += text + "\n";
    return all;
}
