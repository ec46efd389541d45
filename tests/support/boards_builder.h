// Villages for tests of the interface, made as a terminal makes them: files through the importer into a real hall, and
// its boards and a resident's visit from the real desks.
//
// A village is made once per test program and shared; what is handed out never changes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/desk/hall.h"
#include "kiosk/desk/roll_book.h"
#include "kiosk/model/boards.h"
#include "kiosk/model/visit.h"
#include "tests/support/temp_folder.h"
#include "ui/pictures.h"

enum class VillageKind { demo, empty, hostile };

const char* name_of(VillageKind kind);

// Tuesday, 24 November 2026, 9:41 in the morning in the village: the demo's files end shortly before.
inline constexpr std::int64_t demo_now_ms = 1'795'484'460'000;

struct MadeVillage {
    kiosk::BoardsPtr boards;
    std::shared_ptr<const kiosk::RollBook> roll;
    kiosk::Visit visit;  // Of the demo's or hostile village's resident with the longest history; empty: of a newcomer.
    std::vector<std::pair<std::string, std::shared_ptr<const ui::Picture>>> pictures;
};

const MadeVillage& made_village(VillageKind kind);

// A copy of the demo village's hall for one test, which may write to it.
class DemoHall {
public:
    DemoHall();
    kiosk::Hall& hall() { return *hall_; }
    // The code on this resident's card.
    std::string card_of(const std::string& resident_number);
    // For a DeskThread, which wants to own it.
    std::unique_ptr<kiosk::Hall> give_away() { return std::move(hall_); }

private:
    TempFolder folder_;
    std::unique_ptr<kiosk::Hall> hall_;
};
