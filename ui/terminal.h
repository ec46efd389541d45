// The interface as a whole: screens, bars, answers, idle times. No window, no device, no desk: it is fed with touches,
// boards and answers, draws a frame when one is wanted, and hands out what was asked. The live program, `snapshot` and
// the tests all run this.
//
// One thread. Times come in with each call. wants_frame() is false as long as the picture would be the same.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/base/random.h"
#include "kiosk/model/action.h"
#include "kiosk/model/answer.h"
#include "kiosk/model/device_states.h"
#include "ui/answer_sheet.h"
#include "ui/bars.h"
#include "ui/closed_page.h"
#include "ui/explore.h"
#include "ui/idle_watch.h"
#include "ui/items.h"
#include "ui/motion.h"
#include "ui/read_aloud.h"
#include "ui/router.h"
#include "ui/theme_book.h"
#include "ui/touch.h"
#include "ui/wardrobe.h"

struct ImDrawData;
struct ImGuiContext;

namespace ui {

struct Fonts;
class TextSetter;

struct Now {
    std::int64_t utc_ms = 0;
    std::int64_t steady_ms = 0;
};

struct TerminalOptions {
    Display display;
    ThemeBook themes;
    std::string theme;  // Worn whatever the hour; empty: the village's opening hours and feast days decide.
    bool large = false;
    bool low = false;   // See low_page.h.
    bool calm = false;  // Pages stand in their place at once instead of sliding there.
    Language language = Language::zh_hans;
    std::string locale_folder;  // Holds zh_Hans/LC_MESSAGES/village-kiosk.mo and so on.
    std::string font_folder;    // Empty: the system's.
    std::string zone = "Asia/Shanghai";
    std::shared_ptr<kiosk::Random> random;  // Mixes the digits of pads; null: seeded, the same each time.
    bool measures_contrast = false;         // Of each word with what lies under it, for the checks.
};

class Terminal {
public:
    // not_found: no fonts. A language whose words cannot be read is replaced by English, see language().
    static kiosk::Result<std::unique_ptr<Terminal>> make(const TerminalOptions& options, Now now);
    ~Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    void feed(const PointerEvent& event);
    void show_boards(kiosk::BoardsPtr boards);
    // There are no boards to show; until the next show_boards().
    void show_closed(const Closure& why);
    void show_answer(const kiosk::ScanAnswer& answer, Now now);
    // Nothing is shown of it once the visit is over.
    void show_shop(kiosk::ShopAnswer answer, Now now);
    void show_counter(kiosk::CounterPtr counter, Now now);
    void show_voice(const kiosk::VoiceAnswer& answer, Now now);
    void show_devices(const kiosk::DeviceStates& devices);
    // Null: it cannot be read; a drawn landscape stands for it.
    void put_picture(const std::string& name, std::shared_ptr<const Picture> picture);
    // The names of pictures that screens looked for and that were not put yet.
    std::vector<std::string> take_wanted_pictures() { return pictures_.take_wanted(); }
    // As if somebody had gone there; false: no such screen.
    bool open(const Route& route);
    // Opens the visit without an answer over it, for pictures of personal screens.
    void open_visit(const kiosk::Visit& visit, Now now);
    // The page of a voice message at such a step, for pictures.
    void open_voice(VoiceBox voice);
    void resize(int width_px, int height_px);
    // The display lost its picture: a frame is wanted.
    void refresh() { dirty_ = true; }

