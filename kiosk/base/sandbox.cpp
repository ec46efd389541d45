#include "kiosk/base/sandbox.h"

#include <fcntl.h>
#include <poll.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>

namespace kiosk {

namespace {

constexpr int answer_fd = 0;     // The only file the child keeps.
constexpr char locked_in = 'L';  // The child's first word.

#ifdef __has_feature
#define KIOSK_HAS_FEATURE(feature) __has_feature(feature)
#else
#define KIOSK_HAS_FEATURE(feature) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || KIOSK_HAS_FEATURE(address_sanitizer)
constexpr bool sanitized = true;  // Its shadow memory is terabytes of addresses; before a throw it looks at the stacks.
#else
constexpr bool sanitized = false;
#endif

bool limit(decltype(RLIMIT_CPU) what, rlim_t most) {
    const rlimit both{most, most};
    return setrlimit(what, &both) == 0;
}

// Addresses this process uses now, in bytes.
rlim_t used_addresses() {
    std::FILE* file = std::fopen("/proc/self/statm", "re");
    unsigned long pages = 0;
    const bool known = file != nullptr && std::fscanf(file, "%lu", &pages) == 1;
    if (file != nullptr) std::fclose(file);
    return known ? pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE)) : 0;
}

bool take_limits(const SandboxLimits& limits) {
    if (!sanitized && !limit(RLIMIT_AS, used_addresses() + limits.memory_bytes)) return false;
    return limit(RLIMIT_CPU, limits.cpu_s) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) &&
           prctl(PR_SET_DUMPABLE, 0) == 0;
}

// Every call but these ends the process.
bool forbid_system_calls(bool no_files_found) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (filter == nullptr) return false;
    constexpr std::array always{SCMP_SYS(exit_group), SCMP_SYS(exit),    SCMP_SYS(brk),          SCMP_SYS(munmap),
                                SCMP_SYS(mremap),     SCMP_SYS(madvise), SCMP_SYS(rt_sigreturn), SCMP_SYS(futex)};
    bool done = true;
    for (const int call : always) done = done && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    if (sanitized) done = done && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(sigaltstack), 0) == 0;
    if (no_files_found) done = done && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOENT), SCMP_SYS(openat), 0) == 0;
    done = done && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, SCMP_A0(SCMP_CMP_EQ, answer_fd)) == 0 &&
           // The C library sorts after asking how much memory there is; it is told nothing and sorts.
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(sysinfo), 0) == 0 &&
           // Memory of no file and never to be run.
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2, SCMP_A2(SCMP_CMP_MASKED_EQ, 4, 0),
                            SCMP_A4(SCMP_CMP_MASKED_EQ, 0xFFFFFFFF, 0xFFFFFFFF)) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, 4, 0)) == 0 &&
           seccomp_load(filter) == 0;
    seccomp_release(filter);
    return done;
}

bool write_all(const void* bytes, std::size_t size) {
    for (const char* at = static_cast<const char*>(bytes); size > 0;) {
        const auto n = write(answer_fd, at, size);
        if (n <= 0) return false;
        at += n;
        size -= static_cast<std::size_t>(n);
    }
    return true;
}

[[noreturn]] void be_the_child(int answers, const SandboxWork& work, const SandboxLimits& limits) {
    const bool alone = dup2(answers, answer_fd) == answer_fd && close_range(answer_fd + 1, ~0U, 0) == 0;
    if (alone && take_limits(limits) && forbid_system_calls(limits.no_files_found) && write_all(&locked_in, 1))
        work(write_all);
    _exit(0);
}

}  // namespace

Result<Sandbox> Sandbox::start(const SandboxWork& work, const SandboxLimits& limits) {
    std::array<int, 2> pipe_ends{};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0)
        return fail(ErrorCode::device, "no pipe to a child process could be made");
    FileDescriptor answers(pipe_ends[0]), childs_end(pipe_ends[1]);
    const int pid = fork();
    if (pid < 0) return fail(ErrorCode::device, "no child process could be made");
    if (pid == 0) be_the_child(childs_end.get(), work, limits);
    Sandbox sandbox(pid, std::move(answers), limits.silence_ms);
    char word = 0;
    if (!sandbox.read(&word, 1) || word != locked_in)
        return fail(ErrorCode::device, "no sandbox can be made on this machine, so no file from outside is read");
    return sandbox;
}

Sandbox::~Sandbox() {
    if (child_.id == 0) return;
    kill(child_.id, SIGKILL);
    while (waitpid(child_.id, nullptr, 0) < 0 && errno == EINTR) {
    }
}

bool Sandbox::read(void* bytes, std::size_t size) {
    for (char* at = static_cast<char*>(bytes); size > 0;) {
        pollfd ready{answers_.get(), POLLIN, 0};
        const int polled = poll(&ready, 1, silence_ms_);
        if (polled < 0 && errno == EINTR) continue;
        if (polled <= 0) return false;
        const auto n = ::read(answers_.get(), at, size);
        if (n <= 0) return false;
        at += n;
        size -= static_cast<std::size_t>(n);
    }
    return true;
}

}  // namespace kiosk
