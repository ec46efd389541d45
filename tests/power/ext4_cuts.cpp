// Pulls the plug of a real file system under a working hall, many times; ext4_test.sh makes the file system.
//
//   ext4_cuts DEVICE MOUNT_POINT CUTS SEED [SETTING]
//
// DEVICE holds ext4, mounted at MOUNT_POINT by nobody yet. A child does a day's deeds (see deeds.h) in a hall there and
// says each that was acknowledged through a pipe. At a random moment the parent shuts the file system down without
// flushing anything, mounts it again, and looks for every deed it was told of. SETTING is SQL for the child's
// connection, to show that the rig catches a hall that syncs too little. Exit code: 0 nothing was lost, 1 something
// was, 2 the rig itself failed.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <stdexcept>

#include "tests/support/child_process.h"
#include "tests/support/deeds.h"

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t without_flush = 2;
constexpr unsigned long shut_down = _IOR('X', 125, std::uint32_t);

struct Rig {
    std::string device, mount_point, setting;
    TestHall hall = a_hall_for_deeds();
    std::vector<Deed> deeds = a_day_of_deeds();
};

[[noreturn]] void broken(const std::string& what) { throw std::runtime_error(what + ": " + std::strerror(errno)); }

void mount_it(const Rig& rig) {
    if (::mount(rig.device.c_str(), rig.mount_point.c_str(), "ext4", MS_NOATIME, "") != 0) broken("mount");
}

// Does something to the whole file system; other disks of the machine have nothing to do with it.
template <class Call>
void with_root_of(const Rig& rig, const char* what, const Call& call) {
    const int folder = ::open(rig.mount_point.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0 || call(folder) != 0) broken(what);
    ::close(folder);
}

void pull_the_plug(const Rig& rig) {
    with_root_of(rig, "shutting down", [](int folder) { return ::ioctl(folder, shut_down, &without_flush); });
}

void sync_all(const Rig& rig) {
    with_root_of(rig, "syncing", [](int folder) { return ::syncfs(folder); });
}

// The hall's folder of the ordinary tests, moved into the file system.
void move_in(Rig& rig) {
    rig.hall.close();
    const fs::path old = rig.hall.folder();
    fs::remove_all(rig.mount_point + "/hall");
    fs::copy(old, rig.mount_point + "/hall", fs::copy_options::recursive);
    fs::remove_all(old);
    fs::create_directory_symlink(rig.mount_point + "/hall", old);
    sync_all(rig);
}

// Until something fails, which is the plug.
[[noreturn]] void work(Rig& rig, int pipe) {
    rig.hall.open();
    static_cast<void>(rig.hall.db().run(rig.setting));
    for (const Deed& deed : rig.deeds) {
        if (!deed.act(rig.hall)) ::_exit(0);
        if (::write(pipe, "x", 1) != 1) ::_exit(2);
    }
    for (;;) ::pause();
}

// How many deeds were acknowledged before the plug was pulled: `many` of them, and those of a moment more.
std::size_t work_until_cut(Rig& rig, std::size_t many, std::uint64_t turns) {
    int ends[2];
    if (::pipe(ends) != 0) broken("pipe");
    const pid_t child = start_child([&] {
        ::close(ends[0]);
        work(rig, ends[1]);
        return 0;
    });
    ::close(ends[1]);
    std::size_t told = 0;
    char one = 0;
    while (told < many && ::read(ends[0], &one, 1) == 1) ++told;
    for (volatile std::uint64_t turn = 0; turn < turns;) turn = turn + 1;
    pollfd waiting{ends[0], POLLIN, 0};
    while (::poll(&waiting, 1, 0) == 1 && ::read(ends[0], &one, 1) == 1) ++told;
    // What the child says from here on nobody heard: it is without power, though it still runs for a moment.
    pull_the_plug(rig);
    ::kill(child, SIGKILL);
    static_cast<void>(wait_for_child(child));
    ::close(ends[0]);
    if (::umount(rig.mount_point.c_str()) != 0) broken("umount");
    mount_it(rig);
    return told;
}

// How many of the deeds that were said are gone, and how many are half there.
int harm(Rig& rig, std::size_t told) {
    rig.hall.open();
    int harm = static_cast<int>(rig.hall.faults().size());
    for (std::size_t i = 0; i < rig.deeds.size(); ++i) {
        const Left left = left_of(rig.hall, rig.deeds[i]);
        const bool wrong = left == Left::half || (i < told && left != Left::whole);
        if (wrong) std::printf("  %s: %s\n", rig.deeds[i].what.c_str(), left == Left::half ? "half" : "lost");
        harm += wrong ? 1 : 0;
    }
    rig.hall.close();
    return harm;
}

int cut_many(Rig& rig, int cuts, std::uint64_t seed) {
    mount_it(rig);
    move_in(rig);
    const std::string kept = rig.mount_point + "/fresh", hall = rig.mount_point + "/hall";
    fs::remove_all(kept);
    fs::copy(hall, kept, fs::copy_options::recursive);
    int harmed = 0;
    std::size_t deeds = 0;
    for (int cut = 0; cut < cuts; ++cut) {
        kiosk::SeededRandom random(seed + static_cast<std::uint64_t>(cut));
        fs::remove_all(hall);
        fs::copy(kept, hall, fs::copy_options::recursive);
        sync_all(rig);
        const std::size_t told = work_until_cut(rig, random.below(rig.deeds.size() + 1), random.below(2'000'000));
        const int found = harm(rig, told);
        if (found != 0) std::printf("cut %d, after %zu deeds: %d\n", cut, told, found);
        harmed += found != 0 ? 1 : 0;
        deeds += told;
    }
    if (::umount(rig.mount_point.c_str()) != 0) broken("umount");
    std::printf("%d cuts, %zu deeds acknowledged, seed %llu: %d cuts did harm\n", cuts, deeds,
                static_cast<unsigned long long>(seed), harmed);
    return harmed == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5) return std::fprintf(stderr, "ext4_cuts DEVICE MOUNT_POINT CUTS SEED [SETTING]\n"), 2;
    try {
        Rig rig{argv[1], argv[2], argc > 5 ? argv[5] : ""};
        return cut_many(rig, std::atoi(argv[3]), std::strtoull(argv[4], nullptr, 10));
    } catch (const std::exception& error) {
        std::fprintf(stderr, "the rig failed: %s\n", error.what());
        return 2;
    }
}
