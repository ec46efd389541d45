#include "kiosk/desk/voice_message_desk.h"

#include <spdlog/spdlog.h>

#include "db/resident_store.h"
#include "db/transaction.h"
#include "kiosk/model/names.h"

namespace kiosk {

namespace {

bool usable(const VoiceClip& clip) {
    return clip.sound && !clip.sound->empty() && clip.sound->size() <= most_voice_bytes && clip.lasts_ms > 0 &&
           clip.lasts_ms <= longest_voice_ms + 1000;
}

VoiceAnswer not_stored(const Error& why) {
    spdlog::error("a voice message is not kept: {}", why.what);
    return {VoiceRefusal::storage, 0};
}

std::optional<Resident> person(Hall& hall, ResidentId id) {
    auto found = id ? db::ResidentStore(hall.connection()).find(id) : Result<std::optional<Resident>>();
    return found ? std::move(*found) : std::nullopt;
}

}  // namespace

VoiceRefusal VoiceMessageDesk::room_for(bool named, const Moment& now) {
    const auto counts = store_.counts(now.day);
    if (!counts) return not_stored(counts.error()).refusal;
    if (counts->waiting >= most_voice_waiting) return VoiceRefusal::waiting_full;
    const bool full = counts->today >= most_voice_a_day || (!named && counts->nameless_today >= most_nameless_a_day);
    return full ? VoiceRefusal::day_full : VoiceRefusal::none;
}

VoiceAnswer VoiceMessageDesk::offer(std::optional<ResidentId> from, const Moment& now) {
    return {room_for(from.has_value(), now), 0};
}

VoiceAnswer VoiceMessageDesk::leave(const LeaveVoice& said, std::optional<ResidentId> from, const Moment& now) {
    if (!usable(said.clip)) return {VoiceRefusal::unusable, 0};
    db::Transaction transaction(hall_.connection());
    if (const auto begun = transaction.begun(); !begun) return not_stored(begun.error());
    if (const VoiceRefusal full = room_for(from.has_value(), now); full != VoiceRefusal::none) return {full, 0};
    if (const auto done = store_.forget_sounds(now.utc_ms - sound_kept_ms); !done) return not_stored(done.error());
    const auto added = store_.add(said, from, now);
    if (!added) return not_stored(added.error());
    if (const auto done = transaction.commit(); !done) return not_stored(done.error());
    return {VoiceRefusal::none, added->value};
}

Result<std::vector<VoiceMessage>> VoiceMessageDesk::waiting() {
    auto rows = store_.waiting();
    if (!rows) return fail(rows);
    std::vector<VoiceMessage> messages;
    for (db::VoiceRow& row : *rows) {
        VoiceMessage message = std::move(row.message);
        if (const auto who = person(hall_, row.resident)) {
            message.shown_name = shown_name(who->name);
            message.seal = seal_of(who->name);
            message.place = who->hamlet_name;
        }
        if (const auto staff = person(hall_, row.heard_by)) message.heard_by = shown_name(staff->name);
        messages.push_back(std::move(message));
    }
    return messages;
}

Result<VoiceClip> VoiceMessageDesk::hear(VoiceMessageId message, StaffId by, const Moment& now) {
    auto clip = store_.clip(message);
    if (!clip) return clip;
    if (const auto noted = store_.note(message, "heard", by, now.utc_ms); !noted) return std::unexpected(noted.error());
    return clip;
}

Status VoiceMessageDesk::done(VoiceMessageId message, StaffId by, const Moment& now) {
    return store_.note(message, "done", by, now.utc_ms);
}

}  // namespace kiosk
