#include "tests/support/power_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <vector>

#include "tests/support/forgetful_file.h"

namespace {

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

struct Disk {
    std::mutex mutex;
    std::string folder;  // Empty: no PowerDisk.
    std::map<std::string, Entry> entries;
    bool on = true;
    std::int64_t life = 0;  // Counts restarts: handles of an earlier life are dead.
    std::int64_t steps = 0, cut_before = 0;
};

Disk disk;
using Guard = std::lock_guard<std::mutex>;

struct State {
    std::string path;
    NodePtr node;
    std::int64_t life = 0;
    int level = SQLITE_LOCK_NONE;
    unsigned shared = 0, exclusive = 0;  // Locks of the log's index, as bits.
};

struct File {
    sqlite3_file base;
    State* state;
};

State& state(sqlite3_file* file) { return *reinterpret_cast<File*>(file)->state; }
bool alive(const State& s) { return disk.on && s.life == disk.life; }

// False: the power is off.
bool step() {
    if (!disk.on) return false;
    ++disk.steps;
    if (disk.cut_before != 0 && --disk.cut_before == 0) disk.on = false;
    return disk.on;
}

int read(sqlite3_file* f, void* out, int n, sqlite3_int64 at) {
    const Guard guard(disk.mutex);
    if (!alive(state(f))) return SQLITE_IOERR_READ;
    const std::string& bytes = state(f).node->file.bytes();
    const auto begin = std::min(static_cast<std::size_t>(at), bytes.size());
    const auto found = std::min(static_cast<std::size_t>(n), bytes.size() - begin);
    std::memcpy(out, bytes.data() + begin, found);
    std::memset(static_cast<char*>(out) + found, 0, static_cast<std::size_t>(n) - found);
    return found == static_cast<std::size_t>(n) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* f, const void* in, int n, sqlite3_int64 at) {
    const Guard guard(disk.mutex);
    if (!alive(state(f)) || !step()) return SQLITE_IOERR_WRITE;
    state(f).node->file.write(static_cast<const char*>(in), static_cast<std::size_t>(n), static_cast<std::size_t>(at));
    return SQLITE_OK;
}

int truncate(sqlite3_file* f, sqlite3_int64 size) {
    const Guard guard(disk.mutex);
    if (!alive(state(f)) || !step()) return SQLITE_IOERR_TRUNCATE;
    state(f).node->file.truncate(static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int sync(sqlite3_file* f, int) {
    const Guard guard(disk.mutex);
    if (!alive(state(f)) || !step()) return SQLITE_IOERR_FSYNC;
    state(f).node->file.sync();
    Entry& entry = disk.entries[state(f).path];
    if (entry.now == state(f).node) entry.kept = entry.now;
    return SQLITE_OK;
}

int size(sqlite3_file* f, sqlite3_int64* out) {
    const Guard guard(disk.mutex);
    if (!alive(state(f))) return SQLITE_IOERR_FSTAT;
    *out = static_cast<sqlite3_int64>(state(f).node->file.bytes().size());
    return SQLITE_OK;
}

int lock(sqlite3_file* f, int level) {
    const Guard guard(disk.mutex);
    State& s = state(f);
    if (!alive(s)) return SQLITE_IOERR_LOCK;
    Node& node = *s.node;
    if (s.level == SQLITE_LOCK_NONE && level >= SQLITE_LOCK_SHARED) {
        if (node.pending) return SQLITE_BUSY;
        ++node.readers;
        s.level = SQLITE_LOCK_SHARED;
    }
    if (level >= SQLITE_LOCK_RESERVED && s.level < SQLITE_LOCK_RESERVED) {
        if (node.reserved) return SQLITE_BUSY;
        node.reserved = true;
        s.level = SQLITE_LOCK_RESERVED;
    }
    if (level == SQLITE_LOCK_EXCLUSIVE) {
        node.pending = true;
        s.level = node.readers == 1 ? SQLITE_LOCK_EXCLUSIVE : SQLITE_LOCK_PENDING;
        if (s.level != SQLITE_LOCK_EXCLUSIVE) return SQLITE_BUSY;
    }
    return SQLITE_OK;
}

void let_go(State& s, int level) {
    if (s.level >= SQLITE_LOCK_PENDING) s.node->pending = false;
    if (s.level >= SQLITE_LOCK_RESERVED) s.node->reserved = false;
    if (s.level > SQLITE_LOCK_NONE && level == SQLITE_LOCK_NONE) --s.node->readers;
    s.level = std::min(s.level, level);
}

int unlock(sqlite3_file* f, int level) {
    const Guard guard(disk.mutex);
    let_go(state(f), level);
    return SQLITE_OK;
}

int reserved(sqlite3_file* f, int* out) {
    const Guard guard(disk.mutex);
    *out = state(f).node->reserved ? 1 : 0;
    return SQLITE_OK;
}

int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
// As the unix layer says of itself.
int sector(sqlite3_file*) { return 4096; }
int traits(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int shm_map(sqlite3_file* f, int region, int bytes, int extend, void volatile** out) {
    const Guard guard(disk.mutex);
    *out = nullptr;
    if (!alive(state(f))) return SQLITE_IOERR_SHMMAP;
    auto& memory = state(f).node->memory;
    while (extend != 0 && memory.size() <= static_cast<std::size_t>(region))
        memory.push_back(std::make_unique<std::vector<char>>(bytes));
    if (memory.size() > static_cast<std::size_t>(region)) *out = memory[static_cast<std::size_t>(region)]->data();
    return SQLITE_OK;
}

int shm_lock(sqlite3_file* f, int at, int n, int flags) {
    const Guard guard(disk.mutex);
    State& s = state(f);
    auto& locks = s.node->memory_locks;
    const bool shared = (flags & SQLITE_SHM_SHARED) != 0;
    for (int i = at; i < at + n && (flags & SQLITE_SHM_LOCK) != 0; ++i) {
        const bool own = (s.shared & (1U << i)) != 0;
        const int others = locks[static_cast<std::size_t>(i)] - (own ? 1 : 0);
        if (shared ? locks[static_cast<std::size_t>(i)] < 0 : others != 0) return SQLITE_BUSY;
    }
    for (int i = at; i < at + n; ++i) {
        unsigned& mine = shared ? s.shared : s.exclusive;
        const bool want = (flags & SQLITE_SHM_LOCK) != 0, have = (mine & (1U << i)) != 0;
        if (want == have) continue;
        mine ^= 1U << i;
        locks[static_cast<std::size_t>(i)] += (shared ? 1 : -1) * (want ? 1 : -1);
    }
    return SQLITE_OK;
}

void shm_barrier(sqlite3_file*) { const Guard guard(disk.mutex); }

int shm_unmap(sqlite3_file* f, int remove) {
    for (int i = 0; i < SQLITE_SHM_NLOCK; ++i) {
        shm_lock(f, i, 1, SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED);
        shm_lock(f, i, 1, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE);
    }
    const Guard guard(disk.mutex);
    if (remove != 0) state(f).node->memory.clear();
    return SQLITE_OK;
}

int fetch(sqlite3_file*, sqlite3_int64, int, void** out) {
    *out = nullptr;
    return SQLITE_OK;
}
int unfetch(sqlite3_file*, sqlite3_int64, void*) { return SQLITE_OK; }

int close_file(sqlite3_file* f) {
    shm_unmap(f, 0);
    const Guard guard(disk.mutex);
    let_go(state(f), SQLITE_LOCK_NONE);
    delete reinterpret_cast<File*>(f)->state;
    return SQLITE_OK;
}

constexpr sqlite3_io_methods methods{3,        close_file,  read,      write,   truncate, sync,   size,
                                     lock,     unlock,      reserved,  control, sector,   traits, shm_map,
                                     shm_lock, shm_barrier, shm_unmap, fetch,   unfetch};

sqlite3_vfs* below(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

bool ours(const char* path) {
    const Guard guard(disk.mutex);
    return path && !disk.folder.empty() && std::string_view(path).starts_with(disk.folder + "/");
}

int open_file(sqlite3_vfs* vfs, const char* path, sqlite3_file* f, int flags, int* out_flags) {
    if (!ours(path)) return below(vfs)->xOpen(below(vfs), path, f, flags, out_flags);
    f->pMethods = nullptr;
    const Guard guard(disk.mutex);
    Entry& entry = disk.entries[path];
    if (!disk.on || (!entry.now && ((flags & SQLITE_OPEN_CREATE) == 0 || !step()))) return SQLITE_CANTOPEN;
    if (!entry.now) entry.now = std::make_shared<Node>();
    reinterpret_cast<File*>(f)->state = new State{path, entry.now, disk.life, SQLITE_LOCK_NONE, 0, 0};
    f->pMethods = &methods;
    if (out_flags) *out_flags = flags;
    return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, const char* path, int sync_folder) {
    if (!ours(path)) return below(vfs)->xDelete(below(vfs), path, sync_folder);
    const Guard guard(disk.mutex);
    Entry& entry = disk.entries[path];
    if (!entry.now) return SQLITE_IOERR_DELETE_NOENT;
    if (!step()) return SQLITE_IOERR_DELETE;
    entry.now = nullptr;
    if (sync_folder != 0) entry.kept = nullptr;
    return SQLITE_OK;
}

int access(sqlite3_vfs* vfs, const char* path, int flags, int* out) {
    if (!ours(path)) return below(vfs)->xAccess(below(vfs), path, flags, out);
    const Guard guard(disk.mutex);
    const Entry& entry = disk.entries[path];
    *out = entry.now && (flags != SQLITE_ACCESS_EXISTS || !entry.now->file.bytes().empty()) ? 1 : 0;
    return disk.on ? SQLITE_OK : SQLITE_IOERR_ACCESS;
}

sqlite3_vfs layer;

}  // namespace

void PowerDisk::install() {
    const Guard guard(disk.mutex);
    if (layer.zName) return;
    sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
    layer = *real;
    layer.pNext = nullptr;
    layer.zName = "power-disk";
    layer.pAppData = real;
    layer.szOsFile = std::max(layer.szOsFile, static_cast<int>(sizeof(File)));
    layer.xOpen = open_file;
    layer.xDelete = delete_file;
    layer.xAccess = access;
    sqlite3_vfs_register(&layer, 1);
}

PowerDisk::PowerDisk(const std::string& folder) {
    const std::filesystem::path path = std::filesystem::canonical(folder);
    Image image;
    for (const char* name : {"hall.db", "hall.db-wal", "hall.db-journal"}) {
        std::ifstream in(path / name, std::ios::binary);
        if (in) image[(path / name).string()] = {std::istreambuf_iterator<char>(in), {}};
    }
    {
        const Guard guard(disk.mutex);
        disk.folder = path.string();
    }
    load(image, 0);
}

PowerDisk::~PowerDisk() {
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, 0, nullptr);
    const Guard guard(disk.mutex);
    disk.folder.clear();
    disk.entries.clear();
    disk.on = true;
    disk.cut_before = 0;
}

void PowerDisk::cut_before(std::int64_t n) {
    const Guard guard(disk.mutex);
    disk.cut_before = n;
}

bool PowerDisk::is_off() const {
    const Guard guard(disk.mutex);
    return !disk.on;
}

std::int64_t PowerDisk::steps() const {
    const Guard guard(disk.mutex);
    return disk.steps;
}

void PowerDisk::restart(kiosk::Random& random) {
    const Guard guard(disk.mutex);
    for (auto& [path, entry] : disk.entries) {
        const NodePtr left = entry.now == entry.kept || random.below(2) == 0 ? entry.kept : entry.now;
        entry = {};
        if (!left) continue;
        left->file.cut(random);
        entry.now = entry.kept = std::make_shared<Node>();
        entry.now->file = ForgetfulFile(left->file.bytes());
    }
    disk.on = true;
    ++disk.life;
    disk.steps = disk.cut_before = 0;
}

PowerDisk::Image PowerDisk::image() const {
    const Guard guard(disk.mutex);
    Image image;
    for (const auto& [path, entry] : disk.entries)
        if (entry.now) image[path] = entry.now->file.bytes();
    return image;
}

void PowerDisk::load(const Image& image, std::uint64_t seed) {
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, static_cast<int>(seed & 0x7FFFFFFF), nullptr);
    const Guard guard(disk.mutex);
    disk.entries.clear();
    for (const auto& [path, bytes] : image) {
        Entry& entry = disk.entries[path];
        entry.now = entry.kept = std::make_shared<Node>();
        entry.now->file = ForgetfulFile(bytes);
    }
    disk.on = true;
    ++disk.life;
    disk.steps = disk.cut_before = 0;
}
