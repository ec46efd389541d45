// The public boards, made anew from the database after each change. The one place that decides which names the public
// sees.
#pragma once

#include "kiosk/desk/hall.h"
#include "kiosk/model/boards.h"
#include "kiosk/model/resident.h"

namespace kiosk {

class BoardDesk {
public:
    explicit BoardDesk(Hall& hall) : hall_(hall) {}
    // storage: could not be read; show the boards from before.
    Result<BoardsPtr> make(const Moment& now);

private:
    Status add_rules(Boards& boards, std::string_view today);
    Status add_honors(Boards& boards, const Moment& now);
    Status add_ranking(Boards& boards, const Moment& now);
    Status add_rest(Boards& boards, const Moment& now, std::string_view today);
    Hall& hall_;
};

// How an entry is shown: in full only on a list of praise, with consent, and of age; a minor not at all (nothing).
std::optional<HonorEntry> public_entry(const HonorRow& row, const Resident& resident, std::int32_t current_year);

// Places by points per household, equal scores sharing a place; `before` gives the places won or lost.
Ranking rank_hamlets(const std::vector<RankingRow>& now, const std::vector<RankingRow>& before);

}  // namespace kiosk
