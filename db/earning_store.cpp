#include "db/earning_store.h"

#include "db/rows.h"

namespace db {

namespace {
#define EARNING_COLUMNS                                                                                              \
    "code, version, title, amount, a_day, a_month, ever, icon, explanation, basis, household_day, household_month, " \
    "since_day"
kiosk::EarningRule read_rule(const Statement& row) {
    return {row.text(0), row.small(1), row.text(2), row.points(3), row.small(4),  row.small(5),   row.small(6),
            row.text(7), row.text(8),  row.text(9), row.small(10), row.small(11), {row.small(12)}};
}
}  // namespace

kiosk::Result<std::vector<kiosk::EarningRule>> EarningStore::all() {
    Statement row(connection_, "SELECT " EARNING_COLUMNS
                               " FROM earning_rule e WHERE version = (SELECT max(version) FROM earning_rule WHERE code "
                               "= e.code) ORDER BY code");
    return all_rows(row, read_rule);
}

kiosk::Result<std::optional<kiosk::EarningRule>> EarningStore::find(std::string_view code) {
    Statement row(connection_,
                  "SELECT " EARNING_COLUMNS " FROM earning_rule WHERE code = ? ORDER BY version DESC LIMIT 1", code);
    std::optional<kiosk::EarningRule> rule;
    if (row.next()) rule = read_rule(row);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return rule;
}

kiosk::Result<std::vector<kiosk::EarningRule>> EarningStore::versions(std::string_view code) {
    Statement row(connection_, "SELECT " EARNING_COLUMNS " FROM earning_rule WHERE code = ? ORDER BY version", code);
    return all_rows(row, read_rule);
}

kiosk::Result<bool> EarningStore::put(const kiosk::EarningRule& rule) {
    const auto found = find(rule.code);
    if (!found) return kiosk::fail(found);
    const std::optional<kiosk::EarningRule>& now = *found;
    if (now && now->same_terms(rule)) return false;
    const std::int32_t version = now ? now->version + 1 : 1;
    const auto done =
        Statement(connection_,
                  "INSERT INTO earning_rule (" EARNING_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  rule.code, version, rule.title, rule.amount, rule.a_day, rule.a_month, rule.ever, rule.icon,
                  rule.explanation, rule.basis, rule.household_day, rule.household_month, rule.since.value)
            .run();
    if (!done) return std::unexpected(done.error());
    return true;
}

}  // namespace db
