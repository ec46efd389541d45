#include "db/rule_store.h"

#include <algorithm>

#include "db/rows.h"
#include "db/transaction.h"

namespace db {

namespace {

bool same_rule(const kiosk::Rule& a, const kiosk::Rule& b) {
    return a.number == b.number && a.title == b.title && a.verse == b.verse && a.explanation == b.explanation &&
           a.earns == b.earns && a.earns_why == b.earns_why && a.costs == b.costs && a.costs_why == b.costs_why &&
           a.keeper == b.keeper && a.picture == b.picture && a.recording == b.recording;
}

bool same_book(const kiosk::RuleBook& a, const kiosk::RuleBook& b) {
    return a.version == b.version && a.adopted_on == b.adopted_on && a.in_force_from == b.in_force_from &&
           a.replaced_on == b.replaced_on && a.signed_by == b.signed_by && a.preamble == b.preamble &&
           a.preamble_title == b.preamble_title && a.preamble_by == b.preamble_by &&
           std::ranges::equal(a.rules, b.rules, same_rule);
}

}  // namespace

kiosk::Result<std::vector<kiosk::RuleBook>> RuleStore::all() {
    Statement row(connection_,
                  "SELECT version, adopted_on, in_force_from, replaced_on, signed_by, preamble, preamble_title, "
                  "preamble_by FROM rule_book ORDER BY in_force_from DESC, version DESC");
    auto books = all_rows(row, [](const Statement& r) {
        kiosk::RuleBook book;
        book.version = r.text(0);
        book.adopted_on = r.text(1);
        book.in_force_from = r.text(2);
        book.replaced_on = r.text(3);
        book.signed_by = r.small(4);
        book.preamble = r.text(5);
        book.preamble_title = r.text(6);
        book.preamble_by = r.text(7);
        return book;
    });
    if (!books) return books;
    for (kiosk::RuleBook& book : *books)
        if (const auto status = read_rules(book); !status) return std::unexpected(status.error());
    return books;
}

kiosk::Status RuleStore::read_rules(kiosk::RuleBook& book) {
    Statement row(connection_,
                  "SELECT id, number, title, verse, explanation, earns, earns_why, costs, costs_why, keeper, picture, "
                  "recording FROM rule WHERE version = ? ORDER BY number",
                  book.version);
    while (row.next())
        book.rules.push_back({{row.integer(0)},
                              row.small(1),
                              row.text(2),
                              row.text(3),
                              row.text(4),
                              row.points(5),
                              row.text(6),
                              row.points(7),
                              row.text(8),
                              row.text(9),
                              row.text(10),
                              row.text(11)});
    return row.status();
}

kiosk::Result<Change> RuleStore::put(const kiosk::RuleBook& book) {
    const auto books = all();
    if (!books) return kiosk::fail(books);
    const auto before = std::ranges::find(*books, book.version, &kiosk::RuleBook::version);
    if (before != books->end() && same_book(*before, book)) return Change::same;
    Transaction transaction(connection_);
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    if (const auto done = Statement(connection_, "DELETE FROM rule_book WHERE version = ?", book.version).run(); !done)
        return std::unexpected(done.error());
    const auto added = Statement(connection_,
                                 "INSERT INTO rule_book (version, adopted_on, in_force_from, replaced_on, signed_by, "
                                 "preamble, preamble_title, preamble_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                 book.version, book.adopted_on, book.in_force_from, book.replaced_on, book.signed_by,
                                 book.preamble, book.preamble_title, book.preamble_by)
                           .run();
    if (!added) return std::unexpected(added.error());
    for (const kiosk::Rule& rule : book.rules) {
        const auto done =
            Statement(connection_,
                      "INSERT INTO rule (version, number, title, verse, explanation, earns, earns_why, "
                      "costs, costs_why, keeper, picture, recording) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                      book.version, rule.number, rule.title, rule.verse, rule.explanation, rule.earns, rule.earns_why,
                      rule.costs, rule.costs_why, rule.keeper, rule.picture, rule.recording)
                .run();
        if (!done) return std::unexpected(done.error());
    }
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return before == books->end() ? Change::added : Change::changed;
}

}  // namespace db
