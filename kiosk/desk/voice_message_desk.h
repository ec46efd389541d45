// Voice messages: residents leave them, signed-in staff hear them and say when one is dealt with.
//
// There is a limit for each day and for all that waits, so that children cannot fill the disk. The sound of what was
// dealt with goes after thirty days, with the next message that is left. Who left one is only who held their card.
// Thread: the hall's.
#pragma once

#include <vector>

#include "db/voice_store.h"
#include "kiosk/desk/hall.h"

namespace kiosk {

class VoiceMessageDesk {
public:
    static constexpr std::int64_t sound_kept_ms = 30LL * 86'400'000;

    explicit VoiceMessageDesk(Hall& hall) : hall_(hall), store_(hall.connection()) {}

    // Whether one may be left, before somebody speaks; `from`: whose card is in hand, or nobody's.
    VoiceAnswer offer(std::optional<ResidentId> from, const Moment& now);
    VoiceAnswer leave(const LeaveVoice& said, std::optional<ResidentId> from, const Moment& now);

    // What nobody has dealt with, oldest first; names masked.
    Result<std::vector<VoiceMessage>> waiting();
    // Noted before it is handed out. not_found: it is gone; storage: the disk.
    Result<VoiceClip> hear(VoiceMessageId message, StaffId by, const Moment& now);
    Status done(VoiceMessageId message, StaffId by, const Moment& now);

private:
    VoiceRefusal room_for(bool named, const Moment& now);

    Hall& hall_;
    db::VoiceStore store_;
};

}  // namespace kiosk
