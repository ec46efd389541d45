#include "kiosk/desk/demo_purse.h"

#include <string_view>

#include "db/goods_store.h"
#include "kiosk/desk/demo_people.h"
#include "kiosk/desk/purse_desk.h"
#include "kiosk/desk/redemption_desk.h"
#include "kiosk/model/award_key.h"

namespace kiosk {

namespace {

constexpr std::string_view purse_head = "LJ12-1", purse_other = "LJ12-2";
constexpr std::string_view fetched = "101";

Status must_be(PurseSaid said, PurseSaid wanted) {
    if (said == wanted) return {};
    return fail(ErrorCode::storage, "the demo village's purse could not be filled");
}

Status put_in(Hall& hall, const Resident& resident, Points amount, const Moment& now) {
    const TransferId id = award_key(hall.village().number, resident.number, "purse_in", "demo");
    return must_be(PurseDesk(hall).put_in(resident, amount, id, now), PurseSaid::put_in);
}

Status fetch(Hall& hall, const Resident& resident, const Moment& now) {
    const auto found = db::GoodsStore(hall.connection()).find_code(fetched);
    if (!found) return std::unexpected(found.error());
    const std::optional<Goods>& goods = *found;
    if (!goods) return {};
    Basket basket;
    basket.id = {award_key(hall.village().number, resident.number, "purse", "demo").bytes};
    basket.resident = resident.id;
    basket.of_purse = true;
    basket.lines.push_back({goods->id, 1, goods->price});
    const auto held = RedemptionDesk(hall).reserve(basket, now);
    if (!held) return fail(ErrorCode::storage, held.error().what);
    return {};
}

}  // namespace

Status load_demo_purse(Hall& hall, const Moment& now) {
    const auto first = demo_person(hall, purse_head), second = demo_person(hall, purse_other);
    if (!first) return std::unexpected(first.error());
    if (!second) return std::unexpected(second.error());
    PurseDesk desk(hall);
    for (const Resident* one : {&*first, &*second})
        if (const auto done = must_be(desk.join(*one, now), PurseSaid::joined); !done) return done;
    if (const auto done = must_be(desk.limit(*first, second->id, points(40), now), PurseSaid::limited); !done)
        return done;
    if (const auto done = put_in(hall, *first, points(50), now); !done) return done;
    if (const auto done = put_in(hall, *second, points(20), now); !done) return done;
    return fetch(hall, *second, now);
}

}  // namespace kiosk
