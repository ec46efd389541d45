#include "db/verify.h"

#include <algorithm>

#include "db/statement.h"
#include "db/transfer_body.h"
#include "db/verify_questions.h"

namespace db {

namespace {

constexpr std::size_t findings_at_most = 100;

#define MONTH_OF_DAY "CAST(strftime('%Y%m', business_day * 86400, 'unixepoch') AS INTEGER)"

constexpr VerifyQuestion questions[] = {
    {"I1", "posted debits and credits differ by ",
     "SELECT total FROM (SELECT coalesce(sum(credits_posted - debits_posted), 0) AS total FROM balance) WHERE total <> "
     "0"},
    {"I2", "the balance is not the fold of its transfers for account ",
     "WITH moved(account, d, c, dp, cp) AS ("
     " SELECT debit, sum(iif(kind IN ('single', 'post', 'reverse'), amount, 0)), 0, 0, 0 FROM transfer GROUP BY debit"
     " UNION ALL SELECT credit, 0, sum(iif(kind IN ('single', 'post', 'reverse'), amount, 0)), 0, 0 FROM transfer "
     "GROUP BY credit"
     " UNION ALL SELECT debit, 0, 0, amount, 0 FROM transfer p WHERE kind = 'pending' AND NOT EXISTS (SELECT 1 FROM "
     "transfer r WHERE r.refers_to = p.id AND r.kind IN ('post', 'void', 'expire'))"
     " UNION ALL SELECT credit, 0, 0, 0, amount FROM transfer p WHERE kind = 'pending' AND NOT EXISTS (SELECT 1 FROM "
     "transfer r WHERE r.refers_to = p.id AND r.kind IN ('post', 'void', 'expire'))),"
     " folded AS (SELECT account, sum(d) AS d, sum(c) AS c, sum(dp) AS dp, sum(cp) AS cp FROM moved GROUP BY account)"
     " SELECT b.account FROM balance b LEFT JOIN folded f USING (account)"
     " WHERE b.debits_posted <> coalesce(f.d, 0) OR b.credits_posted <> coalesce(f.c, 0) OR b.debits_pending <> "
     "coalesce(f.dp, 0) OR b.credits_pending <> coalesce(f.cp, 0)"
     " UNION ALL SELECT a.id FROM account a WHERE NOT EXISTS (SELECT 1 FROM balance b WHERE b.account = a.id)"},
    {"I2", "a month's sum is not the fold of the transfers for resident ",
     "WITH moved(resident, month, earned, spent) AS ("
     " SELECT a.owner, " MONTH_OF_DAY ", amount, 0 FROM transfer t JOIN account a ON a.id = t.credit"
     " WHERE a.kind = 'resident' AND t.kind = 'single'"
     " UNION ALL SELECT a.owner, " MONTH_OF_DAY ", 0, amount FROM transfer t JOIN account a ON a.id = t.debit"
     " WHERE a.kind = 'resident' AND t.kind IN ('single', 'post')),"
     " folded AS (SELECT resident, month, sum(earned) AS earned, sum(spent) AS spent FROM moved"
     " WHERE resident IN (SELECT id FROM resident) GROUP BY resident, month),"
     " kept AS (SELECT resident, month, earned, spent FROM month_sum)"
     " SELECT resident FROM (SELECT * FROM folded EXCEPT SELECT * FROM kept)"
     " UNION SELECT resident FROM (SELECT * FROM kept EXCEPT SELECT * FROM folded)"},
    {"I2", "the hamlets' sums are not the residents' in month ",
     "WITH hamlets AS (SELECT month, sum(earned) AS earned FROM hamlet_sum GROUP BY month),"
     " residents AS (SELECT month, sum(earned) AS earned FROM month_sum GROUP BY month HAVING sum(earned) > 0)"
     " SELECT month FROM (SELECT * FROM hamlets EXCEPT SELECT * FROM residents)"
     " UNION SELECT month FROM (SELECT * FROM residents EXCEPT SELECT * FROM hamlets)"},
    {"I3", "below its floor is account ",
     "SELECT account FROM balance WHERE floor IS NOT NULL AND credits_posted - debits_posted - debits_pending < floor"},
    {"I3", "the floor was changed for account ",
     "SELECT a.id FROM account a JOIN balance b ON b.account = a.id WHERE a.floor IS NOT b.floor"
     " OR a.floor IS NOT iif(a.kind IN ('resident', 'household', 'lease'), 0, NULL)"},
    {"I4", "a hold is resolved twice or with too much, at position ",
     "SELECT r.position FROM transfer r LEFT JOIN transfer h ON h.id = r.refers_to AND h.kind = 'pending' WHERE r.kind "
     "IN ('post', 'void', 'expire')"
     " AND (h.id IS NULL OR r.amount > h.amount OR (SELECT count(*) FROM transfer o WHERE o.refers_to = r.refers_to "
     "AND o.kind IN ('post', 'void', 'expire')) > 1)"},
    {"I8", "an award stands twice, at position ", "SELECT max(position) FROM transfer GROUP BY id HAVING count(*) > 1"},
    {"I10", "a reversal is double or too large, at position ",
     "SELECT r.position FROM transfer r LEFT JOIN transfer o ON o.id = r.refers_to WHERE r.kind = 'reverse'"
     " AND (o.id IS NULL OR r.amount > o.amount OR (SELECT count(*) FROM transfer x WHERE x.refers_to = r.refers_to "
     "AND x.kind = 'reverse') > 1)"},
    {"rows", "a row points to nothing, in table ", "SELECT \"table\" FROM pragma_foreign_key_check"},
};

class Verifier {
public:
    explicit Verifier(Connection& connection) : connection_(connection) {}