    // Whether the picture would change now.
    bool wants_frame(Now now) const;
    // The steady time at which it changes by itself, if nothing happens before.
    std::int64_t next_change_ms(Now now) const;
    // Draws; what it points to lives until the next call. Asked actions are taken by take_actions().
    ImDrawData* draw(Now now);
    std::vector<kiosk::Action> take_actions();
    // The display's diagonal, when somebody has just measured it: to be kept.
    std::optional<float> take_measured() { return std::exchange(measured_inch_, std::nullopt); }
    // What is to be heard, and the voice's word that it was.
    std::vector<kiosk::SpeechOrder> take_speech();
    void said(std::uint64_t speech, Now now);
    void recording_found(const kiosk::RecordingFound& found, Now now);
    // What the writing pad wants recognized, and the words that may be meant.
    std::vector<kiosk::WritingAsk> take_writing() { return writing_.take_asks(); }
    void put_writing(kiosk::WritingAnswer answer);
    // The names that were asked for.
    void put_roll(kiosk::RollAnswer answer);
    // What the microphone is asked, and what it says.
    std::vector<kiosk::VoiceOrder> take_recording() { return voice_.take_orders(); }
    void hear_voice(kiosk::VoiceNews news, Now now);
    const VoiceBox& voice() const { return voice_; }
    bool reading_aloud() const { return read_aloud_.on(); }
    bool exploring() const { return explore_.on(); }

    // What stands on the screen after the last frame, for the robot, the checks and the reader.
    const ItemList& items() const { return items_; }
    const std::vector<Written>& written() const { return written_; }
    Language language() const;
    const Scale& scale() const { return scale_; }
    bool low() const { return low_ && scale_.portrait() && !router_.current().needs_height(); }
    const Route& route() const { return router_.route(); }
    bool answer_open() const { return answer_.open(); }
    bool has_visit() const { return visit_ != nullptr; }
    bool attracting() const { return router_.route().screen == "attract"; }
    ImGuiContext* context() const { return context_; }
    // The largest texture the glyphs have needed: at most 4096 both ways.
    struct Atlas {
        int width_px = 0, height_px = 0;
    };
    Atlas atlas() const;

private:
    struct Words;
    Terminal(const TerminalOptions& options, Now now);
    kiosk::Status load(const TerminalOptions& options);
    kiosk::Status speak(Language language);
    void rescale();
    void tick(Now now);
    void as_found();
    void compose(Now now);
    void draw_parts(Frame& frame, const Rect& screen);
    void draw_screen(Frame& frame, const BarPlaces& places);
    BarState bar_state();
    Rect page(const Rect& screen) const;
    bool may_be_heard();
    const Locale& locale() const;
    void explore_frame(const Rect& page, Now now);
    void follow(Navigation& navigation, Now now);
    void end_visit();
    void arrive_at_counter();
    void leave_counter();
    IdleWatch::Place place() const;

    TerminalOptions options_;
    ImGuiContext* context_ = nullptr;
    std::unique_ptr<Fonts> fonts_;
    std::unique_ptr<TextSetter> setter_;
    std::unique_ptr<Words> words_;
    Scale scale_;
    Touch touch_;
    Router router_;
    AnswerSheet answer_;
    IdleWatch idle_;
    ReadAloud read_aloud_;
    Explore explore_;
    std::vector<Passage> around_;  // Words beside or over the page, while somebody listens by touch.
    Rect listened_;                // Where the page stands, before it cuts a panel of its own off.
    bool overlaid_ = false;        // They stand over it.
    Pictures pictures_;
    Writing writing_;
    Wardrobe wardrobe_;
    Roll roll_;
    PadOrder pad_order_;
    VoiceBox voice_;
    kiosk::DeviceStates devices_;
    kiosk::BoardsPtr boards_;
    std::optional<Closure> closed_;
    std::unique_ptr<kiosk::Visit> visit_;
    std::optional<kiosk::ShopAnswer> shop_said_;  // Until the next frame.
    kiosk::CounterPtr counter_;
    std::vector<kiosk::Action> actions_;
    std::optional<float> measured_inch_;
    ItemList items_;
    std::vector<Written> written_;
    Grounds grounds_;
    Motion motion_;
    std::uint64_t boards_number_ = 0;
    bool dirty_ = true, animating_ = false, large_ = false, low_ = false, calm_ = false, counter_open_ = false;
    std::int64_t drawn_minute_ = -1, next_change_ms_ = 0, page_changes_ms_ = 0, drawn_utc_ms_ = 0;
};

}  // namespace ui
