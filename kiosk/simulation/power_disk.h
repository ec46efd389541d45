// A disk in memory under SQLite whose power can be cut at any step, so that a thousand cuts take seconds.
//
// While a PowerDisk lives, the database files of its folder are in it and not in the folder, whoever opens them; what
// stood there is on its platter from the start. Every call that changes the disk is a step (a write, a sync, a
// truncation, a new and a deleted file). At the cut every call fails; restart() gives what the platter has by then:
// what was synced, and of the rest what chance left (see forgetful_file.h). A new file is in the folder from its first
// sync on, as SQLite's unix layer makes sure; before it may be gone, and a deleted one may be back.
//
// A folder has one disk, a program as many as it has folders; from any thread. SQLite's page checksums lie above it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "kiosk/base/random.h"

namespace kiosk::simulation {

class PowerDisk {
public:
    using Image = std::map<std::string, std::string>;  // By whole path.
    enum class Trouble {
        write_fails,  // This one step fails.
        full,         // What needs room fails from then on.
    };

    // Loads the folder's database files.
    explicit PowerDisk(const std::string& folder);
    ~PowerDisk();
    PowerDisk(const PowerDisk&) = delete;
    PowerDisk& operator=(const PowerDisk&) = delete;

    // The power goes now.
    void cut();
    // The power goes before the n-th step from here, counted from 1. 0: it does not.
    void cut_before(std::int64_t n);
    bool is_off() const;
    // The n-th step from here goes wrong, counted from 1. 0: none does, and what was full is so no more.
    void fail_at(std::int64_t n, Trouble trouble);
    // Did it come to that step?
    bool has_failed() const;
    // Is either still to come, or has come and was not mended?
    bool is_threatened() const;
    // Steps since the last restart or load.
    std::int64_t steps() const;
    // Connections opened before are dead; close them first.
    void restart(Random& random);

    // What a closed database's files hold, and the way back to it. SQLite's own dice fall as the seed says, so that a
    // run can be had again.
    Image image() const;
    void load(const Image& image, std::uint64_t seed);
    const std::string& folder() const { return folder_; }  // As its files are named in the image.

    // Puts the disk under SQLite, once, before the first connection.
    static void install();

    struct Disk;

private:
    void forget_life();

    std::string folder_;
    std::shared_ptr<Disk> disk_;
};

}  // namespace kiosk::simulation
