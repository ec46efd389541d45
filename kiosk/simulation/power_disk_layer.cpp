// SQLite's side of PowerDisk: a layer that knows which files are on such a disk, and hands all others on.
#include <algorithm>
#include <cstring>
#include <string_view>

#include "kiosk/simulation/power_disk_files.h"

namespace kiosk::simulation {

namespace {

using namespace power_disk;
using Disk = PowerDisk::Disk;

Disks all_disks;

// Null: a file of the machine's own.
DiskPtr disk_of(const char* path) {
    if (!path) return nullptr;
    const std::string_view whole(path);
    const Guard guard(all_disks.mutex);
    const auto found = all_disks.by_folder.find(whole.substr(0, whole.rfind('/')));
    return found == all_disks.by_folder.end() ? nullptr : found->second;
}

struct State {
    std::string path;
    DiskPtr disk;
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
std::mutex& mutex(sqlite3_file* file) { return state(file).disk->mutex; }
bool alive(const State& s) { return s.disk->on && s.life == s.disk->life; }

// SQLITE_OK: it is done; else this code.
int step(Disk& disk, int code, bool needs_room) {
    if (!disk.on) return code;
    ++disk.steps;
    if (disk.cut_before != 0 && --disk.cut_before == 0) disk.on = false;
    if (!disk.on) return code;
    if (disk.struck) return disk.trouble == PowerDisk::Trouble::full && needs_room ? SQLITE_FULL : SQLITE_OK;
    if (disk.trouble_at == 0 || --disk.trouble_at > 0) return SQLITE_OK;
    disk.struck = true;
    if (disk.trouble == PowerDisk::Trouble::full) return needs_room ? SQLITE_FULL : SQLITE_OK;
    return code;
}

int step(State& s, int code, bool needs_room = false) { return alive(s) ? step(*s.disk, code, needs_room) : code; }

int read(sqlite3_file* f, void* out, int n, sqlite3_int64 at) {
    const Guard guard(mutex(f));
    if (!alive(state(f))) return SQLITE_IOERR_READ;
    const std::string& bytes = state(f).node->file.bytes();
    const auto begin = std::min(static_cast<std::size_t>(at), bytes.size());
    const auto found = std::min(static_cast<std::size_t>(n), bytes.size() - begin);
    std::memcpy(out, bytes.data() + begin, found);
    std::memset(static_cast<char*>(out) + found, 0, static_cast<std::size_t>(n) - found);
    return found == static_cast<std::size_t>(n) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* f, const void* in, int n, sqlite3_int64 at) {
    const Guard guard(mutex(f));
    if (const int no = step(state(f), SQLITE_IOERR_WRITE, true)) return no;
    state(f).node->file.write(static_cast<const char*>(in), static_cast<std::size_t>(n), static_cast<std::size_t>(at));
    return SQLITE_OK;
}

int truncate(sqlite3_file* f, sqlite3_int64 size) {
    const Guard guard(mutex(f));
    if (const int no = step(state(f), SQLITE_IOERR_TRUNCATE)) return no;
    state(f).node->file.truncate(static_cast<std::size_t>(size));
    return SQLITE_OK;
}

int sync(sqlite3_file* f, int) {
    const Guard guard(mutex(f));
    if (const int no = step(state(f), SQLITE_IOERR_FSYNC)) return no;
    state(f).node->file.sync();
    Entry& entry = state(f).disk->entries[state(f).path];
    if (entry.now == state(f).node) entry.kept = entry.now;
    return SQLITE_OK;
}

int size(sqlite3_file* f, sqlite3_int64* out) {
    const Guard guard(mutex(f));
    if (!alive(state(f))) return SQLITE_IOERR_FSTAT;
    *out = static_cast<sqlite3_int64>(state(f).node->file.bytes().size());
    return SQLITE_OK;
}

int lock(sqlite3_file* f, int level) {
    const Guard guard(mutex(f));
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
    const Guard guard(mutex(f));
    let_go(state(f), level);
    return SQLITE_OK;
}

int reserved(sqlite3_file* f, int* out) {
    const Guard guard(mutex(f));
    *out = state(f).node->reserved ? 1 : 0;
    return SQLITE_OK;
}

int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
// As the unix layer says of itself.
int sector(sqlite3_file*) { return 4096; }
int traits(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int shm_map(sqlite3_file* f, int region, int bytes, int extend, void volatile** out) {
    const Guard guard(mutex(f));
    *out = nullptr;
    if (!alive(state(f))) return SQLITE_IOERR_SHMMAP;
    auto& memory = state(f).node->memory;
    while (extend != 0 && memory.size() <= static_cast<std::size_t>(region))
        memory.push_back(std::make_unique<std::vector<char>>(bytes));
    if (memory.size() > static_cast<std::size_t>(region)) *out = memory[static_cast<std::size_t>(region)]->data();
    return SQLITE_OK;
}

int shm_lock(sqlite3_file* f, int at, int n, int flags) {
    const Guard guard(mutex(f));
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

void shm_barrier(sqlite3_file* f) { const Guard guard(mutex(f)); }

int shm_unmap(sqlite3_file* f, int remove) {
    for (int i = 0; i < SQLITE_SHM_NLOCK; ++i) {
        if ((state(f).shared & (1U << i)) != 0) shm_lock(f, i, 1, SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED);
        if ((state(f).exclusive & (1U << i)) != 0) shm_lock(f, i, 1, SQLITE_SHM_UNLOCK | SQLITE_SHM_EXCLUSIVE);
    }
    const Guard guard(mutex(f));
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
    {
        const Guard guard(mutex(f));
        let_go(state(f), SQLITE_LOCK_NONE);
    }
    delete reinterpret_cast<File*>(f)->state;
    return SQLITE_OK;
}

constexpr sqlite3_io_methods methods{3,        close_file,  read,      write,   truncate, sync,   size,
                                     lock,     unlock,      reserved,  control, sector,   traits, shm_map,
                                     shm_lock, shm_barrier, shm_unmap, fetch,   unfetch};

sqlite3_vfs* below(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

int open_file(sqlite3_vfs* vfs, const char* path, sqlite3_file* f, int flags, int* out_flags) {
    const DiskPtr disk = disk_of(path);
    if (!disk) return below(vfs)->xOpen(below(vfs), path, f, flags, out_flags);
    f->pMethods = nullptr;
    const Guard guard(disk->mutex);
    Entry& entry = disk->entries[path];
    if (!disk->on) return SQLITE_CANTOPEN;
    if (!entry.now) {
        if ((flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
        if (const int no = step(*disk, SQLITE_CANTOPEN, true)) return no;
        entry.now = std::make_shared<Node>();
    }
    reinterpret_cast<File*>(f)->state = new State{path, disk, entry.now, disk->life, SQLITE_LOCK_NONE, 0, 0};
    f->pMethods = &methods;
    if (out_flags) *out_flags = flags;
    return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, const char* path, int sync_folder) {
    const DiskPtr disk = disk_of(path);
    if (!disk) return below(vfs)->xDelete(below(vfs), path, sync_folder);
    const Guard guard(disk->mutex);
    Entry& entry = disk->entries[path];
    if (!entry.now) return SQLITE_IOERR_DELETE_NOENT;
    if (const int no = step(*disk, SQLITE_IOERR_DELETE, false)) return no;
    entry.now = nullptr;
    if (sync_folder != 0) entry.kept = nullptr;
    return SQLITE_OK;
}

int access(sqlite3_vfs* vfs, const char* path, int flags, int* out) {
    const DiskPtr disk = disk_of(path);
    if (!disk) return below(vfs)->xAccess(below(vfs), path, flags, out);
    const Guard guard(disk->mutex);
    const Entry& entry = disk->entries[path];
    *out = entry.now && (flags != SQLITE_ACCESS_EXISTS || !entry.now->file.bytes().empty()) ? 1 : 0;
    return disk->on ? SQLITE_OK : SQLITE_IOERR_ACCESS;
}

sqlite3_vfs layer;

}  // namespace

Disks& power_disk::disks() { return all_disks; }

void PowerDisk::install() {
    const Guard guard(all_disks.mutex);
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

}  // namespace kiosk::simulation
