#include "kiosk/device/pinyin_input.h"

#include <pinyin.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "kiosk/base/loaded_library.h"

namespace kiosk {

namespace {

struct Library {
    LoadedLibrary library{KIOSK_LIBPINYIN};
    KIOSK_LIBRARY_FUNCTION(pinyin_init)
    KIOSK_LIBRARY_FUNCTION(pinyin_fini)
    KIOSK_LIBRARY_FUNCTION(pinyin_set_options)
    KIOSK_LIBRARY_FUNCTION(pinyin_alloc_instance)
    KIOSK_LIBRARY_FUNCTION(pinyin_free_instance)
    KIOSK_LIBRARY_FUNCTION(pinyin_parse_more_full_pinyins)
    KIOSK_LIBRARY_FUNCTION(pinyin_guess_sentence)
    KIOSK_LIBRARY_FUNCTION(pinyin_guess_candidates)
    KIOSK_LIBRARY_FUNCTION(pinyin_get_n_candidate)
    KIOSK_LIBRARY_FUNCTION(pinyin_get_candidate)
    KIOSK_LIBRARY_FUNCTION(pinyin_get_candidate_type)
    KIOSK_LIBRARY_FUNCTION(pinyin_get_candidate_string)
    KIOSK_LIBRARY_FUNCTION(pinyin_get_pinyin_key_rest)
    KIOSK_LIBRARY_FUNCTION(pinyin_get_pinyin_key_rest_positions)
    KIOSK_LIBRARY_FUNCTION(pinyin_choose_candidate)
    KIOSK_LIBRARY_FUNCTION(pinyin_reset)
};

constexpr pinyin_option_t initials_alone = PINYIN_INCOMPLETE;
constexpr pinyin_option_t as_spelled =
    pinyin_option_t{IS_PINYIN | USE_DIVIDED_TABLE | USE_RESPLIT_TABLE} | PINYIN_CORRECT_ALL;
// What Hunan's dialects do not tell apart.
constexpr pinyin_option_t as_heard = PINYIN_AMB_C_CH | PINYIN_AMB_S_SH | PINYIN_AMB_Z_ZH | PINYIN_AMB_F_H |
                                     PINYIN_AMB_L_N | PINYIN_AMB_AN_ANG | PINYIN_AMB_EN_ENG | PINYIN_AMB_IN_ING;
constexpr guint order = SORT_BY_PHRASE_LENGTH_AND_PINYIN_LENGTH_AND_FREQUENCY;
// The user's own words would be kept here.
constexpr const char* nowhere = "/dev/null/none";

// libpinyin's time grows with the number of ways to divide the letters, to seconds for a screenful of them. So it is
// asked about the first words only; the rest waits until those are chosen.
constexpr std::size_t letters_at_once = 20;
// Initials alone ("cgmy") may stand for anything.
constexpr std::size_t initials_at_once = 12;

// So that the rarest of those spelled right still find room.
constexpr std::size_t heard_at_most = 60;

constexpr std::size_t seen_at_most = 2 * PinyinAsk::candidates_at_most;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

// One question to the library at a time.
struct PinyinInput::Open {
    Library call;
    pinyin_context_t* context = nullptr;
    pinyin_instance_t* instance = nullptr;

    Open() = default;
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;
    ~Open() {
        if (instance) call.pinyin_free_instance(instance);
        if (context) call.pinyin_fini(context);
    }

