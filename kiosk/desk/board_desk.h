// The public boards, made anew from the database after each change. The one place that decides which names the public
// sees.
#pragma once

#include "kiosk/desk/hall.h"
#include "kiosk/model/boards.h"
#include "kiosk/model/resident.h"

namespace kiosk {

struct MadeBoards {
    std::shared_ptr<Boards> boards;
    Status complete;  // storage: the first reason why a part could not be read.
};

class BoardDesk {
public:
    explicit BoardDesk(Hall& hall) : hall_(hall) {}
    // storage: a part could not be read.
    Result<BoardsPtr> make(const Moment& now);
    // All that can be read; a part that cannot is as it was before. Titles have no sound yet (title_sounds.h).
    MadeBoards make_over(const Boards& before, const Moment& now);

private:
    struct Part;
    // Each changes the boards only when all of it was read.
    Status read_rules(Boards& boards, const Moment& now);
    Status read_honors(Boards& boards, const Moment& now);
    Status read_ranking(Boards& boards, const Moment& now);
    Status read_plaques(Boards& boards, const Moment& now);
    Status read_goods(Boards& boards, const Moment& now);
    Status read_notices(Boards& boards, const Moment& now);
    Status read_programme(Boards& boards, const Moment& now);
    Status read_visits(Boards& boards, const Moment& now);
    Hall& hall_;
};

// How an entry is shown: in full only on a list of praise, with consent, and of age; a minor not at all (nothing).
std::optional<HonorEntry> public_entry(const HonorRow& row, const Resident& resident, std::int32_t current_year);

// Places by points per household, equal scores sharing a place; `before` gives the places won or lost.
Ranking rank_hamlets(const std::vector<RankingRow>& now, const std::vector<RankingRow>& before);

}  // namespace kiosk
