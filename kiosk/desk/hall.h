// One hall's folder: its database, its lock, its card keys.
//
//   hall.db            everything the hall knows
//   hall.lock          held by the program that may write
//   card-keys.pub      the public keys whose cards count here
//   card-key.sealed    the signing key, for the office; opened with card-key.pass or a systemd credential of that name
//   pin-pepper         of the PINs, or a systemd credential of that name; made with the first PIN (pin_pepper.h)
//   pictures/          staff's pictures, by bare name
//
// A Hall belongs to the thread that writes (the desk's).
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "db/connection.h"
#include "db/hall_lock.h"
#include "kiosk/base/calendar.h"
#include "kiosk/base/random.h"
#include "kiosk/desk/card_keys.h"
#include "kiosk/model/moment.h"
#include "kiosk/model/village.h"

namespace kiosk {

class Hall {
public:
    // Opens an existing hall for writing.
    // not_found: no hall there; refused: another terminal holds it, not ours, newer; storage: damaged or not writable.
    static Result<std::unique_ptr<Hall>> open(const std::string& folder);
    // Beside a running terminal, to look only: whatever is asked of it, it writes nothing. Errors as open().
    static Result<std::unique_ptr<Hall>> look(const std::string& folder);
    // Makes a new one; interrupted, there is none, and it can be made again. refused: there is a hall already.
    static Result<std::unique_ptr<Hall>> make(const std::string& folder, const Village& village, Random& random);

    const std::string& folder() const { return folder_; }
    std::string file(const std::string& name) const { return folder_ + "/" + name; }
    db::Connection& connection() { return connection_; }
    const Village& village() const { return village_; }
    const TrustedKeys& keys() const { return keys_; }
    const Calendar& calendar() const { return *calendar_; }
    Moment moment(std::int64_t utc_ms) const { return {utc_ms, {calendar_->business_day(utc_ms)}}; }
    // Reads the village and the keys anew.
    Status reload();
    // For printing cards. refused: no passphrase, or the wrong one.
    Result<SigningKey> signing_key() const;

private:
    static Result<std::unique_ptr<Hall>> open_locked(const std::string& folder, db::HallLock lock);
    Hall(std::string folder, std::optional<db::HallLock> lock, db::Connection connection);

    std::string folder_;
    std::optional<db::HallLock> lock_;  // Nothing when it is only looked at.
    db::Connection connection_;
    Village village_;
    TrustedKeys keys_;
    std::unique_ptr<Calendar> calendar_;
};

// Without the lock, to look only.
Result<db::Connection> open_to_read(const std::string& folder);

}  // namespace kiosk
