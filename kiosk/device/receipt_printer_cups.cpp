#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

#include "kiosk/base/file_descriptor.h"
#include "kiosk/device/receipt_printer.h"

namespace kiosk {

namespace {

constexpr int no_such_program = 127;

// `lp`, while it runs; its standard input is a socket, so that it may leave early without ending us.
class LpProcess {
public:
    explicit LpProcess(const std::string& queue) {
        std::array<int, 2> ends{-1, -1};
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0) return;
        ours_ = FileDescriptor(ends[0]);
        const FileDescriptor theirs(ends[1]);
        // Its reads wait; our writes do not.
        fcntl(theirs.get(), F_SETFL, fcntl(theirs.get(), F_GETFL) & ~O_NONBLOCK);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, theirs.get(), STDIN_FILENO);
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        std::array<std::string, 6> words{"lp", "-s", "-d", queue, "-o", "raw"};
        std::array<char*, 7> pointers{};
        for (std::size_t i = 0; i < words.size(); ++i) pointers[i] = words[i].data();
        if (posix_spawnp(&child_, "lp", &actions, nullptr, pointers.data(), environ) != 0) child_ = 0;
        posix_spawn_file_actions_destroy(&actions);
        if (child_ != 0) ended_ = FileDescriptor(static_cast<int>(syscall(SYS_pidfd_open, child_, 0)));
    }
    LpProcess(const LpProcess&) = delete;
    LpProcess& operator=(const LpProcess&) = delete;
    // Does not leave one behind.
    ~LpProcess() {
        if (child_ == 0) return;
        kill(child_, SIGKILL);
        waitpid(child_, nullptr, 0);
    }

    bool runs() const { return child_ != 0 && ended_; }
    int input() const { return ours_.get(); }
    void end_of_input() { ours_.close(); }

    // Its exit code; nothing: it did not end in time.
    std::optional<int> wait(const StopSignal& stop, std::chrono::milliseconds longest) {
        if (stop.wait_with(ended_.get(), longest) != StopSignal::Event::ready) return std::nullopt;
        int status = 0;
        if (waitpid(child_, &status, 0) != child_) return std::nullopt;
        child_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    }

private:
    FileDescriptor ours_, ended_;
    pid_t child_ = 0;
};

class CupsPrinter final : public ReceiptPrinter {
public:
    CupsPrinter(std::string queue, const StopSignal& stop, const PrinterTimes& times)
        : queue_(std::move(queue)), stop_(stop), times_(times) {}

    // The print service takes a job whole or not at all: it gets nothing to print before its input has ended.
    PrintEnd print(std::string_view bytes) override {
        LpProcess lp(queue_);
        if (!lp.runs()) return {PrintResult::failed, false, "lp of the print service cannot be run"};
        const bool sent = send(lp.input(), bytes);
        if (sent) lp.end_of_input();
        const auto code = sent ? lp.wait(stop_, times_.finish) : std::nullopt;
        if (code == 0) return {PrintResult::done, true, ""};
        if (code == no_such_program) return {PrintResult::failed, false, "there is no lp of the print service"};
        if (code)
            return {PrintResult::offline, false, "the print service refused it; is there a queue " + queue_ + "?"};
        return {PrintResult::failed, sent, "the print service did not answer in time"};
    }
    // It keeps what it takes, printer or not.
    PrintEnd status() override { return {}; }

private:
    bool send(int input, std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto sent = ::send(input, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent > 0)
                bytes.remove_prefix(static_cast<std::size_t>(sent));
            else if (errno != EAGAIN && errno != EINTR)
                return true;  // It left early; its exit code says why.
            else if (stop_.wait_to_write(input, times_.stalled) != StopSignal::Event::ready)
                return false;
        }
        return true;
    }

    std::string queue_;
    const StopSignal& stop_;
    PrinterTimes times_;
};

}  // namespace

std::unique_ptr<ReceiptPrinter> cups_receipt_printer(const std::string& queue, const StopSignal& stop,
                                                     const PrinterTimes& times) {
    return std::make_unique<CupsPrinter>(queue, stop, times);
}

}  // namespace kiosk
