// Without a card: the surname, then oneself, and "that is me". For whoever is not among the names there is handwriting,
// and somebody to ask. Nothing of it is kept, and it opens nobody's points.
#include <algorithm>

#include "ui/icons.h"
#include "ui/motif.h"
#include "ui/picker/name_list.h"
#include "ui/picker/person_tile.h"
#include "ui/screen.h"
#include "ui/voice/voice_way_in.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/word_pair.h"
#include "ui/wording.h"
#include "ui/writing/text_field.h"
#include "ui/writing/writing_sheet.h"

namespace ui {

namespace {

using kiosk::RollPerson;
constexpr std::size_t longest_name = 12;
constexpr float narrow_mm = 100;  // The column beside the names on a page brought down.

class CheckInByNameScreen final : public Screen {
public:
    void draw(Frame& frame) override;
    bool lists_people() const override { return true; }
    // The keys of a writing panel brought down are too small for a finger.
    bool needs_height() const override { return !picking(); }
    void forget() override { *this = CheckInByNameScreen(); }

private:
    bool picking() const { return sheet_.way() == WritingSheet::Way::list; }
    kiosk::RollAsk wanted() const;
    void ask(Frame& frame);
    void pick(Frame& frame, const RollPerson& person);
    void draw_upper(Frame& frame, Rect place);
    void draw_field(Frame& frame, Rect& place);
    void draw_matches(Frame& frame, const Rect& place);
    void draw_list(Frame& frame, const Rect& place);
    void draw_foot(Frame& frame, Rect row);

