// Goods as staff write them, with what the stock's balance says of each.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "db/resident_store.h"
#include "kiosk/model/goods.h"

namespace db {

class GoodsStore {
public:
    explicit GoodsStore(Connection& connection) : connection_(connection) {}
    // All there ever were, by category and code.
    kiosk::Result<std::vector<kiosk::Goods>> all();
    kiosk::Result<std::optional<kiosk::Goods>> find(kiosk::GoodsId id);
    kiosk::Result<std::optional<kiosk::Goods>> find_code(std::string_view code);
    // Adds, or changes the one with the same code; another price becomes the next version. Stock is not touched.
    kiosk::Result<Change> put(const kiosk::Goods& goods);

private:
    Connection& connection_;
};

}  // namespace db
