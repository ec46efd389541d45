#include "tests/support/failing_disk.h"

#include <sqlite3.h>
#include <unistd.h>

#include <atomic>
#include <cstring>

#include "kiosk/simulation/power_disk.h"
#include "tests/support/failing_memory.h"

using kiosk::simulation::PowerDisk;

namespace {

struct Plan {
    std::atomic<int> left = 0;  // Calls until the fault; 0: not armed.
    std::atomic<bool> struck = false;
    FailingDisk::Fault fault = FailingDisk::Fault::io_error;
};

Plan plan;

// SQLITE_OK: let it pass.
int verdict(int code, bool needs_room) {
    using Fault = FailingDisk::Fault;
    if (plan.struck) {
        if (plan.fault == Fault::broken) return code;
        return plan.fault == Fault::full && needs_room ? SQLITE_FULL : SQLITE_OK;
    }
    if (plan.left == 0 || --plan.left > 0) return SQLITE_OK;
    plan.struck = true;
    if (plan.fault == Fault::death) ::_exit(FailingDisk::died);
    if (plan.fault == Fault::full) return needs_room ? SQLITE_FULL : SQLITE_OK;
    return code;
}

// SQLite makes room for a File, and for the real one behind it.
struct File {
    sqlite3_file base;
    sqlite3_file* real;
};

sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }
const sqlite3_io_methods& of(sqlite3_file* file) { return *real(file)->pMethods; }
sqlite3_vfs* real(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

int close_file(sqlite3_file* f) { return real(f)->pMethods ? of(f).xClose(real(f)) : SQLITE_OK; }
int read(sqlite3_file* f, void* out, int n, sqlite3_int64 at) { return of(f).xRead(real(f), out, n, at); }
int write(sqlite3_file* f, const void* in, int n, sqlite3_int64 at) {
    if (const int no = verdict(SQLITE_IOERR_WRITE, true)) return no;
    return of(f).xWrite(real(f), in, n, at);
}
int truncate(sqlite3_file* f, sqlite3_int64 size) {
    if (const int no = verdict(SQLITE_IOERR_TRUNCATE, false)) return no;
    return of(f).xTruncate(real(f), size);
}
int sync(sqlite3_file* f, int flags) {
    if (const int no = verdict(SQLITE_IOERR_FSYNC, false)) return no;
    return of(f).xSync(real(f), flags);
}
int size(sqlite3_file* f, sqlite3_int64* out) { return of(f).xFileSize(real(f), out); }
int lock(sqlite3_file* f, int level) { return of(f).xLock(real(f), level); }
int unlock(sqlite3_file* f, int level) { return of(f).xUnlock(real(f), level); }
int reserved(sqlite3_file* f, int* out) { return of(f).xCheckReservedLock(real(f), out); }
int control(sqlite3_file* f, int op, void* arg) { return of(f).xFileControl(real(f), op, arg); }
int sector(sqlite3_file* f) { return of(f).xSectorSize(real(f)); }
int traits(sqlite3_file* f) { return of(f).xDeviceCharacteristics(real(f)); }
int shm_map(sqlite3_file* f, int page, int bytes, int extend, void volatile** out) {
    return of(f).xShmMap(real(f), page, bytes, extend, out);
}
int shm_lock(sqlite3_file* f, int at, int n, int flags) { return of(f).xShmLock(real(f), at, n, flags); }
void shm_barrier(sqlite3_file* f) { of(f).xShmBarrier(real(f)); }
int shm_unmap(sqlite3_file* f, int remove) { return of(f).xShmUnmap(real(f), remove); }
int fetch(sqlite3_file* f, sqlite3_int64 at, int n, void** out) { return of(f).xFetch(real(f), at, n, out); }
int unfetch(sqlite3_file* f, sqlite3_int64 at, void* page) { return of(f).xUnfetch(real(f), at, page); }

constexpr sqlite3_io_methods methods{3,        close_file,  read,      write,   truncate, sync,   size,
                                     lock,     unlock,      reserved,  control, sector,   traits, shm_map,
                                     shm_lock, shm_barrier, shm_unmap, fetch,   unfetch};

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* f, int flags, int* out_flags) {
    auto* file = reinterpret_cast<File*>(f);
    file->base.pMethods = nullptr;
    file->real = reinterpret_cast<sqlite3_file*>(file + 1);
    if ((flags & SQLITE_OPEN_CREATE) != 0)
        if (const int no = verdict(SQLITE_CANTOPEN, true)) return no;
    const int done = real(vfs)->xOpen(real(vfs), name, file->real, flags, out_flags);
    if (file->real->pMethods) file->base.pMethods = &methods;
    return done;
}

int delete_file(sqlite3_vfs* vfs, const char* name, int sync_folder) {
    if (const int no = verdict(SQLITE_IOERR_DELETE, false)) return no;
    return real(vfs)->xDelete(real(vfs), name, sync_folder);
}

sqlite3_vfs disk;

// Before the first connection, so that the layer of checksums is put on top of it; the memory before SQLite begins.
const bool installed = [] {
    FailingMemory::install();
    PowerDisk::install();
    sqlite3_vfs* below = sqlite3_vfs_find(nullptr);
    disk = *below;
    disk.pNext = nullptr;
    disk.zName = "failing-disk";
    disk.pAppData = below;
    disk.szOsFile = static_cast<int>(sizeof(File)) + below->szOsFile;
    disk.xOpen = open_file;
    disk.xDelete = delete_file;
    return sqlite3_vfs_register(&disk, 1) == SQLITE_OK;
}();

}  // namespace

FailingDisk::FailingDisk(int n, Fault fault) {
    plan.fault = fault;
    plan.struck = false;
    plan.left = installed ? n : 0;
}

FailingDisk::~FailingDisk() {
    plan.left = 0;
    plan.struck = false;
}

bool FailingDisk::struck() const { return plan.struck; }
