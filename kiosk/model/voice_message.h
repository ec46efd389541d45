// A message that was said at the terminal instead of written: left by a resident, heard and dealt with at the counter.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/model/ids.h"
#include "kiosk/model/voice_clip.h"

namespace kiosk {

using VoiceMessageId = RowId<struct VoiceMessageNoun>;

// So many fit in a day at one terminal: those who say who they are find room when others have filled theirs.
inline constexpr std::int64_t most_nameless_a_day = 30, most_voice_a_day = 40;
// So many may wait to be dealt with: 100 MB at the very most.
inline constexpr std::int64_t most_voice_waiting = 200;

// What they were about when they wanted to say something.
enum class VoiceAbout { help, rules, notices, name };
inline constexpr std::array<std::string_view, 4> voice_about_names{"help", "rules", "notices", "name"};

// "May I leave one?" and "here it is"; both answered by a VoiceAnswer.
struct OfferVoice {};
struct LeaveVoice {
    VoiceClip clip;
    VoiceAbout about = VoiceAbout::help;
    ResidentId from;  // Whose name the page showed; counts only while the desk knows their card to be in hand.
};

enum class VoiceRefusal {
    none,
    day_full,      // Today's room is taken.
    waiting_full,  // Nobody has dealt with the last ones.
    unusable,      // No sound, or too much of it.
    storage,       // The hall's database did not take it.
};
struct VoiceAnswer {
    VoiceRefusal refusal = VoiceRefusal::none;
    std::int64_t number = 0;  // Of the message that was left; 0: none was, only asked for.
};

// As staff see it: nothing of its sound.
struct VoiceMessage {
    VoiceMessageId id;
    std::int64_t at_ms = 0;
    std::int64_t lasts_ms = 0;
    VoiceAbout about = VoiceAbout::help;
    std::string shown_name, seal, place;  // Empty: they did not say who they are.
    std::string heard_by;                 // Shown name; empty: nobody has heard it yet.
};

// Of signed-in staff, answered by a CounterPtr.
struct HearVoice {
    VoiceMessageId message;
};
struct VoiceDone {
    VoiceMessageId message;
};

// What is to be played now, and only with this answer.
struct VoiceToHear {
    VoiceMessageId message;
    VoiceClip clip;
};

}  // namespace kiosk
