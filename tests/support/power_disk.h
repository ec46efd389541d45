// A disk in memory under SQLite whose power can be cut at any step, so that a thousand cuts take seconds.
//
// While a PowerDisk lives, the database files of one folder are in it and not in the folder, whoever opens them; what
// stood there is on its platter from the start. Every call that changes the disk is a step (a write, a sync, a
// truncation, a new and a deleted file). At the cut every call fails; restart() gives what the platter has by then:
// what was synced, and of the rest what chance left (see forgetful_file.h). A new file is in the folder from its first
// sync on, as SQLite's unix layer makes sure; before it may be gone, and a deleted one may be back.
//
// One at a time; from any thread. SQLite's page checksums and FailingDisk lie above it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "kiosk/base/random.h"

class PowerDisk {
public:
    using Image = std::map<std::string, std::string>;  // By whole path.

    // Loads the folder's database files.
    explicit PowerDisk(const std::string& folder);
    ~PowerDisk();
    PowerDisk(const PowerDisk&) = delete;
    PowerDisk& operator=(const PowerDisk&) = delete;

    // The power goes before the n-th step from here, counted from 1.
    void cut_before(std::int64_t n);
    bool is_off() const;
    // Steps since the last restart or load.
    std::int64_t steps() const;
    // Connections opened before are dead; close them first.
    void restart(kiosk::Random& random);

    // What a closed database's files hold, and the way back to it. SQLite's own dice fall as the seed says, so that a
    // run can be had again.
    Image image() const;
    void load(const Image& image, std::uint64_t seed);

    // Puts the disk under SQLite, once; FailingDisk does, and lies on top.
    static void install();
};
