#include "kiosk/desk/slip_book.h"

#include <spdlog/spdlog.h>

#include <charconv>

#include "db/day_close_store.h"
#include "db/entries_slip_store.h"
#include "db/resident_store.h"
#include "db/transaction.h"
#include "kiosk/desk/counter_slip.h"
#include "kiosk/desk/print_queue.h"
#include "kiosk/desk/slip_check.h"
#include "kiosk/desk/visit_desk.h"
#include "kiosk/model/names.h"
#include "kiosk/model/receipt_text.h"
#include "kiosk/model/slips.h"

namespace kiosk {

namespace {

constexpr std::string_view code_start = "VS1:";

// What stands on a slip line by line, for comparing.
std::vector<std::pair<std::string, std::string>> rows_of(const Receipt& receipt) {
    std::vector<std::pair<std::string, std::string>> rows;
    for (const ReceiptPart& part : receipt.parts) {
        if (const auto* columns = std::get_if<ColumnsPart>(&part)) rows.emplace_back(columns->left, columns->right);
        if (const auto* big = std::get_if<BigNumberPart>(&part)) rows.emplace_back(big->label, big->number);
    }
    return rows;
}

// -1: not a number.
std::int64_t number_in(std::string_view text) {
    std::int64_t number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

}  // namespace

bool SlipBook::is_code(std::string_view scanned) { return scanned.starts_with(code_start); }

Status SlipBook::print_entries(const Resident& resident, const Moment& now) {
    const auto visit = VisitDesk(hall_).open(resident, now);
    if (!visit) return std::unexpected(visit.error());
    const auto check = SlipCheck::open(hall_.folder(), random_);
    if (!check) return std::unexpected(check.error());
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return transaction.begun();
    db::EntriesSlipStore kept(hall_.connection());
    const auto id = kept.next_id();
    if (!id) return std::unexpected(id.error());
    EntriesSlip slip;
    slip.head = {hall_.village().name, hall_.calendar().civil(now.utc_ms),
                 entries_number(civil_of_day(now.day.value), *id)};
    slip.name = resident.name;
    for (const VisitEntry& entry : visit->entries)
        slip.entries.push_back({hall_.calendar().civil(entry.at_ms), entry.what, entry.change});
    slip.balance = visit->balance;
    slip.code = check->code(slip.head.number);
    const Receipt receipt = entries_slip(slip);
    if (const auto added = kept.add({*id, resident.id, now, receipt_text(receipt)}); !added) return added;
    if (const auto queued = PrintQueue(hall_.connection()).put(PrintKind::entries, receipt, now); !queued)
        return std::unexpected(queued.error());
    return transaction.commit();
}

SlipFound SlipBook::look(std::string_view scanned) {
    SlipFound found;
    const auto check = SlipCheck::open(hall_.folder(), random_);
    if (!check) return found;
    const auto number = check->verify(scanned);
    if (!number) {
        found.verdict = SlipVerdict::not_ours;
        return found;
    }
    auto kept = under(*number);
    if (kept) return std::move(*kept);
    spdlog::error("a slip cannot be looked up: {}", kept.error().what);
    return found;
}

// "20261124-0042", "20261124-0000" of the day's close, "E20261124-0007".
Result<SlipFound> SlipBook::under(const std::string& number) {
    SlipFound found{SlipVerdict::not_kept, number, {}, {}};
    const bool entries = number.starts_with('E');
    const std::string_view rest = std::string_view(number).substr(entries ? 1 : 0);
    const auto dash = rest.find('-');
    if (dash == std::string_view::npos) return found;
    const std::int64_t sequence = number_in(rest.substr(dash + 1));
    const auto looked = entries                      ? find_entries(sequence, found)
                        : sequence == close_sequence ? find_close(rest.substr(0, dash), found)
                                                     : find_redemption(sequence, found);
    if (!looked) return std::unexpected(looked.error());
    if (found.redemption || !found.rows.empty()) found.verdict = SlipVerdict::ours;
    return found;
}

Status SlipBook::find_entries(std::int64_t sequence, SlipFound& found) {
    const auto kept = db::EntriesSlipStore(hall_.connection()).find(sequence);
    if (!kept) return std::unexpected(kept.error());
    const std::optional<db::EntriesSlipRow>& row = *kept;
    if (!row || entries_number(civil_of_day(row->at.day.value), row->id) != found.number) return {};
    const auto receipt = read_receipt(row->receipt);
    if (!receipt) return std::unexpected(receipt.error());
    found.rows = rows_of(*receipt);
    return {};
}

Status SlipBook::find_close(std::string_view day, SlipFound& found) {
    const std::int64_t date = number_in(day);
    if (day.size() != 8 || date < 0) return {};
    const std::string iso =
        std::string(day.substr(0, 4)) + "-" + std::string(day.substr(4, 2)) + "-" + std::string(day.substr(6, 2));
    const auto number = day_number_of(iso);
    if (!number) return {};
    const auto kept = db::DayCloseStore(hall_.connection()).find({*number});
    if (!kept) return std::unexpected(kept.error());
    if (const std::optional<DayClose>& close = *kept) {
        const auto receipt = day_close_receipt(hall_, random_, *close);
        if (!receipt) return std::unexpected(receipt.error());
        found.rows = rows_of(*receipt);
    }
    return {};
}

Status SlipBook::find_redemption(std::int64_t sequence, SlipFound& found) {
    const auto kept = db::RedemptionStore(hall_.connection()).find_number(sequence);
    if (!kept) return std::unexpected(kept.error());
    const std::optional<Redemption>& redemption = *kept;
    if (!redemption || slip_number(civil_of_day(redemption->day.value), redemption->number) != found.number) return {};
    const auto whose = db::ResidentStore(hall_.connection()).find(redemption->resident);
    if (!whose) return std::unexpected(whose.error());
    const std::optional<Resident>& who = *whose;
    found.redemption = OpenRedemption{*redemption, who ? shown_name(who->name) : "", who ? seal_of(who->name) : ""};
    return {};
}

}  // namespace kiosk
