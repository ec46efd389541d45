#include "kiosk/simulation/power_disk.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "kiosk/simulation/power_disk_files.h"

namespace kiosk::simulation {

using power_disk::disks;
using power_disk::Entry;
using power_disk::Guard;
using power_disk::Node;
using power_disk::NodePtr;

PowerDisk::PowerDisk(const std::string& folder)
    : folder_(std::filesystem::canonical(folder).string()), disk_(std::make_shared<Disk>()) {
    Image image;
    for (const char* name : {"/hall.db", "/hall.db-wal", "/hall.db-journal"}) {
        std::ifstream in(folder_ + name, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(in), {}};
        if (in && !bytes.empty()) image[folder_ + name] = std::move(bytes);
    }
    {
        const Guard guard(disks().mutex);
        disks().by_folder[folder_] = disk_;
    }
    load(image, 0);
}

PowerDisk::~PowerDisk() {
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, 0, nullptr);
    const Guard guard(disks().mutex);
    disks().by_folder.erase(folder_);
}

void PowerDisk::cut() {
    const Guard guard(disk_->mutex);
    disk_->on = false;
}

void PowerDisk::cut_before(std::int64_t n) {
    const Guard guard(disk_->mutex);
    disk_->cut_before = n;
}

void PowerDisk::fail_at(std::int64_t n, Trouble trouble) {
    const Guard guard(disk_->mutex);
    disk_->trouble_at = n;
    disk_->trouble = trouble;
    disk_->struck = false;
}

bool PowerDisk::is_off() const {
    const Guard guard(disk_->mutex);
    return !disk_->on;
}

bool PowerDisk::has_failed() const {
    const Guard guard(disk_->mutex);
    return disk_->struck;
}

bool PowerDisk::is_threatened() const {
    const Guard guard(disk_->mutex);
    return !disk_->on || disk_->struck || disk_->cut_before != 0 || disk_->trouble_at != 0;
}

std::int64_t PowerDisk::steps() const {
    const Guard guard(disk_->mutex);
    return disk_->steps;
}

void PowerDisk::forget_life() {
    disk_->on = true;
    ++disk_->life;
    disk_->steps = disk_->cut_before = disk_->trouble_at = 0;
    disk_->struck = false;
}

void PowerDisk::restart(Random& random) {
    const Guard guard(disk_->mutex);
    for (auto& [path, entry] : disk_->entries) {
        const NodePtr left = entry.now == entry.kept || random.below(2) == 0 ? entry.kept : entry.now;
        entry = {};
        if (!left) continue;
        left->file.cut(random);
        entry.now = entry.kept = std::make_shared<Node>();
        entry.now->file = ForgetfulFile(left->file.bytes());
    }
    forget_life();
}

PowerDisk::Image PowerDisk::image() const {
    const Guard guard(disk_->mutex);
    Image image;
    for (const auto& [path, entry] : disk_->entries)
        if (entry.now) image[path] = entry.now->file.bytes();
    return image;
}

void PowerDisk::load(const Image& image, std::uint64_t seed) {
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, static_cast<int>(seed & 0x7FFFFFFF), nullptr);
    const Guard guard(disk_->mutex);
    disk_->entries.clear();
    for (const auto& [path, bytes] : image) {
        Entry& entry = disk_->entries[path];
        entry.now = entry.kept = std::make_shared<Node>();
        entry.now->file = ForgetfulFile(bytes);
    }
    forget_life();
}

}  // namespace kiosk::simulation
