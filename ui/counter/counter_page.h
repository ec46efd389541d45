// What all pages of the counter share: who is signed in, which page the desk is told of, a slip that was scanned, and
// what became of the last ask.
#pragma once

#include <cstdint>
#include <string>

#include "ui/frame.h"
#include "ui/screen.h"

namespace ui {

class CounterPage : public Screen {
public:
    explicit CounterPage(kiosk::CounterPage page) : page_(page) {}
    bool of_counter() const final { return true; }
    bool lists_people() const override { return true; }

protected:
    // The counter while somebody works there; else null, and the page says what to do.
    const kiosk::Counter* at_work(Frame& frame, const Rect& place);
    // A slip that is scanned is shown here, and not on a page of its own.
    virtual bool shows_slips() const { return false; }

private:
    kiosk::CounterPage page_;
    std::uint64_t asked_turn_ = 0, slip_turn_ = 0;
};

// Cuts a line off the foot of the page when there is something to say of the last ask.
void told(Frame& frame, Rect& place, const kiosk::Counter& counter);
// The same of any words; none: nothing is cut.
void tell_line(Frame& frame, Rect& place, const std::string& words, bool done);

}  // namespace ui
