#include "db/voice_store.h"

#include <algorithm>

#include "db/rows.h"

namespace db {

namespace {

// The schema knows no other word.
kiosk::VoiceAbout about_of(const std::string& word) {
    const auto& names = kiosk::voice_about_names;
    return static_cast<kiosk::VoiceAbout>((std::ranges::find(names, word) - names.begin()) %
                                          static_cast<std::ptrdiff_t>(names.size()));
}

VoiceRow row_of(const Statement& row) {
    VoiceRow found;
    found.message.id = {row.integer(0)};
    found.message.at_ms = row.integer(1);
    found.message.lasts_ms = row.integer(2);
    found.message.about = about_of(row.text(3));
    found.resident = {row.integer(4)};
    found.heard_by = {row.integer(5)};
    return found;
}

}  // namespace

kiosk::Result<kiosk::VoiceMessageId> VoiceStore::add(const kiosk::LeaveVoice& left,
                                                     std::optional<kiosk::ResidentId> from, const kiosk::Moment& now) {
    Statement row(connection_,
                  "INSERT INTO voice_message (at_ms, business_day, resident_id, about, lasts_ms, sound) VALUES (?, ?, "
                  "?, ?, ?, ?) RETURNING id",
                  now.utc_ms, now.day.value, from, kiosk::voice_about_names[static_cast<std::size_t>(left.about)],
                  left.clip.lasts_ms, std::span<const std::byte>(*left.clip.sound));
    kiosk::VoiceMessageId id;
    if (row.next()) id = {row.integer(0)};
    // Run to its end: a row that is being inserted is not yet there.
    while (row.next()) {
    }
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return id;
}

kiosk::Result<VoiceStore::Counts> VoiceStore::counts(kiosk::BusinessDay day) {
    Statement row(connection_,
                  "SELECT count(*), count(*) FILTER (WHERE resident_id IS NULL), (SELECT count(*) FROM voice_message m "
                  "WHERE sound IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voice_event WHERE message_id = m.id AND event "
                  "= 'done')) FROM voice_message WHERE business_day = ?",
                  day.value);
    if (row.next()) return Counts{row.integer(0), row.integer(1), row.integer(2)};
    return std::unexpected(row.status().error());
}

kiosk::Result<std::vector<VoiceRow>> VoiceStore::waiting() {
    Statement rows(connection_,
                   "SELECT id, at_ms, lasts_ms, about, coalesce(resident_id, 0), coalesce((SELECT s.resident_id FROM "
                   "voice_event e JOIN staff s ON s.id = e.staff_id WHERE e.message_id = m.id ORDER BY e.id DESC LIMIT "
                   "1), 0) FROM voice_message m WHERE sound IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voice_event "
                   "WHERE message_id = m.id AND event = 'done') ORDER BY id");
    return all_rows(rows, row_of);
}

kiosk::Result<kiosk::VoiceClip> VoiceStore::clip(kiosk::VoiceMessageId message) {
    Statement row(connection_, "SELECT sound, lasts_ms FROM voice_message WHERE id = ? AND sound IS NOT NULL", message);
    if (row.next()) {
        const auto bytes = row.blob(0);
        return kiosk::VoiceClip{std::make_shared<const std::vector<std::byte>>(bytes.begin(), bytes.end()),
                                row.integer(1)};
    }
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return kiosk::fail(kiosk::ErrorCode::not_found, "there is no such voice message");
}

kiosk::Status VoiceStore::note(kiosk::VoiceMessageId message, std::string_view event, kiosk::StaffId staff,
                               std::int64_t at_ms) {
    return Statement(connection_,
                     "INSERT INTO voice_event (message_id, at_ms, staff_id, event) SELECT id, ?, ?, ? FROM "
                     "voice_message WHERE id = ? ON CONFLICT DO NOTHING",
                     at_ms, staff, event, message)
        .run();
}

kiosk::Status VoiceStore::forget_sounds(std::int64_t done_before_ms) {
    return Statement(connection_,
                     "UPDATE voice_message SET sound = NULL WHERE sound IS NOT NULL AND id IN (SELECT message_id FROM "
                     "voice_event WHERE event = 'done' AND at_ms < ?)",
                     done_before_ms)
        .run();
}

}  // namespace db
