#include "db/verify.h"

#include <sqlite3.h>

#include <functional>
#include <future>

#include "db/ledger_walk.h"
#include "db/statement.h"
#include "db/verify_questions.h"

namespace db {

namespace {

constexpr std::size_t findings_at_most = 100;

constexpr VerifyQuestion questions[] = {
    {"I1", "posted debits and credits differ by ",
     "SELECT total FROM (SELECT coalesce(sum(credits_posted - debits_posted), 0) AS total FROM balance) WHERE total <> "
     "0"},
    {"I2", "the hamlets' sums are not the residents' in month ",
     "WITH hamlets AS (SELECT month, sum(earned) AS earned FROM hamlet_sum GROUP BY month HAVING sum(earned) <> 0),"
     " residents AS (SELECT month, sum(earned) AS earned FROM month_sum GROUP BY month HAVING sum(earned) <> 0)"
     " SELECT month FROM (SELECT * FROM hamlets EXCEPT SELECT * FROM residents)"
     " UNION SELECT month FROM (SELECT * FROM residents EXCEPT SELECT * FROM hamlets)"},
    {"I3", "below its floor is account ",
     "SELECT account FROM balance WHERE floor IS NOT NULL AND credits_posted - debits_posted - debits_pending < floor"},
    {"I3", "the floor was changed for account ",
     "SELECT a.id FROM account a JOIN balance b ON b.account = a.id WHERE a.floor IS NOT b.floor"
     " OR a.floor IS NOT iif(a.kind IN ('resident', 'household', 'lease', 'budget'), 0, NULL)"},
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

// Below this, opening the file once more takes longer than it saves.
constexpr std::int64_t pages_for_two = 1'000;

using Findings = std::vector<Finding>;

Found into(Findings& findings) {
    return [&findings](const char* invariant, std::string what) {
        if (findings.size() < findings_at_most) findings.push_back({invariant, std::move(what)});
    };
}

kiosk::Status check_pages(Connection& connection, const Found& found) {
    Statement row(connection, "PRAGMA quick_check(20)");
    while (row.next())
        if (row.text(0) != "ok") found("pages", row.text(0));
    return row.status();
}

kiosk::Status ask(Connection& connection, const VerifyQuestion& question, const Found& found) {
    Statement row(connection, question.sql);
    while (row.next()) found(question.invariant, question.sentence + row.text(0));
    return row.status();
}

// Everything but the walk along the ledger.
kiosk::Result<Findings> pages_and_questions(Connection& connection) {
    Findings findings;
    if (const auto status = check_pages(connection, into(findings)); !status) return std::unexpected(status.error());
    for (const std::span<const VerifyQuestion> all :
         {std::span<const VerifyQuestion>(questions), shop_questions(), award_questions()})
        for (const VerifyQuestion& question : all)
            if (const auto status = ask(connection, question, into(findings)); !status)
                return std::unexpected(status.error());
    return findings;
}

kiosk::Result<Findings> pages_and_questions(const std::string& file, const std::atomic<bool>& stop) {
    auto own = Connection::open(file, Mode::reader);
    if (!own) return kiosk::fail(own);
    own->stop_when(stop);
    return pages_and_questions(*own);
}

// The file, if it is worth a second reader and one would see what this one sees.
std::string file_for_two(Connection& connection) {
    const char* file = sqlite3_db_filename(connection.handle(), "main");
    if (!file || connection.in_transaction()) return {};
    return connection.number("PRAGMA page_count").value_or(0) < pages_for_two ? "" : file;
}

using Part = std::function<kiosk::Result<Findings>()>;

// The other part goes on beside the walk where it can; else it is done first.
kiosk::Result<VerifyReport> walk_beside(Connection& connection, bool apart, const Part& other) {
    auto rest = std::async(apart ? std::launch::async : std::launch::deferred, other);
    if (!apart) rest.wait();
    Findings walked;
    const auto transfers = walk_ledger(connection, into(walked));
    auto findings = rest.get();
    if (!findings) return std::unexpected(findings.error());
    if (!transfers) return std::unexpected(transfers.error());
    VerifyReport report{*transfers, 0, std::move(*findings)};
    for (Finding& finding : walked) into(report.findings)(finding.invariant.c_str(), std::move(finding.what));
    return report;
}

}  // namespace

kiosk::Result<VerifyReport> verify(Connection& connection, const std::atomic<bool>& stop) {
    const std::string file = file_for_two(connection);
    const Part other = [&] { return file.empty() ? pages_and_questions(connection) : pages_and_questions(file, stop); };
    auto report = walk_beside(connection, !file.empty(), other);
    if (report) report->accounts = connection.number("SELECT count(*) FROM account").value_or(0);
    return report;
}

kiosk::Result<VerifyReport> verify(Connection& connection) {
    const std::atomic<bool> never = false;
    return verify(connection, never);
}

}  // namespace db
