#include "db/notice_store.h"

#include "db/rows.h"

namespace db {

namespace {

constexpr char unit = '\x1F', record = '\x1E';
#define NOTICE_COLUMNS                                                                                         \
    "key, title, kind, signature, hamlet, starts_on, ends_on, urgent, pinned, summary, facts, body, picture, " \
    "picture_caption, recording"

std::string packed(const std::vector<kiosk::NoticeFact>& facts) {
    std::string text;
    for (const kiosk::NoticeFact& fact : facts) text += fact.icon + unit + fact.main + unit + fact.detail + record;
    return text;
}

std::vector<kiosk::NoticeFact> unpacked(std::string_view text) {
    std::vector<kiosk::NoticeFact> facts;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(record));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        const std::size_t first = one.find(unit), second = one.find(unit, first + 1);
        if (second != std::string_view::npos)
            facts.push_back({std::string(one.substr(0, first)), std::string(one.substr(first + 1, second - first - 1)),
                             std::string(one.substr(second + 1))});
    }
    return facts;
}

kiosk::Notice read_notice(const Statement& row) {
    kiosk::Notice notice;
    notice.id = {row.integer(0)};
    notice.key = row.text(1);
    notice.title = row.text(2);
    notice.kind = row.text(3);
    notice.signature = row.text(4);
    notice.hamlet = row.text(5);
    notice.starts_on = row.text(6);
    notice.ends_on = row.text(7);
    notice.urgent = row.integer(8) != 0;
    notice.pinned = row.integer(9) != 0;
    notice.summary = row.text(10);
    notice.facts = unpacked(row.text(11));
    notice.body = row.text(12);
    notice.picture = row.text(13);
    notice.picture_caption = row.text(14);
    notice.recording = row.text(15);
    return notice;
}

}  // namespace

kiosk::Result<std::vector<kiosk::Notice>> NoticeStore::hanging(std::string_view iso_date) {
    Statement row(connection_,
                  "SELECT id, " NOTICE_COLUMNS
                  " FROM notice WHERE starts_on <= ?1 AND (ends_on = '' OR ends_on >= ?1) ORDER BY urgent DESC, pinned "
                  "DESC, starts_on DESC, id DESC",
                  iso_date);
    return all_rows(row, read_notice);
}

kiosk::Result<std::vector<kiosk::Notice>> NoticeStore::all() {
    Statement row(connection_, "SELECT id, " NOTICE_COLUMNS " FROM notice ORDER BY starts_on DESC, id DESC");
    return all_rows(row, read_notice);
}

kiosk::Result<Change> NoticeStore::put(const kiosk::Notice& n) {
    Change change = Change::added;
    const std::string facts = packed(n.facts);
    {
        Statement before(connection_,
                         "SELECT (title, kind, signature, hamlet, starts_on, ends_on, urgent, pinned, summary, facts, "
                         "body, picture, picture_caption, recording) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                         "FROM notice WHERE key = ?",
                         n.title, n.kind, n.signature, n.hamlet, n.starts_on, n.ends_on, n.urgent, n.pinned, n.summary,
                         facts, n.body, n.picture, n.picture_caption, n.recording, n.key);
        if (before.next()) change = before.integer(0) ? Change::same : Change::changed;
        if (const auto status = before.status(); !status) return std::unexpected(status.error());
    }
    if (change == Change::same) return change;
    const auto done =
        Statement(connection_,
                  "INSERT INTO notice (" NOTICE_COLUMNS
                  ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
                  "title = excluded.title, kind = excluded.kind, "
                  "signature = excluded.signature, hamlet = excluded.hamlet, starts_on = "
                  "excluded.starts_on, ends_on = excluded.ends_on, urgent = excluded.urgent, "
                  "pinned = excluded.pinned, summary = excluded.summary, facts = excluded.facts, body = "
                  "excluded.body, picture = excluded.picture, picture_caption = excluded.picture_caption, "
                  "recording = excluded.recording",
                  n.key, n.title, n.kind, n.signature, n.hamlet, n.starts_on, n.ends_on, n.urgent, n.pinned, n.summary,
                  facts, n.body, n.picture, n.picture_caption, n.recording)
            .run();
    if (!done) return std::unexpected(done.error());
    return change;
}

}  // namespace db
