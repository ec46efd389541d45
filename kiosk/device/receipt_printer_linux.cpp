#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/lp.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <termios.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <expected>

#include "kiosk/base/file_descriptor.h"
#include "kiosk/device/printer_dialog.h"
#include "kiosk/device/receipt_printer.h"

namespace kiosk {

namespace {

using Line = std::expected<FileDescriptor, PrintEnd>;

std::unexpected<PrintEnd> offline(std::string why) {
    return std::unexpected(PrintEnd{PrintResult::offline, false, std::move(why)});
}
std::unexpected<PrintEnd> failed(std::string why) {
    return std::unexpected(PrintEnd{PrintResult::failed, false, std::move(why)});
}
std::string words_of(int error) { return std::strerror(error); }  // NOLINT(concurrency-mt-unsafe)

// A socket or a device whose other side leaves must not end the program.
void ignore_broken_pipes() { std::signal(SIGPIPE, SIG_IGN); }

// What each kind of line adds to the dialog: how it is opened.
class LinePrinter : public ReceiptPrinter {
public:
    LinePrinter(PrinterChoice choice, const StopSignal& stop, const PrinterTimes& times)
        : choice_(std::move(choice)), stop_(stop), times_(times) {
        ignore_broken_pipes();
    }

    PrintEnd print(std::string_view bytes) override {
        const Line line = open_line();
        if (!line) return line.error();
        PrinterDialog dialog(line->get(), stop_, times_);
        const auto answer = dialog.ask();
        const PrintEnd before = answer ? *answer : told_by_line(line->get());
        if (before.result != PrintResult::done) return before;
        PrintEnd end = dialog.print(bytes, answer.has_value(), knows_gs_r_);
        if (end.result != PrintResult::done || answer) return end;
        end = told_by_line(line->get());
        end.touched = true;
        return end;
    }

    PrintEnd status() override {
        const Line line = open_line();
        if (!line) return line.error();
        if (const auto answer = PrinterDialog(line->get(), stop_, times_).ask()) return *answer;
        return told_by_line(line->get());
    }

protected:
    virtual Line open_line() = 0;
    // What the line itself knows of a printer that answers nothing; well, when it knows nothing.
    virtual PrintEnd told_by_line(int) { return {}; }

    PrinterChoice choice_;
    const StopSignal& stop_;
    PrinterTimes times_;

private:
    bool knows_gs_r_ = true;
};

// /dev/usb/lp0 and the like, or a serial line.
class DevicePrinter final : public LinePrinter {
public:
    using LinePrinter::LinePrinter;

private:
    Line open_line() override {
        FileDescriptor fd(open(choice_.where.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
        if (!fd && (errno == EBUSY || errno == EACCES || errno == EPERM))
            return failed(choice_.where + ": " + words_of(errno));
        if (!fd) return offline(choice_.where + ": " + words_of(errno));
        if (isatty(fd.get()) == 1)
            if (const int error = set_raw(fd.get())) return failed(choice_.where + ": " + words_of(error));
        return fd;
    }

    static int set_raw(int fd) {
        termios settings{};
        if (flock(fd, LOCK_EX | LOCK_NB) != 0 || tcgetattr(fd, &settings) != 0) return errno;
        cfmakeraw(&settings);
        settings.c_cflag |= CLOCAL | CREAD;
        cfsetspeed(&settings, B115200);
        if (tcsetattr(fd, TCSANOW, &settings) != 0) return errno;
        tcflush(fd, TCIFLUSH);
        return 0;
    }

    // The printer class's port status (USB printer class 1.1, 4.2.2). A device that is no printer does not know it; a
    // printer that does not care answers without "selected".
    PrintEnd told_by_line(int fd) override {
        constexpr unsigned long port_status = LPGETSTATUS;
        int bits = 0;
        if (ioctl(fd, port_status, &bits) != 0) return {};
        const auto status = static_cast<unsigned>(bits);
        if (status & LP_POUTPA) return {PrintResult::out_of_paper, false, "it is out of paper"};
        if (status & LP_PSELECD && !(status & LP_PERRORP))
            return {PrintResult::failed, false, "it says it has an error"};
        return {};
    }
};

class NetworkPrinter final : public LinePrinter {
public:
    using LinePrinter::LinePrinter;

private:
    Line open_line() override {
        sockaddr_storage address{};
        const socklen_t length = read_address(address);
        FileDescriptor fd(socket(address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        if (!fd) return failed(words_of(errno));
        if (connect(fd.get(), reinterpret_cast<const sockaddr*>(&address), length) != 0) {
            if (errno != EINPROGRESS) return offline(choice_.where + ": " + words_of(errno));
            const auto event = stop_.wait_to_write(fd.get(), times_.connect);
            if (event != StopSignal::Event::ready) return offline(choice_.where + ": it does not answer");
        }
        int error = 0;
        socklen_t size = sizeof error;
        getsockopt(fd.get(), SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0) return offline(choice_.where + ": " + words_of(error));
        return fd;
    }

    // The choice was read as one of the two.
    socklen_t read_address(sockaddr_storage& out) const {
        auto* v4 = reinterpret_cast<sockaddr_in*>(&out);
        if (inet_pton(AF_INET, choice_.where.c_str(), &v4->sin_addr) == 1) {
            v4->sin_family = AF_INET;
            v4->sin_port = htons(choice_.port);
            return sizeof *v4;
        }
        auto* v6 = reinterpret_cast<sockaddr_in6*>(&out);
        inet_pton(AF_INET6, choice_.where.c_str(), &v6->sin6_addr);
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(choice_.port);
        return sizeof *v6;
    }
};

// A file that only grows, for tests and trials.
class FilePrinter final : public ReceiptPrinter {
public:
    explicit FilePrinter(std::string path) : path_(std::move(path)) {}

    PrintEnd print(std::string_view bytes) override {
        const FileDescriptor fd(open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_CLOEXEC, 0600));
        if (!fd) return {PrintResult::offline, false, path_ + ": " + words_of(errno)};
        const auto written = write(fd.get(), bytes.data(), bytes.size());
        if (written == static_cast<ssize_t>(bytes.size())) return {PrintResult::done, true, ""};
        return {PrintResult::failed, written > 0, path_ + ": not all could be written"};
    }
    PrintEnd status() override { return {}; }

private:
    std::string path_;
};

// Under /dev there are devices, plugged in or not; elsewhere what is there says what it is.
bool is_device(const std::string& path) {
    struct stat about{};
    if (path.starts_with("/dev/") && !path.starts_with("/dev/shm/")) return true;
    return stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode);
}

}  // namespace

std::unique_ptr<ReceiptPrinter> open_receipt_printer(const PrinterChoice& choice, const StopSignal& stop,
                                                     const PrinterTimes& times) {
    switch (choice.kind) {
        case PrinterChoice::Kind::none: return nullptr;
        case PrinterChoice::Kind::tcp: return std::make_unique<NetworkPrinter>(choice, stop, times);
        case PrinterChoice::Kind::cups: return cups_receipt_printer(choice.where, stop, times);
        case PrinterChoice::Kind::path: break;
    }
    if (is_device(choice.where)) return std::make_unique<DevicePrinter>(choice, stop, times);
    return std::make_unique<FilePrinter>(choice.where);
}

}  // namespace kiosk
