// What one terminal's hall must say and hold: plain maps, the rules of the village in words of their own, no SQL.
//
// Each step of a desk has its like here with the same answer. Where a step is written in several transactions, commit()
// marks where each ends, so that after a power cut it can be asked which of them the disk has. What is in somebody's
// hand (Session) goes with the program; all else lasts. How often a PIN may be tried is asked of
// kiosk/model/pin_lock.h, which has tests of its own.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/desk/day_close_desk.h"
#include "kiosk/model/print_job.h"
#include "kiosk/simulation/books.h"
#include "kiosk/simulation/scanner.h"
#include "kiosk/simulation/shop_model.h"

namespace kiosk::simulation {

class Model {
public:
    using Answer = std::string;
    using Who = std::optional<std::size_t>;  // Which of the village's people.

    // What is in the hand while the program runs.
    struct Session {
        Who card;                       // Of a resident at the terminal.
        std::int64_t card_used_ms = 0;  // It is put down when nobody asks anything with it.
        bool counter_open = false;
        Who door, work, customer;
        ScannedLine door_card = {};
        std::optional<RedemptionId> handing, last;
    };
    struct Slip {
        std::int64_t made_at_ms = 0, tries = 0, failures = 0;
        enum class State { waiting, printed, given_up } state = State::waiting;
    };

    Model(const SimVillage& village, Books first);

    // Everything that lasts.
    Books books() const;
    // From now on every commit() is noted in `stages`, as the whole model was then; null: no more.
    void record(std::vector<Model>* stages) { stages_ = stages; }

    // At the hall's scanner and list of names.
    Answer scan(const ScannedLine& line, const Moment& now);
    Answer by_name(std::size_t person, const Moment& now);
    Answer deed(std::size_t person, const std::string& slot, const Moment& now);
    Answer new_card(std::size_t person);

    // At the terminal's shop, with the card in hand.
    Answer reserve(Basket basket, bool right_pin, std::int64_t expires_at_ms, const Moment& now);
    Answer cancel_own(const RedemptionId& id, const Moment& now);
    Answer change_pin(bool right_pin, const std::string& fresh, const Moment& now);
    void put_card_down() { session.card.reset(); }

    // At the counter.
    Answer counter_scan(const ScannedLine& line, const Moment& now);
    Answer counter_pin(bool right, const Moment& now);
    Answer counter_take(Basket basket, std::optional<bool> right_pin, const Moment& now);
    Answer counter_fetch(const RedemptionId& id, const Moment& now);
    Answer counter_handed_over(const RedemptionId& id, const std::vector<HandLine>& lines, const Moment& now);
    Answer counter_not_handed_over(const RedemptionId& id, const Moment& now);
    Answer counter_undo(const RedemptionId& id, const Moment& now);
    Answer close_day(const std::vector<CountedLine>& counts, const Moment& now);
    void counter_next();
    void counter_leave();

    // Beside it.
    Answer bring_back(const RedemptionId& id, const ReturnLine& line, const Moment& now);
    Answer expire_due(const Moment& now);
    Answer delivery(const std::vector<DeliveryLine>& lines, const std::string& document);
    Answer stock_take(const std::vector<CountedLine>& counts);
    Answer claim(const Coupon& coupon, std::size_t person, const Moment& now);
    Answer tend_printer();
    Answer printer_ready();
    Answer printer_ended(PrintResult result, bool touched, const Moment& now);

    std::int64_t spendable(std::size_t person) const;
    ResidentId resident(std::size_t person) const;
    // The ledger's clock: the wall's, but never before its newest entry.
    Moment ledger_moment(const Moment& now) const;
    bool clock_went_back(const Moment& now) const;
    bool clock_is_sure(const Moment& now) const;

    Session session;
    ShopModel shop;
    std::vector<RedemptionId> made;  // Oldest first.
    std::map<std::size_t, std::string> pins;
    std::vector<std::int32_t> cards;  // The generation of each person's newest card.
    std::map<std::int64_t, Slip> slips;
    std::optional<std::int64_t> printing;  // What the printer has in hand.
    bool printer_idle = false;

private:
    void commit();
    std::int64_t& rows(Rows kind) { return rows_[kind]; }
    std::expected<std::size_t, std::string> owner_of(const ScannedLine& line) const;
    Answer check_in(std::size_t person, bool by_card, const Moment& now);
    Who card_of(const Moment& now);
    Answer try_pin(std::int64_t row, bool right, const Moment& now);
    std::int64_t pin_row(std::size_t person, bool staff) const;
    bool is_known(const RedemptionId& id) const { return shop.redemptions.contains(id); }
    void written_at(const Moment& at);
    Answer hold(const Basket& basket, std::int64_t expires_at_ms, const Moment& now);
    Answer begin(const RedemptionId& id, const Moment& now);
    Answer let_go(const RedemptionId& id, const Moment& now);
    // Empty: they may.
    Answer may_vouch(std::size_t staff, const Basket& basket, const Moment& now) const;
    Answer count(const std::vector<CountedLine>& counts);
    void queue_slip(const Moment& now);
    void send_next();

    const SimVillage* village_;
    std::vector<Model>* stages_ = nullptr;
    Books rows_;                  // Row counts; the rest of it is in the maps.
    std::int64_t newest_ms_ = 0;  // Of the ledger's newest entry.
    BusinessDay newest_day_;
    std::set<std::pair<std::size_t, std::int32_t>> visits_;  // Person, business day.
    std::map<std::pair<std::size_t, std::int32_t>, int> talks_;
    std::set<std::pair<std::size_t, std::string>> deeds_;
    std::map<std::pair<ResidentId, std::int32_t>, std::int64_t> vouched_;
    std::map<std::int64_t, PinTries> tries_;
    std::map<std::pair<std::string, GoodsId>, std::int32_t> documents_;
    std::set<std::string> claimed_;
    std::set<std::int32_t> closed_days_;
    std::int64_t newest_slip_ = 0;
};

}  // namespace kiosk::simulation
