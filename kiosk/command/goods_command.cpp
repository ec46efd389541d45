// village-kiosk goods [--json] · village-kiosk stock [--low] [--json]
#include "db/goods_store.h"
#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/desk/hall.h"

namespace kiosk {

namespace {

void print_goods(const Goods& goods, bool json) {
    if (!json) {
        std::printf("%s\t%s\t%s\t%lld\t%s\n", goods.code.c_str(), goods.name.c_str(), goods.unit.c_str(),
                    static_cast<long long>(goods.price.value), goods.active ? "" : "not on offer");
        return;
    }
    print_json({{"goods_id", goods.id.value},
                {"code", goods.code},
                {"name", goods.name},
                {"unit", goods.unit},
                {"price", goods.price.value},
                {"category", goods.category},
                {"picture", goods.picture},
                {"active", goods.active},
                {"month_limit", goods.month_limit},
                {"available", goods.available()}});
}

void print_stock(const Goods& goods, bool json) {
    if (!json) {
        std::printf("%s\t%s\t%lld\t%lld\t%s\n", goods.code.c_str(), goods.name.c_str(),
                    static_cast<long long>(goods.on_hand), static_cast<long long>(goods.reserved),
                    goods.low() ? "low" : "");
        return;
    }
    print_json({{"goods_id", goods.id.value},
                {"code", goods.code},
                {"name", goods.name},
                {"on_hand", goods.on_hand},
                {"reserved", goods.reserved},
                {"available", goods.available()},
                {"low_stock_at", goods.low_stock_at},
                {"low", goods.low()}});
}

}  // namespace

int goods_command(const CommandLine& line) {
    CLI::App app{"Lists the goods of the points shop: code, name, unit, price in points.", "village-kiosk goods"};
    bool json = false;
    app.add_flag("--json", json, "one JSON object a line");
    if (const auto ended = parse(app, line)) return *ended;
    auto connection = open_to_read(line.data);
    if (!connection) return tell(connection.error());
    const auto goods = db::GoodsStore(*connection).all();
    if (!goods) return tell(goods.error());
    for (const Goods& one : *goods) print_goods(one, json);
    return exit_code::done;
}

int stock_command(const CommandLine& line) {
    CLI::App app{"Lists what is on the shelf: code, name, pieces there, pieces reserved.", "village-kiosk stock"};
    bool json = false, low = false;
    app.add_flag("--json", json, "one JSON object a line");
    app.add_flag("--low", low, "only what should be ordered");
    if (const auto ended = parse(app, line)) return *ended;
    auto connection = open_to_read(line.data);
    if (!connection) return tell(connection.error());
    const auto goods = db::GoodsStore(*connection).all();
    if (!goods) return tell(goods.error());
    for (const Goods& one : *goods)
        if (!low || one.low()) print_stock(one, json);
    return exit_code::done;
}

}  // namespace kiosk