    kiosk::Result<VerifyReport> run() {
        if (const auto status = pages(); !status) return std::unexpected(status.error());
        for (const VerifyQuestion& question : questions)
            if (const auto status = ask(question); !status) return std::unexpected(status.error());
        for (const VerifyQuestion& question : shop_questions())
            if (const auto status = ask(question); !status) return std::unexpected(status.error());
        if (const auto status = chain(); !status) return std::unexpected(status.error());
        report_.accounts = connection_.number("SELECT count(*) FROM account").value_or(0);
        return report_;
    }

private:
    void found(const char* invariant, std::string what) {
        if (report_.findings.size() < findings_at_most) report_.findings.push_back({invariant, std::move(what)});
    }

    kiosk::Status pages() {
        Statement row(connection_, "PRAGMA quick_check(20)");
        while (row.next())
            if (row.text(0) != "ok") found("pages", row.text(0));
        return row.status();
    }

    kiosk::Status ask(const VerifyQuestion& question) {
        Statement row(connection_, question.sql);
        while (row.next()) found(question.invariant, question.sentence + row.text(0));
        return row.status();
    }

    kiosk::Status chain();
    kiosk::Status chain_ends_where_the_terminal_stands();

    Connection& connection_;
    VerifyReport report_;
};

kiosk::TransferKind kind_of(std::string_view name) {
    using kiosk::TransferKind;
    for (const TransferKind kind :
         {TransferKind::pending, TransferKind::post, TransferKind::void_, TransferKind::expire, TransferKind::reverse})
        if (kind_name(kind) == name) return kind;
    return TransferKind::single;
}

kiosk::NewTransfer read_transfer(const Statement& row) {
    kiosk::NewTransfer t;
    t.id = row.byte_id<kiosk::TransferId>(0);
    t.kind = kind_of(row.text(2));
    if (!row.null(3)) t.refers_to = row.byte_id<kiosk::TransferId>(3);
    t.debit = {row.integer(4)};
    t.credit = {row.integer(5)};
    t.amount = row.points(6);
    t.code = row.text(7);
    t.rule_version = row.text(8);
    t.day = {row.small(9)};
    t.event_at_ms = row.integer(10);
    t.actor = row.text(11);
    t.memo = row.text(12);
    return t;
}

kiosk::Status Verifier::chain() {
    Statement row(connection_,
                  "SELECT id, group_id, kind, refers_to, debit, credit, amount, code, rule_version, business_day, "
                  "event_at_ms, actor, memo, terminal, epoch, seq, body_hash, chain_hash "
                  "FROM transfer ORDER BY terminal, epoch, seq");
    std::int64_t terminal = 0, epoch = 0, seq = 0;
    Hash before{};
    while (row.next()) {
        ++report_.transfers;
        if (row.integer(13) != terminal || row.integer(14) != epoch) {
            terminal = row.integer(13);
            epoch = row.integer(14);
            seq = 0;
            before = {};
        }
        if (row.integer(15) != ++seq) {
            found("I5", "rows are missing before number " + std::to_string(row.integer(15)) + " of terminal " +
                            std::to_string(terminal));
            seq = row.integer(15);
        }
        const kiosk::NewTransfer t = read_transfer(row);
        const Hash body = body_hash(t, row.byte_id<kiosk::TransferGroupId>(1), terminal, epoch, seq),
                   chained = chain_hash(before, body);
        if (!std::ranges::equal(row.blob(16), body))
            found("I5", "number " + std::to_string(seq) + " of terminal " + std::to_string(terminal) +
                            " was changed after it was written");
        if (!std::ranges::equal(row.blob(17), chained))
            found("I5",
                  "the chain is broken at number " + std::to_string(seq) + " of terminal " + std::to_string(terminal));
        std::ranges::copy_n(row.blob(17).begin(),
                            static_cast<std::ptrdiff_t>(std::min(row.blob(17).size(), before.size())), before.begin());
    }
    if (const auto status = row.status(); !status) return status;
    return chain_ends_where_the_terminal_stands();
}

kiosk::Status Verifier::chain_ends_where_the_terminal_stands() {
    Statement row(connection_,
                  "SELECT t.id FROM terminal t WHERE t.next_seq <> 1 + coalesce((SELECT max(seq) FROM transfer x WHERE "
                  "x.terminal = t.id AND x.epoch = t.epoch), 0)"
                  " OR t.last_chain <> coalesce((SELECT chain_hash FROM transfer x WHERE x.terminal = t.id AND x.epoch "
                  "= t.epoch ORDER BY seq DESC LIMIT 1), zeroblob(32))");
    while (row.next()) found("I5", "rows are missing at the end of terminal " + row.text(0));
    return row.status();
}

}  // namespace

kiosk::Result<VerifyReport> verify(Connection& connection) { return Verifier(connection).run(); }

}  // namespace db
