// Honor lists, rankings and plaques, already as the public may see them: names masked where the policy says so.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/model/ids.h"
#include "kiosk/model/points.h"

namespace kiosk {

enum class HonorKind { commendation, progress, reminder };

// An entry as the office decided it; what the public sees of it is an HonorEntry.
struct HonorRow {
    HonorKind kind = HonorKind::commendation;
    std::string period;        // "2026-11"
    std::string public_until;  // ISO 8601 date
    ResidentId resident;
    std::string title, deed;
    bool consent = false;  // To be shown by full name.
};

struct HonorEntry {
    std::string shown_name;
    std::string seal;   // The one character on the portrait seal: the surname.
    std::string title;  // e.g. a star of the month; may be empty.
    std::string deed;
    std::string hamlet;
    std::string picture;  // File name or empty.
};

struct HonorList {
    HonorKind kind = HonorKind::commendation;
    std::string period;               // "2026-11".
    std::string public_until;         // ISO 8601 date on which it leaves the wall.
    std::vector<HonorEntry> entries;  // Those with a title stand first.
};

enum class RankingBy { hamlet, household, grid, resident };

struct RankingRow {
    std::int32_t place = 0;  // 1 is best; equal scores share a place.
    std::string name;
    std::int64_t score = 0;  // Points per household for hamlets and grids, else points; rounded to nearest.
    Points total;
    std::int32_t households = 0;
    std::int32_t moved = 0;  // Places won (+) or lost (-) since the period before.
};

struct Ranking {
    RankingBy by = RankingBy::hamlet;
    std::string from;              // ISO 8601 date, first day counted.
    std::vector<RankingRow> rows;  // Best first.
};

struct Plaque {
    PlaqueId id;
    std::string title;      // What is carved in it.
    std::string owner;      // e.g. the whole village, a hamlet, a family.
    std::string given_on;   // "2026" or "2026-03".
    std::string given_by;   // May be empty.
    std::int32_t rank = 0;  // Smallest hangs on top.
};

}  // namespace kiosk
