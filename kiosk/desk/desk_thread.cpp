#include "kiosk/desk/desk_thread.h"

#include <spdlog/spdlog.h>

#include "kiosk/desk/board_desk.h"
#include "kiosk/desk/check_in_batch.h"
#include "kiosk/desk/ledger_clock.h"
#include "kiosk/desk/points_expiry_desk.h"
#include "kiosk/desk/redemption_desk.h"
#include "kiosk/desk/visit_desk.h"
#include "kiosk/desk/voice_message_desk.h"
#include "kiosk/desk/waiting_award_desk.h"

namespace kiosk {

namespace {
constexpr std::chrono::milliseconds house_keeping{2000};

ScanAnswer closed_answer() { return {Refused{RefusedWhy::storage, WhoHelps::office}, std::nullopt}; }

CounterPtr closed_counter() {
    Counter closed;
    closed.closed = true;
    return std::make_shared<const Counter>(std::move(closed));
}

// Only these move goods or points, or change what hangs in public.
bool changes_boards(const Action& action) {
    return std::holds_alternative<TakeBasket>(action) || std::holds_alternative<FetchReservation>(action) ||
           std::holds_alternative<HandedOver>(action) || std::holds_alternative<NotHandedOver>(action) ||
           std::holds_alternative<UndoRedemption>(action) || std::holds_alternative<BringBack>(action) ||
           std::holds_alternative<CloseDay>(action) || std::holds_alternative<TakeStock>(action) ||
           std::holds_alternative<EnterDelivery>(action) || std::holds_alternative<ClaimCoupon>(action) ||
           std::holds_alternative<EnterAward>(action) || std::holds_alternative<ApproveAward>(action) ||
           std::holds_alternative<RefuseAward>(action);
}
}  // namespace

DeskThread::DeskThread(std::unique_ptr<Hall> hall, const Clock& clock, Reply reply, PrintDesk::HandOut hand_out)
    : hall_(std::move(hall)),
      clock_(clock),
      reply_(std::move(reply)),
      alive_ms_(clock.steady_ms()),
      roll_(*hall_),
      shop_(*hall_, random_),
      counter_(*hall_, random_),
      printing_(*hall_, std::move(hand_out)),
      thread_([this] { run(); }) {}

DeskThread::~DeskThread() {
    inbox_.close();
    thread_.join();
}

void DeskThread::run() {
    // Asked before the boards are read: what is written between the two is then seen as new.
    seen_version_ = hall_->connection().data_version();
    send_boards();
    for (;;) {
        alive_ms_.store(clock_.steady_ms(), std::memory_order_relaxed);
        const auto letter = boards_stale_ ? inbox_.take() : inbox_.wait(house_keeping);
        if (letter)
            open(*letter);
        else if (boards_stale_)
            send_boards();
        else if (inbox_.closed())
            return;
        else
            keep_house();
    }
}

void DeskThread::open(const Letter& letter) {
    const Moment now = hall_->moment(clock_.utc_ms());
    const auto* said = std::get_if<PrinterSays>(&letter);
    if (!said) handle(std::get<Action>(letter), now);
    // A hall that writes nothing prints nothing: what was printed could not be noted.
    if (counter_closed_) return;
    if (said)
        printing_.hear(*said, now);
    else
        printing_.tend(now);
    written_since_checkpoint_ = true;
}

void DeskThread::handle(const Action& action, const Moment& now) {
    if (const auto* wanted = std::get_if<FindResidents>(&action)) return reply_(roll_.answer(wanted->ask, now));
    if (const auto* ended = std::get_if<EndVisit>(&action)) return shop_.put_card_down(ended->whose);
    if (std::holds_alternative<LeaveCounter>(action)) return counter_closed_ ? counter_.forget() : counter_.leave(now);
    if (const auto* card = std::get_if<ScanCard>(&action)) return scan(card->scanned, now);
    if (const auto* picked = std::get_if<CheckInByName>(&action)) {
        if (counter_closed_) return reply_(closed_answer());
        return check_in(CheckInDesk(*hall_).by_name(picked->resident, now), false, now);
    }
    if (std::holds_alternative<OfferVoice>(action))
        return reply_(VoiceMessageDesk(*hall_).offer(shop_.card_owner(), now));
    if (const auto* said = std::get_if<LeaveVoice>(&action)) return reply_(leave_voice(*said, now));
    if (auto told = at_the_shop(action, now)) {
        boards_stale_ = boards_stale_ || std::holds_alternative<RedemptionStep>(told->outcome);
        written_since_checkpoint_ = true;
        return reply_(std::move(*told));
    }
    if (auto told = at_the_counter(action, now)) {
        boards_stale_ = boards_stale_ || changes_boards(action);
        written_since_checkpoint_ = true;
        reply_(std::move(told));
    }
}

// At the counter a card says whose turn it is; elsewhere it checks in.
void DeskThread::scan(const std::string& scanned, const Moment& now) {
    if (counter_.open()) return reply_(counter_closed_ ? closed_counter() : counter_.scan(scanned, now));
    if (counter_closed_) return reply_(closed_answer());
    const auto cards = with_queued(scanned);
    shop_.take_card(cards.back(), now);
    for (const CheckIn& answer : CheckInBatch(*hall_).scan(cards, now)) check_in(answer, true, now);
}

// The cards that came while the disk was busy with the last.
std::vector<std::string> DeskThread::with_queued(const std::string& first) {
    std::vector<std::string> cards{first};
    const auto is_card = [](const Letter& letter) {
        const auto* action = std::get_if<Action>(&letter);
        return action && std::holds_alternative<ScanCard>(*action);
    };
    while (cards.size() < check_ins_together) {
        const auto next = inbox_.take_if(is_card);
        if (!next) break;
        cards.push_back(std::get<ScanCard>(std::get<Action>(*next)).scanned);
    }
    return cards;
}

std::optional<ShopAnswer> DeskThread::at_the_shop(const Action& action, const Moment& now) {
    const ShopAnswer closed{RedemptionFault{RedemptionWhy::storage, 0, "the ledger does not hold"}, {}};
    if (const auto* wish = std::get_if<ReserveGoods>(&action))
        return counter_closed_ ? closed : shop_.reserve(*wish, now);
    if (const auto* wish = std::get_if<CancelReservation>(&action))
        return counter_closed_ ? closed : shop_.cancel(*wish, now);
    if (const auto* wish = std::get_if<KeepPin>(&action)) return counter_closed_ ? closed : shop_.keep_pin(*wish, now);
    if (const auto* asked = std::get_if<AskPurse>(&action))
        return counter_closed_ ? closed : shop_.at_the_purse(*asked, now);
    if (std::holds_alternative<PrintMyEntries>(action)) return counter_closed_ ? closed : shop_.print_entries(now);
    return {};
}

CounterPtr DeskThread::at_the_counter(const Action& action, const Moment& now) {
    if (std::holds_alternative<OpenCounter>(action)) return counter_.enter(now);
    if (counter_closed_) return closed_counter();
    return counter_.answer_to(action, now);
}

// Under the name the page showed, or under none: another card may have come between.
VoiceAnswer DeskThread::leave_voice(const LeaveVoice& said, const Moment& now) {
    if (counter_closed_) return {VoiceRefusal::storage, 0};
    const auto owner = shop_.card_owner();
    const bool theirs = owner && said.from == *owner;
    return VoiceMessageDesk(*hall_).leave(said, theirs ? owner : std::nullopt, now);
}

// Only a card opens what is somebody's own.
void DeskThread::check_in(const CheckIn& answer, bool opens_visit, const Moment& now) {
    ScanAnswer reply{answer.outcome, std::nullopt};
    if (answer.resident && opens_visit)
        if (auto visit = VisitDesk(*hall_).open(*answer.resident, now)) reply.visit = std::move(*visit);
    reply_(std::move(reply));
    boards_stale_ = boards_stale_ || std::holds_alternative<Welcomed>(answer.outcome);
    written_since_checkpoint_ = true;
}

void DeskThread::keep_house() {
    const std::int64_t version = hall_->connection().data_version();
    const BusinessDay today = hall_->moment(clock_.utc_ms()).day;
    let_go_of_unfetched();
    grant_and_expire();
    shop_.tend(hall_->moment(clock_.utc_ms()));
    if (version != seen_version_) {
        static_cast<void>(hall_->reload());
        roll_.forget();
    }
    boards_stale_ = boards_stale_ || version != seen_version_ || boards_->damaged != counter_closed_;
    if (boards_stale_ || today != boards_day_) send_boards();
    seen_version_ = version;
    // So that the first who looks for their name need not wait; one that cannot be read is said when it is wanted.
    static_cast<void>(roll_.prepare(hall_->moment(clock_.utc_ms())));
    if (!counter_closed_) printing_.tend(hall_->moment(clock_.utc_ms()));
    if (written_since_checkpoint_) hall_->connection().checkpoint();
    written_since_checkpoint_ = false;
}

// A disk that does not answer is tried again at the next turn.
void DeskThread::let_go_of_unfetched() {
    if (counter_closed_) return;
    const auto expired = RedemptionDesk(*hall_).expire_due(hall_->moment(clock_.utc_ms()));
    if (expired && *expired > 0) boards_stale_ = written_since_checkpoint_ = true;
}

// What waited and needs nobody any more comes in, what was kept too long goes out; a part of it at each turn.
void DeskThread::grant_and_expire() {
    if (counter_closed_) return;
    const Moment now = hall_->moment(clock_.utc_ms());
    const auto sure = LedgerClock(*hall_).state(now);
    if (!sure || *sure != ClockState::sure) return;
    const auto granted = WaitingAwardDesk(*hall_).grant_due(now);
    const auto expired = swept_day_ == now.day ? Result<std::int64_t>(0) : PointsExpiryDesk(*hall_).expire_due(now);
    if (expired && *expired == 0) swept_day_ = now.day;
    if (granted.value_or(0) + expired.value_or(0) > 0) boards_stale_ = written_since_checkpoint_ = true;
}

void DeskThread::send_boards() {
    const Moment now = hall_->moment(clock_.utc_ms());
    MadeBoards made = BoardDesk(*hall_).make_over(*boards_, now);
    sounds_.note(*made.boards);
    made.boards->damaged = counter_closed_;
    const bool news = note_unread(made.complete) || boards_stale_;
    // What could not be read is tried again when nobody asks.
    boards_day_ = made.complete ? now.day : BusinessDay{};
    boards_stale_ = false;
    if (!made.complete && !news) return;
    boards_ = std::move(made.boards);
    reply_(boards_);
}

// True: that is something else than the last time, and stands in the log.
bool DeskThread::note_unread(const Status& complete) {
    std::string why = complete ? "" : complete.error().what;
    if (why == unread_why_) return false;
    if (!why.empty()) spdlog::error("boards: not all could be read, the rest stays as it was: {}", why);
    unread_why_ = std::move(why);
    return true;
}

}  // namespace kiosk
