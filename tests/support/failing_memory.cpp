#include "tests/support/failing_memory.h"

#include <sqlite3.h>

#include <atomic>

namespace {

struct Plan {
    std::atomic<int> left = 0;  // Requests until it is gone; 0: not armed.
    std::atomic<bool> struck = false, for_good = false;
};

Plan plan;
sqlite3_mem_methods real;

bool gone() {
    if (plan.struck) return plan.for_good;
    if (plan.left == 0 || --plan.left > 0) return false;
    plan.struck = true;
    return true;
}

void* allocate(int bytes) { return gone() ? nullptr : real.xMalloc(bytes); }
void* resize(void* old, int bytes) { return gone() ? nullptr : real.xRealloc(old, bytes); }

}  // namespace

void FailingMemory::install() {
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
    sqlite3_mem_methods methods = real;
    methods.xMalloc = allocate;
    methods.xRealloc = resize;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}

FailingMemory::FailingMemory(int n, For how_long) {
    plan.for_good = how_long == For::good;
    plan.struck = false;
    plan.left = n;
}

FailingMemory::~FailingMemory() {
    plan.left = 0;
    plan.struck = false;
}

bool FailingMemory::struck() const { return plan.struck; }
