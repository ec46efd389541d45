// The rows of voice messages, their sound, and what staff did with them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/staff.h"
#include "kiosk/model/voice_message.h"

namespace db {

struct VoiceRow {
    kiosk::VoiceMessage message;  // Without names.
    kiosk::ResidentId resident;   // 0: nobody said who they are.
    kiosk::ResidentId heard_by;   // Of the staff member; 0: nobody has heard it.
};

class VoiceStore {
public:
    explicit VoiceStore(Connection& connection) : connection_(connection) {}

    kiosk::Result<kiosk::VoiceMessageId> add(const kiosk::LeaveVoice& left, std::optional<kiosk::ResidentId> from,
                                             const kiosk::Moment& now);
    struct Counts {
        std::int64_t today = 0, nameless_today = 0, waiting = 0;
    };
    kiosk::Result<Counts> counts(kiosk::BusinessDay day);
    // Not dealt with, oldest first.
    kiosk::Result<std::vector<VoiceRow>> waiting();
    // not_found: there is none, or its sound is gone.
    kiosk::Result<kiosk::VoiceClip> clip(kiosk::VoiceMessageId message);
    // "heard" as often as it is; "done" a second time changes nothing.
    kiosk::Status note(kiosk::VoiceMessageId message, std::string_view event, kiosk::StaffId staff, std::int64_t at_ms);
    // The sound of what was dealt with before.
    kiosk::Status forget_sounds(std::int64_t done_before_ms);

private:
    Connection& connection_;
};

}  // namespace db
