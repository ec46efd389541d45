#include <array>
#include <cerrno>
#include <cstring>
#include <thread>

#include "kiosk/device/device_status.h"
#include "kiosk/device/scan_stream.h"
#include "kiosk/device/scanner.h"
#include "kiosk/device/scanner_port.h"
#include "kiosk/device/stop_signal.h"

namespace kiosk {

namespace {

// Nothing to read, or nothing of ours: the app feeds a keyboard wedge itself.
class QuietScanner final : public Scanner {
public:
    explicit QuietScanner(DeviceState state) : state_(state) {}
    DeviceState state() const override { return state_; }

private:
    DeviceState state_;
};

class LinuxScanner final : public Scanner {
public:
    LinuxScanner(ScannerSetup setup, Mailbox<ScannedLine>& inbox, const Clock& clock)
        : setup_(std::move(setup)), inbox_(inbox), clock_(clock), status_("scanner", setup_.changed) {
        thread_ = std::thread([this] { run(); });
    }

    ~LinuxScanner() override {
        stop_.raise();
        thread_.join();
    }

    LinuxScanner(const LinuxScanner&) = delete;
    LinuxScanner& operator=(const LinuxScanner&) = delete;

    DeviceState state() const override { return status_.state(); }

private:
    enum class Ended { stopped, lost, writer_left };

    void run() {
        // Also kept over the next opening: what a FIFO's next writer sends meanwhile is lost when nobody has it open.
        std::expected<ScannerPort, Unavailable> port;
        for (bool at_once = true; at_once || !stop_.wait(setup_.retry);) {
            port = open_scanner_port(setup_.choice);
            if (!port) {
                status_.set(port.error().state, port.error().why);
                at_once = false;
                continue;
            }
            status_.set(DeviceState::ready);
            const auto ended = read_all(*port);
            if (ended == Ended::stopped) return;
            if (ended == Ended::lost) {
                status_.set(DeviceState::missing, "it was unplugged or switched off");
                port->fd.close();
            }
            at_once = ended == Ended::writer_left;
        }
    }

    // Until the device is gone or the program ends.
    Ended read_all(const ScannerPort& port) {
        ScanStream stream(port.format, setup_.limits);
        const auto put = [this](ScannedLine line) { inbox_.put(std::move(line)); };
        std::array<char, 24 * 128> bytes;  // Whole input events.
        while (stop_.wait_with(port.fd.get()) != StopSignal::Event::stopped) {
            const auto n = read(port.fd.get(), bytes.data(), bytes.size());
            if (n > 0) {
                stream.feed(std::span(bytes).first(static_cast<std::size_t>(n)), clock_.steady_ms(), put);
                continue;
            }
            if (n < 0 && (errno == EAGAIN || errno == EINTR)) continue;
            return port.is_fifo ? Ended::writer_left : Ended::lost;
        }
        return Ended::stopped;
    }

    ScannerSetup setup_;
    Mailbox<ScannedLine>& inbox_;
    const Clock& clock_;
    DeviceStatus status_;
    StopSignal stop_;
    std::thread thread_;
};

}  // namespace

std::unique_ptr<Scanner> start_scanner(ScannerSetup setup, Mailbox<ScannedLine>& inbox, const Clock& clock) {
    using Kind = ScannerChoice::Kind;
    if (setup.choice.kind == Kind::none) return std::make_unique<QuietScanner>(DeviceState::none);
    if (setup.choice.kind == Kind::keyboard) return std::make_unique<QuietScanner>(DeviceState::ready);
    return std::make_unique<LinuxScanner>(std::move(setup), inbox, clock);
}

}  // namespace kiosk
