#include "kiosk/desk/roll_desk.h"

#include <spdlog/spdlog.h>

#include "db/resident_store.h"

namespace kiosk {

Status RollDesk::prepare(const Moment& now) {
    const std::int32_t year = civil_of_day(now.day.value).year;
    if (book_ && year == year_) return {};
    std::vector<ResidentRow> residents;
    const auto read =
        db::ResidentStore(hall_.connection()).each([&](const ResidentRow& row) { residents.push_back(row); });
    if (!read) return read;
    book_.emplace(residents, year);
    year_ = year;
    return {};
}

RollAnswer RollDesk::answer(const RollAsk& ask, const Moment& now) {
    if (const auto ready = prepare(now); !ready) {
        spdlog::error("names: the residents cannot be read: {}", ready.error().what);
        return {ask.number, {}, {}};
    }
    return book_ ? book_->answer(ask) : RollAnswer{ask.number, {}, {}};
}

}  // namespace kiosk
