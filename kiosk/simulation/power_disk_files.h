// What the two halves of PowerDisk share: the disks there are, and the files on them.
#pragma once

#include <sqlite3.h>

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "kiosk/simulation/forgetful_file.h"
#include "kiosk/simulation/power_disk.h"

namespace kiosk::simulation {

namespace power_disk {

// A file, and what the connections to it agree on.
struct Node {
    ForgetfulFile file;
    int readers = 0;
    bool reserved = false, pending = false;
    std::vector<std::unique_ptr<std::vector<char>>> memory;  // The log's index.
    std::array<int, SQLITE_SHM_NLOCK> memory_locks{};        // Readers; -1: one writer.
};
using NodePtr = std::shared_ptr<Node>;

struct Entry {
    NodePtr now, kept;  // Null: not in the folder.
};

using DiskPtr = std::shared_ptr<PowerDisk::Disk>;
using Guard = std::lock_guard<std::mutex>;

// Every disk there is, by its folder.
struct Disks {
    std::mutex mutex;
    std::map<std::string, DiskPtr, std::less<>> by_folder;
};

}  // namespace power_disk

struct PowerDisk::Disk {
    std::mutex mutex;
    std::map<std::string, power_disk::Entry> entries;
    bool on = true;
    std::int64_t life = 0;  // Counts restarts: handles of an earlier life are dead.
    std::int64_t steps = 0, cut_before = 0, trouble_at = 0;
    Trouble trouble = Trouble::write_fails;
    bool struck = false;
};

namespace power_disk {

// The one list of them, for SQLite's layer is one for the whole program.
Disks& disks();

}  // namespace power_disk

}  // namespace kiosk::simulation
