// The deeds of the counter: goods and points in the same transaction, so their traces count both.
#include <cstring>

#include "kiosk/desk/check_in_batch.h"
#include "kiosk/desk/day_close_desk.h"
#include "kiosk/desk/pin_desk.h"
#include "kiosk/desk/redemption_desk.h"
#include "kiosk/desk/stock_desk.h"
#include "tests/support/deeds.h"

namespace {

using kiosk::ErrorCode;
using kiosk::Status;

kiosk::RedemptionId basket_id() {
    kiosk::RedemptionId id;
    id.bytes.fill(std::byte{0x5A});
    return id;
}

template <class T>
Status told(const kiosk::Redeemed<T>& step) {
    if (step) return {};
    const bool stored = step.error().why != kiosk::RedemptionWhy::storage;
    return kiosk::fail(stored ? ErrorCode::refused : ErrorCode::storage, step.error().what);
}

// A soap for Wang Wu, and what became of it: so many rows of each step.
Deed step(std::string what, std::function<Status(TestHall&)> act, const std::string& event, const std::string& transfer,
          const std::string& move, std::int64_t rows) {
    return {std::move(what), std::move(act),
            "SELECT (SELECT count(*) FROM redemption_event WHERE kind = '" + event +
                "') + (SELECT count(*) FROM transfer t JOIN redemption_line l ON t.id = l.hold OR t.refers_to = l.hold "
                "OR t.refers_to IN (SELECT id FROM transfer WHERE refers_to = l.hold) WHERE t.kind = '" +
                transfer + "') + (SELECT count(*) FROM stock_move WHERE kind = '" + move + "')",
            rows};
}

Deed reserved() {
    const auto act = [](TestHall& hall) -> Status {
        const auto goods = db::GoodsStore(hall.db()).find_code("soap");
        if (!goods) return std::unexpected(goods.error());
        const std::optional<kiosk::Goods>& soap = *goods;
        if (!soap) return kiosk::fail(ErrorCode::not_found, "no soap");
        kiosk::Basket basket;
        basket.id = basket_id();
        basket.resident = hall.resident("Wang Wu");
        basket.lines.push_back({soap->id, 1, soap->price});
        return told(kiosk::RedemptionDesk(hall.hall()).reserve(basket, hall.now()));
    };
    return step("soap put aside", act, "reserved", "pending", "reserve", 3);
}

template <class Act>
Deed at_the_counter(std::string what, Act act, const std::string& event, const std::string& transfer,
                    const std::string& move, std::int64_t rows) {
    return step(
        std::move(what),
        [act](TestHall& hall) { return told(act(kiosk::RedemptionDesk(hall.hall()), basket_id(), hall.now())); }, event,
        transfer, move, rows);
}

Deed delivery() {
    const auto act = [](TestHall& hall) -> Status {
        const auto goods = db::GoodsStore(hall.db()).find_code("soap");
        if (!goods) return std::unexpected(goods.error());
        const std::optional<kiosk::Goods>& soap = *goods;
        if (!soap) return kiosk::fail(ErrorCode::not_found, "no soap");
        const kiosk::DeliveryLine line{soap->id, 6};
        const auto done = kiosk::StockDesk(hall.hall()).delivery({&line, 1}, "second note", "Zhou", hall.now());
        if (!done) return std::unexpected(done.error());
        return {};
    };
    return {"delivery of soap", act, "SELECT count(*) FROM stock_move WHERE document = 'second note'", 1};
}

Deed day_close() {
    const auto act = [](TestHall& hall) -> Status {
        const auto goods = db::GoodsStore(hall.db()).find_code("soap");
        if (!goods) return std::unexpected(goods.error());
        const std::optional<kiosk::Goods>& soap = *goods;
        if (!soap) return kiosk::fail(ErrorCode::not_found, "no soap");
        kiosk::DayCloseDesk desk(hall.hall());
        const auto before = desk.of(hall.now().day);
        if (before && *before) return {};
        const auto closed = desk.close({{{soap->id, soap->on_hand - 1}}, {}, "Zhou"}, hall.now());
        if (!closed) return std::unexpected(closed.error());
        return {};
    };
    return {"day close with a soap missing", act,
            "SELECT (SELECT count(*) FROM day_close) + (SELECT count(*) FROM stock_move WHERE kind = 'shrinkage')", 2};
}

Status counted(const kiosk::CheckIn& answer) {
    const auto* refused = std::get_if<kiosk::Refused>(&answer.outcome);
    if (!refused) return {};
    const bool stored = refused->why != kiosk::RefusedWhy::storage;
    return kiosk::fail(stored ? ErrorCode::refused : ErrorCode::storage, "a card was refused");
}

// Each card is whole by itself, so the deed is the second one's; who was refused scans once more, as people do.
Deed row_of_cards() {
    const auto act = [](TestHall& hall) -> Status {
        const std::vector cards{hall.card("Qian Qi"), hall.card("Sun Ba")};
        const auto answers = kiosk::CheckInBatch(hall.hall()).scan(cards, hall.now());
        Status last;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            last = counted(answers[i]);
            if (!last) last = counted(kiosk::CheckInDesk(hall.hall()).scan(cards[i], hall.now()));
        }
        return last;
    };
    return {
        "the second of two cards in one commit", act,
        "WITH second AS (SELECT id FROM resident WHERE name = 'Sun Ba') SELECT (SELECT count(*) FROM transfer t JOIN "
        "account a ON a.id = t.credit WHERE a.kind = 'resident' AND a.owner IN second) + (SELECT count(*) FROM "
        "scan_event WHERE outcome = 'welcomed' AND resident_id IN second)",
        2};
}

}  // namespace

void fill_shelf(TestHall& hall) {
    kiosk::Goods goods;
    goods.code = "soap";
    goods.name = "香皂";
    goods.unit = "块";
    goods.price = {15};
    must(db::GoodsStore(hall.db()).put(goods));
    const kiosk::DeliveryLine line{must(must(db::GoodsStore(hall.db()).find_code("soap"))).id, 10};
    must(kiosk::StockDesk(hall.hall()).delivery({&line, 1}, "first note", "Zhou", hall.now()));
}

std::vector<Deed> deeds_of_the_counter() {
    using kiosk::Moment;
    using kiosk::RedemptionDesk;
    using kiosk::RedemptionId;
    const kiosk::By by{"Zhou", ""};
    return {reserved(),
            at_the_counter(
                "handing over begins",
                [by](RedemptionDesk desk, const RedemptionId& id, const Moment& now) {
                    return desk.begin_hand_over(id, by, now);
                },
                "handing_over", "none", "none", 1),
            at_the_counter(
                "soap handed over",
                [by](RedemptionDesk desk, const RedemptionId& id, const Moment& now) {
                    return desk.hand_over_all(id, by, now);
                },
                "handed_over", "post", "hand_over", 3),
            delivery(),
            at_the_counter(
                "soap taken back",
                [by](RedemptionDesk desk, const RedemptionId& id, const Moment& now) { return desk.undo(id, by, now); },
                "undone", "reverse", "return", 3),
            day_close(),
            row_of_cards()};
}
