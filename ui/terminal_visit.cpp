// Who stands before the terminal: somebody comes, goes from page to page, wants it another way, and leaves no trace.
#include "ui/terminal.h"

namespace ui {

namespace {

// Deeper comes from ahead, what lies behind from there; home rises from the foot.
Motion::From way_of(const Navigation& navigation) {
    if (navigation.home) return Motion::From::below;
    return navigation.back ? Motion::From::behind : Motion::From::ahead;
}

// Behind it stand their points.
void enter_shop(Router& router) {
    Navigation onward;
    onward.go("my_shop");
    router.follow(onward);
}

}  // namespace

// Somebody who asked for their points gets them behind the answer; anybody else only the answer. A scan always begins a
// new visit with new screen objects, whoever stood here before.
void Terminal::show_answer(const kiosk::ScanAnswer& answer, Now now) {
    const std::string asked_on = router_.route().screen;
    const bool wants_shop = asked_on == "shop" || asked_on == "my_shop",
               wants_points = wants_shop || asked_on == "points_ask" || asked_on == "points" || asked_on == "purse";
    // What somebody said under their name is nobody else's; without one, another's card ends nothing.
    if (visit_) voice_.forget();
    visit_.reset();  // The desk has another card in hand already, or none.
    end_visit();
    if (attracting()) router_.home();
    if (answer.visit && wants_points) open_visit(*answer.visit, now);
    if (visit_ && wants_shop) enter_shop(router_);
    // Their card is in hand only while their page is open.
    if (answer.visit && !visit_) actions_.emplace_back(kiosk::EndVisit{answer.visit->resident});
    idle_.stir(now.steady_ms);
    answer_.show(answer.outcome, now.steady_ms);
    dirty_ = true;
}

void Terminal::open_voice(VoiceBox voice) {
    open({"voice_message", 0});
    voice_ = std::move(voice);
}

void Terminal::show_shop(kiosk::ShopAnswer answer, Now now) {
    if (!visit_) return;
    if (answer.visit) *visit_ = std::move(*answer.visit);
    answer.visit.reset();
    shop_said_ = std::move(answer);
    idle_.stir(now.steady_ms);
    dirty_ = true;
}

void Terminal::show_counter(kiosk::CounterPtr counter, Now now) {
    if (!router_.holds_counter()) return;
    counter_ = std::move(counter);
    idle_.stir(now.steady_ms);
    dirty_ = true;
}

void Terminal::arrive_at_counter() {
    if (!router_.holds_counter() || counter_open_) return;
    counter_open_ = true;
    actions_.emplace_back(kiosk::OpenCounter{});
}

// Whoever worked there is signed out, however the counter was left. Asking for another language is no leaving.
void Terminal::leave_counter() {
    if (router_.holds_counter() || !counter_open_) return;
    counter_.reset();
    counter_open_ = false;
    actions_.emplace_back(kiosk::LeaveCounter{});
}

void Terminal::end_visit() {
    if (visit_) {
        actions_.emplace_back(kiosk::EndVisit{visit_->resident});
        voice_.forget();
    }
    shop_said_.reset();
    read_aloud_.stop();
    read_aloud_.as_found();
    explore_.hush();
    writing_.forget();
    roll_.forget();
    pad_order_ = {};
    visit_.reset();
    router_.drop_personal();
    answer_.close();
    dirty_ = true;
}

IdleWatch::Place Terminal::place() const {
    if (attracting()) return IdleWatch::Place::attract;
    if (router_.holds_counter()) return IdleWatch::Place::counter;
    if (visit_) return IdleWatch::Place::personal;
    if (!router_.at_home()) return IdleWatch::Place::board;
    const std::optional<kiosk::ShowNow>& show = boards_->show;
    return show && show->holds_at(drawn_utc_ms_) ? IdleWatch::Place::wanted : IdleWatch::Place::home;
}

void Terminal::tick(Now now) {
    answer_.tick(now.steady_ms);
    if (read_aloud_.tick(now.steady_ms)) idle_.stir(now.steady_ms);
    if (voice_.tick(now.steady_ms)) idle_.stir(now.steady_ms);
    const IdleWatch::Step step = idle_.step(place(), now.steady_ms);
    if (step == IdleWatch::Step::go_home) {
        end_visit();
        voice_.forget();
        router_.home();
        as_found();
        leave_counter();
        idle_.stir(now.steady_ms);
    }
    if (step == IdleWatch::Step::go_attract) {
        router_.open({"attract", 0});
        as_found();
    }
}

// The next visitor finds the hall's own language, text size, height and movement.
void Terminal::as_found() {
    low_ = options_.low;
    calm_ = options_.calm;
    motion_.stop();
    read_aloud_.as_found();
    wardrobe_.as_found();
    explore_.leave();
    if (large_ != options_.large) {
        large_ = options_.large;
        rescale();
    }
    if (locale().language() != options_.language) static_cast<void>(speak(options_.language));
}

void Terminal::follow(Navigation& navigation, Now now) {
    if (voice_.holds(navigation, now.steady_ms)) {
        navigation = {};
        dirty_ = true;
    }
    if (router_.follow(navigation)) {
        voice_.forget();
        if (!calm_) motion_.start(way_of(navigation), now.steady_ms);
        read_aloud_.stop();
        explore_.arrive();
        writing_.forget();
        roll_.forget();
        pad_order_ = {};
        arrive_at_counter();
        leave_counter();
        dirty_ = true;
    }
    // Asking for help or another language is no leaving: the page is still there to go back to.
    if (visit_ && !router_.holds_personal()) {
        end_visit();
        explore_.leave();
    }
    if (navigation.read_aloud) {
        read_aloud_.toggle();
        dirty_ = true;
    }
    if (navigation.other_height) {
        low_ = !low_;
        dirty_ = true;
    }
    if (navigation.other_motion) {
        calm_ = !calm_;
        dirty_ = true;
    }
    if (navigation.explore) {
        read_aloud_.stop();
        explore_.on() ? explore_.leave() : explore_.enter(locale());
        dirty_ = true;
    }
    if (navigation.pad) {
        const PadOrder before = pad_order_;
        pad_order_ = *navigation.pad == PadWish::mixed ? mixed_pad(*options_.random) : PadOrder{};
        dirty_ = dirty_ || pad_order_ != before;
    }
    if (navigation.other_text_size) {
        large_ = !large_;
        rescale();
    }
    if (navigation.diagonal_inch) {
        options_.display.diagonal_inch = *(measured_inch_ = navigation.diagonal_inch);
        rescale();
    }
    if (navigation.theme) {
        wardrobe_.choose(*navigation.theme);
        dirty_ = true;
    }
    if (navigation.language && !speak(*navigation.language)) static_cast<void>(speak(options_.language));
    if (dirty_) idle_.stir(now.steady_ms);
}

}  // namespace ui
