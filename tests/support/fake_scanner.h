// A scanner in the hand of a test: what it scans is in the inbox when scan() returns.
#pragma once

#include <string>
#include <utility>

#include "kiosk/base/clock.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/device/scanned_line.h"
#include "kiosk/device/scanner.h"

class FakeScanner final : public kiosk::Scanner {
public:
    FakeScanner(kiosk::Mailbox<kiosk::ScannedLine>& inbox, const kiosk::Clock& clock) : inbox_(inbox), clock_(clock) {}

    // Nothing is read while it is unplugged.
    void scan(std::string text) {
        if (state_ == kiosk::DeviceState::ready) inbox_.put({std::move(text), clock_.steady_ms()});
    }
    // Something that cannot be a code: too long, too slow, control characters.
    void scan_rubbish() { scan({}); }
    void unplug() { state_ = kiosk::DeviceState::missing; }
    void plug() { state_ = kiosk::DeviceState::ready; }

    kiosk::DeviceState state() const override { return state_; }

private:
    kiosk::Mailbox<kiosk::ScannedLine>& inbox_;
    const kiosk::Clock& clock_;
    kiosk::DeviceState state_ = kiosk::DeviceState::ready;
};
