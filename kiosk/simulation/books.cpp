#include "kiosk/simulation/books.h"

#include "db/statement.h"

namespace kiosk::simulation {

namespace {

constexpr const char* row_counts =
    "SELECT (SELECT coalesce(max(position), 0) FROM transfer), (SELECT coalesce(max(position), 0) FROM stock_move),"
    " (SELECT coalesce(max(position), 0) FROM redemption), (SELECT coalesce(max(position), 0) FROM redemption_event),"
    " (SELECT count(*) FROM redemption_refusal), (SELECT coalesce(max(id), 0) FROM scan_event),"
    " (SELECT count(*) FROM coupon_claim), (SELECT count(*) FROM day_close),"
    " (SELECT coalesce(max(id), 0) FROM pin_event), (SELECT coalesce(max(id), 0) FROM staff_event),"
    " (SELECT coalesce(max(id), 0) FROM card)";

constexpr const char* slip_counts =
    "SELECT total(state = 'waiting'), total(state = 'printed'), total(state = 'given_up'), total(tries),"
    " total(failures) FROM print_job";

Status read_counts(db::Connection& connection, Books& books) {
    db::Statement counts(connection, row_counts);
    if (counts.next())
        for (std::size_t i = 0; i < row_kinds; ++i) books.rows[i] = counts.integer(static_cast<int>(i));
    if (const auto status = counts.status(); !status) return status;
    db::Statement slips(connection, slip_counts);
    if (slips.next())
        books.slips = {slips.integer(0), slips.integer(1), slips.integer(2), slips.integer(3), slips.integer(4)};
    return slips.status();
}

template <class Map>
std::string first_difference(const char* what, const Map& is, const Map& should_be, std::string (*words)(const Map&)) {
    return is == should_be ? "" : std::string(what) + ": " + words(is) + ", should be " + words(should_be);
}

std::string purses_in_words(const std::map<ResidentId, Books::Purse>& purses) {
    std::string text;
    for (const auto& [who, purse] : purses)
        text += std::to_string(who.value) + ":" + std::to_string(purse.posted) + "-" + std::to_string(purse.held) + " ";
    return text;
}

std::string shelves_in_words(const std::map<GoodsId, Books::Shelf>& shelves) {
    std::string text;
    for (const auto& [goods, shelf] : shelves)
        text += std::to_string(goods.value) + ":" + std::to_string(shelf.on_hand) + "-" +
                std::to_string(shelf.reserved) + " ";
    return text;
}

std::string tries_in_words(const std::map<std::int64_t, PinTries>& all) {
    std::string text;
    for (const auto& [row, tries] : all)
        text += std::to_string(row) + ":" + std::to_string(tries.tries) + "@" + std::to_string(tries.last_try_ms) + " ";
    return text;
}

std::string in_words(const SlipCounts& s) {
    return std::to_string(s.waiting) + " waiting, " + std::to_string(s.printed) + " printed, " +
           std::to_string(s.given_up) + " given up, " + std::to_string(s.tries) + " tries, " +
           std::to_string(s.failures) + " failures";
}

}  // namespace

std::string_view name_of(Rows rows) {
    constexpr std::array<std::string_view, row_kinds> names{
        "transfers",     "stock moves", "redemptions", "redemption events", "refusals", "scans",
        "coupon claims", "day closes",  "PIN events",  "staff events",      "cards"};
    return names[static_cast<std::size_t>(rows)];
}

Result<Books> read_books(db::Connection& connection) {
    Books books;
    if (const auto done = read_counts(connection, books); !done) return std::unexpected(done.error());
    db::Statement purses(connection,
                         "SELECT a.owner, b.credits_posted - b.debits_posted, b.debits_pending FROM account a JOIN "
                         "balance b ON b.account = a.id WHERE a.kind = 'resident'");
    while (purses.next()) books.purses[{purses.integer(0)}] = {purses.integer(1), purses.integer(2)};
    if (const auto status = purses.status(); !status) return std::unexpected(status.error());
    db::Statement shelves(connection, "SELECT goods, on_hand, reserved FROM stock_balance");
    while (shelves.next()) books.shelves[{shelves.integer(0)}] = {shelves.integer(1), shelves.integer(2)};
    if (const auto status = shelves.status(); !status) return std::unexpected(status.error());
    db::Statement tries(connection, "SELECT id, tries, last_try_ms, locked FROM pin");
    while (tries.next()) books.tries[tries.integer(0)] = {tries.small(1), tries.integer(2), tries.integer(3) != 0};
    if (const auto status = tries.status(); !status) return std::unexpected(status.error());
    return books;
}

std::string difference(const Books& is, const Books& should_be) {
    for (std::size_t i = 0; i < row_kinds; ++i)
        if (is.rows[i] != should_be.rows[i])
            return std::string(name_of(static_cast<Rows>(i))) + ": " + std::to_string(is.rows[i]) + ", should be " +
                   std::to_string(should_be.rows[i]);
    for (const std::string& found : {first_difference("points", is.purses, should_be.purses, purses_in_words),
                                     first_difference("shelf", is.shelves, should_be.shelves, shelves_in_words),
                                     first_difference("PIN tries", is.tries, should_be.tries, tries_in_words)})
        if (!found.empty()) return found;
    return is.slips == should_be.slips ? ""
                                       : "slips: " + in_words(is.slips) + ", should be " + in_words(should_be.slips);
}

}  // namespace kiosk::simulation