    WritingSheet sheet_{longest_name, true};
    NameList list_;
    Scroll matches_scroll_;
    std::optional<RollPerson> chosen_;
    kiosk::RollAsk asked_;  // The last question.
};

// What the card says: each part only where there is room for it.
struct Welcome {
    std::string question, sentence, award;
    TextStyle question_style{Face::title, TextSize::display, Tone::ink, Align::center, 1};
    TextStyle sentence_style{Face::text, TextSize::body, Tone::soft, Align::center, 2};
    bool with_award = false;
    float height = 0;
};

Chip award_chip(const Welcome& welcome) { return {welcome.award, icon::add, accent::done}; }

Welcome welcome_of(const Frame& frame, const Rect& inner) {
    const Paint& paint = frame.paint;
    const kiosk::Points award = frame.boards.visit_award;
    Welcome welcome{frame.tr("Who are you?"), frame.tr("The middle of each name is covered"), ""};
    if (award.value > 0)
        welcome.award =
            frame.wording.fill(frame.tr("{points} for today's visit"), {{"points", frame.wording.points(award)}});
    const auto words = [&] {
        return paint.height_of(welcome.question, inner.width(), welcome.question_style) + frame.mm(2) +
               paint.height_of(welcome.sentence, inner.width(), welcome.sentence_style);
    };
    if (inner.width() < frame.mm(narrow_mm)) {
        welcome.question_style.max_lines = 2;
        welcome.sentence_style.max_lines = 4;
    }
    if (words() > inner.height()) welcome.question_style.size = TextSize::head;
    const float chip = chip_height(paint) + frame.mm(6);
    welcome.with_award = !welcome.award.empty() && chip_width(paint, award_chip(welcome)) <= inner.width() &&
                         words() + chip <= inner.height();
    welcome.height = words() + (welcome.with_award ? chip : 0);
    return welcome;
}

void welcome_card(const Frame& frame, const Rect& box) {
    const Paint& paint = frame.paint;
    Rect inner = box.inset(frame.mm(box.width() < frame.mm(narrow_mm) ? 7 : 22), frame.mm(5));
    const Welcome welcome = welcome_of(frame, inner);
    if (welcome.height > box.height()) return;  // On a small display the names need its place.
    card(paint, box);
    if (box.width() >= frame.mm(narrow_mm))  // Else they would lie under the words.
        motif::corners(paint, box, frame.mm(5), frame.mm(box.height() < frame.mm(70) ? 0.1F : 0.154F), Tone::voice,
                       frame.mm(1));
    inner.t = box.middle().y - welcome.height / 2;
    inner.cut_top(paint.paragraph(inner, welcome.question, welcome.question_style) + frame.mm(2));
    inner.cut_top(paragraph_without_orphan(paint, inner, welcome.sentence, welcome.sentence_style) + frame.mm(6));
    if (welcome.with_award) chip_centered(paint, inner.cut_top(chip_height(paint)), award_chip(welcome));
}

bool same_question(const kiosk::RollAsk& a, const kiosk::RollAsk& b) {
    return a.surname == b.surname && a.hamlet == b.hamlet && a.written == b.written;
}

kiosk::RollAsk CheckInByNameScreen::wanted() const {
    return picking() ? list_.wanted() : kiosk::RollAsk{0, "", {}, sheet_.sought()};
}

// Whenever something else is wanted than was asked last, or what was answered is gone.
void CheckInByNameScreen::ask(Frame& frame) {
    const kiosk::RollAsk now = wanted();
    if (asked_.number == frame.roll.number() && same_question(now, asked_)) return;
    chosen_.reset();
    matches_scroll_.to_top();
    asked_ = frame.roll.ask(now);
    frame.ask(kiosk::FindResidents{asked_});
}

void CheckInByNameScreen::pick(Frame& frame, const RollPerson& person) {
    chosen_ = person;
    frame.animate();
}

void CheckInByNameScreen::draw_field(Frame& frame, Rect& place) {
    const TextField field{"name_field",    sheet_.text(), sheet_.spelling(), frame.tr("Write your name"),
                          icon::edit_note, true};
    const FieldTap tap = text_field(frame, place.cut_top(text_field_height(frame)), field);
    place.cut_top(frame.mm(4));
    if (tap != FieldTap::cross) return;
    sheet_.clear(frame.writing);
    frame.animate();
}

void CheckInByNameScreen::draw_matches(Frame& frame, const Rect& place) {
    if (!frame.roll.answered() || sheet_.sought().empty()) return;
    int n = 0;
    for (const auto& hamlet : frame.roll.answer().hamlets) n += static_cast<int>(hamlet.listed.size());
    if (n == 0) {
        const WordPair words{frame.tr("Nobody of that name"), frame.tr("Try another character, or ask for help.")};
        Rect room = place;
        if (may_speak(frame) && room.height() > frame.mm(30) + button_height(frame)) {
            voice_way_in(frame, room.cut_bottom(button_height(frame)), kiosk::VoiceAbout::name);
            room.cut_bottom(frame.mm(5));
        }
        return word_pair(frame.paint, room, words);
    }
    const float tile = person_tile_height(frame, true), width = place.width() - frame.mm(5);
    const int columns = person_columns(frame, width);
    const Rect region{place.l - frame.mm(2), place.t - frame.mm(1), place.r + frame.mm(2), frame.content.b};
    const float high = person_grid_height(frame, columns, tile, n) + frame.mm(4);
    const float y = place.t - matches_scroll_.begin(frame, target_id("matches_scroll"), region, high);
    int i = 0;
    for (const auto& hamlet : frame.roll.answer().hamlets)
        for (const RollPerson& person : hamlet.listed) {
            const Rect box = person_place(frame, {place.l, y, place.l + width, y}, columns, tile, i++);
            if (!frame.in_sight(box, region)) continue;
            const bool chosen = chosen_ && chosen_->resident == person.resident;
            const std::string where = person.group.empty() ? hamlet.name : hamlet.name + " " + person.group;
            if (person_tile(frame, box, {"match", person, where, chosen})) pick(frame, person);
        }
    matches_scroll_.end(frame);
}

void CheckInByNameScreen::draw_upper(Frame& frame, Rect place) {
    heading(frame, place, frame.tr("Check in without a card"), frame.tr("Tap your surname, then yourself"));
    if (picking()) return welcome_card(frame, place);
    draw_field(frame, place);
    draw_matches(frame, place);
}

void CheckInByNameScreen::draw_list(Frame& frame, const Rect& place) {
    if (!frame.roll.answer().surnames.empty()) {
        const auto picked = list_.draw(frame, place, chosen_ ? chosen_->resident : kiosk::ResidentId{});
        if (picked) pick(frame, *picked);
    } else if (frame.roll.answered()) {
        empty_state(frame, place, icon::groups, frame.tr("No names here yet"), frame.tr("Please ask at the counter."));
    }
}

void CheckInByNameScreen::draw_foot(Frame& frame, Rect row) {
    if (button(frame, row.cut_left((row.width() - frame.mm(5)) * 0.42F),
               {"not_here", frame.tr("I am not here"), icon::support_agent}))
        frame.go("help");
    row.cut_left(frame.mm(5));
    Button me{"that_is_me", frame.tr("Tap yourself first"), {}, "", ButtonLook::main};
    if (chosen_)
        me.words = frame.wording.fill(frame.tr("That is me, {name}"), {{"name", chosen_->shown_name}});
    else
        me.state = ButtonState::off;
    if (chosen_) me.icon = icon::check;
    if (!button(frame, row, me) || !chosen_) return;
    frame.ask(kiosk::CheckInByName{chosen_->resident});
    frame.navigation.go_home();
}

void CheckInByNameScreen::draw(Frame& frame) {
    sheet_.make_room(frame);
    ask(frame);
    draw_upper(frame, frame.content.inset(frame.mm(10), frame.mm(5.5F)));
    sheet_.draw(frame);
    if (picking()) draw_list(frame, sheet_.list_place());
    draw_foot(frame, sheet_.foot_place());
}

}  // namespace

std::unique_ptr<Screen> make_check_in_by_name_screen(const Route& /*route*/) {
    return std::make_unique<CheckInByNameScreen>();
}

}  // namespace ui
