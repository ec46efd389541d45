#include "kiosk/desk/entry_reasons.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "kiosk/base/calendar.h"

namespace kiosk {

namespace {

// Enough to find it among one resident's entries, short enough to be said aloud.
std::string short_number(const TransferId& id) {
    std::array<char, 9> text{};
    sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(id.bytes.data()), 4);
    std::string upper(text.data());
    for (char& c : upper) c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
    return upper;
}

}  // namespace

Result<std::optional<EntryReason>> EntryReasons::of(const db::HistoryRow& row) {
    if (row.rule_version.empty() || row.change.value < 0) return std::nullopt;
    if (!versions_.contains(row.code)) {
        auto read = store_.versions(row.code);
        if (!read) return fail(read);
        versions_[row.code] = std::move(*read);
    }
    const auto& all = versions_[row.code];
    const auto rule = std::ranges::find_if(
        all, [&](const EarningRule& version) { return std::to_string(version.version) == row.rule_version; });
    if (rule == all.end()) return std::nullopt;
    EntryReason reason{
        rule->title,         rule->version, rule->amount, rule->since.value == 0 ? "" : iso_date(rule->since.value),
        rule->explanation,   rule->basis,   {},           {},
        short_number(row.id)};
    if (rule != all.begin() && std::prev(rule)->amount != rule->amount) reason.before = std::prev(rule)->amount;
    if (all.back().amount != rule->amount) reason.today = all.back().amount;
    return reason;
}

}  // namespace kiosk