    std::vector<std::size_t> syllable_ends(const std::string& letters, pinyin_option_t options) const;
    std::vector<WritingCandidate> words(const std::string& letters, pinyin_option_t options) const;
    WritingCandidate candidate(guint index, std::size_t all) const;
};

// Where each syllable that the library understands ends. Asked about one stretch between marks at a time: where it
// would have to step over a mark, the library may end the program.
std::vector<std::size_t> PinyinInput::Open::syllable_ends(const std::string& stretch, pinyin_option_t options) const {
    call.pinyin_set_options(context, options);
    const std::size_t parsed = call.pinyin_parse_more_full_pinyins(instance, stretch.c_str());
    std::vector<std::size_t> ends;
    for (std::size_t at = 0; at < parsed;) {
        ChewingKeyRest* key = nullptr;
        guint16 begin = 0, end = 0;
        if (!call.pinyin_get_pinyin_key_rest(instance, at, &key) ||
            !call.pinyin_get_pinyin_key_rest_positions(instance, key, &begin, &end) || end <= at || end > parsed)
            break;
        at = end;
        ends.push_back(at);
    }
    call.pinyin_reset(instance);
    return ends;
}

WritingCandidate PinyinInput::Open::candidate(guint index, std::size_t all) const {
    lookup_candidate_t* found = nullptr;
    lookup_candidate_type_t type = ZOMBIE_CANDIDATE;
    const gchar* text = nullptr;
    if (!call.pinyin_get_candidate(instance, index, &found) ||
        !call.pinyin_get_candidate_type(instance, found, &type) ||
        !call.pinyin_get_candidate_string(instance, found, &text) || text == nullptr)
        return {};
    if (type == NBEST_MATCH_CANDIDATE) return {text, all};
    if (type != NORMAL_CANDIDATE) return {};
    // Choosing tells where its letters end, and counts for this question only: nothing is ever trained.
    const int end = call.pinyin_choose_candidate(instance, 0, found);
    return {text, end > 0 ? std::min(static_cast<std::size_t>(end), all) : 0};
}

std::vector<WritingCandidate> PinyinInput::Open::words(const std::string& letters, pinyin_option_t options) const {
    call.pinyin_set_options(context, options);
    const std::size_t parsed = call.pinyin_parse_more_full_pinyins(instance, letters.c_str());
    std::vector<WritingCandidate> found;
    guint count = 0;
    if (parsed > 0 && call.pinyin_guess_sentence(instance) && call.pinyin_guess_candidates(instance, 0, order) &&
        call.pinyin_get_n_candidate(instance, &count)) {
        for (guint i = 0; i < std::min<guint>(count, seen_at_most); ++i) {
            WritingCandidate each = candidate(i, parsed);
            if (each.letters > 0 && !each.text.empty()) found.push_back(std::move(each));
        }
    }
    call.pinyin_reset(instance);
    return found;
}

namespace {

// What was typed, as far as it can be read: its syllables, and what is left over at the end.
struct Spelling {
    struct Syllable {
        std::string letters;
        std::size_t begin = 0, end = 0;  // In what was typed; a mark behind it goes with it.
        bool marked = false;             // There is a mark before it.
    };
    std::vector<Syllable> syllables;
    std::string rest;

    std::string divided() const {
        std::string out;
        for (const Syllable& each : syllables) out += (out.empty() ? "" : " ") + each.letters;
        return rest.empty() ? out : out + (out.empty() ? "" : " ") + rest;
    }
};

// ends_of: where the syllables of a stretch without marks end.
Spelling spelling_of(const std::string& typed, const auto& ends_of) {
    Spelling spelling;
    std::size_t at = 0;
    while (at < typed.size()) {
        if (typed[at] == '\'') {
            ++at;
            if (!spelling.syllables.empty()) spelling.syllables.back().end = at;
            continue;
        }
        const std::string stretch = typed.substr(at, typed.find('\'', at) - at);
        std::size_t begin = 0;
        for (const std::size_t end : ends_of(stretch)) {
            spelling.syllables.push_back(
                {stretch.substr(begin, end - begin), at + begin, at + end, begin == 0 && at > 0});
            begin = end;
        }
        at += begin;
        if (begin < stretch.size()) break;
    }
    spelling.rest = typed.substr(at);
    std::erase(spelling.rest, '\'');
    return spelling;
}

// What the library is asked: the first few syllables.
struct Question {
    std::string letters;
    std::vector<std::size_t> typed{0};  // For so many of these letters, how many were typed.
};
Question question_of(const Spelling& spelling) {
    Question question;
    for (const auto& each : spelling.syllables) {
        if (question.letters.size() + each.letters.size() > letters_at_once) break;
        if (question.typed.back() > 0 && each.marked) {
            question.letters += '\'';
            question.typed.push_back(each.begin);
        }
        question.letters += each.letters;
        for (std::size_t i = 1; i < each.letters.size(); ++i) question.typed.push_back(each.begin + i);
        question.typed.push_back(each.end);
    }
    return question;
}

void add(std::vector<WritingCandidate>& all, WritingCandidate candidate) {
    const auto same = [&](const WritingCandidate& each) { return each.text == candidate.text; };
    if (all.size() < PinyinAsk::candidates_at_most && std::ranges::none_of(all, same))
        all.push_back(std::move(candidate));
}

// Whoever spells as the dictionary does finds it so; for two of these, one of those that only sound alike. Candidates
// for all the letters come before those for the first few.
std::vector<WritingCandidate> merged(std::vector<WritingCandidate> spelled, std::vector<WritingCandidate> heard) {
    std::size_t whole = 0;
    for (const auto* each : {&spelled, &heard})
        for (const WritingCandidate& candidate : *each) whole = std::max(whole, candidate.letters);
    std::vector<WritingCandidate> all;
    for (const bool wanted_whole : {true, false}) {
        const auto other = [&](const WritingCandidate& each) { return (each.letters == whole) != wanted_whole; };
        auto first = spelled, second = heard;
        std::erase_if(first, other);
        std::erase_if(second, other);
        second.resize(std::min(second.size(), heard_at_most));
        for (std::size_t i = 0, taken = 0; i < first.size() || taken < second.size(); ++i) {
            if (i < first.size()) add(all, std::move(first[i]));
            if (taken < second.size() && (i % 2 == 0 || i >= first.size())) add(all, std::move(second[taken++]));
        }
    }
    return all;
}

}  // namespace

PinyinInput::PinyinInput(std::unique_ptr<Open> open) : open_(std::move(open)) {}
PinyinInput::~PinyinInput() = default;
const char* PinyinInput::usual_words() { return KIOSK_LIBPINYIN_DATA; }

Result<std::unique_ptr<PinyinInput>> PinyinInput::open(const std::string& words) {
    auto open = std::make_unique<Open>();
    if (!open->call.library.whole()) return fail(ErrorCode::device, KIOSK_LIBPINYIN " is not installed");
    // The library ends the program when its words are only partly there.
    std::error_code unknown;
    const auto gone = [&](const char* file) { return !std::filesystem::is_regular_file(words + file, unknown); };
    if (std::ranges::any_of(std::array{"/table.conf", "/pinyin_index.bin", "/phrase_index.bin", "/bigram.db"}, gone))
        return fail(ErrorCode::device, "libpinyin's words are not in " + words);
    open->context = open->call.pinyin_init(words.c_str(), nowhere);
    if (!open->context) return fail(ErrorCode::device, "libpinyin cannot read " + words);
    open->instance = open->call.pinyin_alloc_instance(open->context);
    if (!open->instance) return fail(ErrorCode::device, "libpinyin does not start");
    return std::unique_ptr<PinyinInput>(new PinyinInput(std::move(open)));
}

WritingAnswer PinyinInput::words_of(const PinyinAsk& ask) {
    WritingAnswer answer{ask.number, {}, {}};
    const std::string letters = ask.letters.substr(0, PinyinAsk::letters_at_most);
    if (!std::ranges::all_of(letters, [](char c) { return is_letter(c) || c == '\''; })) return answer;
    const Spelling spelling = spelling_of(letters, [this](const std::string& stretch) {
        return open_->syllable_ends(stretch, as_spelled | initials_alone);
    });
    answer.spelled = spelling.divided();
    const Question question = question_of(spelling);
    if (question.letters.empty()) return answer;
    const pinyin_option_t spelled =
        question.letters.size() <= initials_at_once ? as_spelled | initials_alone : as_spelled;
    answer.candidates =
        merged(open_->words(question.letters, spelled), open_->words(question.letters, spelled | as_heard));
    for (WritingCandidate& each : answer.candidates) each.letters = question.typed.at(each.letters);
    return answer;
}

}  // namespace kiosk
