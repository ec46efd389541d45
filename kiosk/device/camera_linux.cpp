#include <thread>

#include "kiosk/device/barcode_reader.h"
#include "kiosk/device/camera.h"
#include "kiosk/device/device_status.h"
#include "kiosk/device/frame_source.h"
#include "kiosk/device/scan_line.h"
#include "kiosk/device/seen_codes.h"

namespace kiosk {

namespace {

class NoCamera final : public Camera {
public:
    DeviceState state() const override { return DeviceState::none; }
};

class LinuxCamera final : public Camera {
public:
    LinuxCamera(CameraSetup setup, Mailbox<ScannedLine>& inbox, const Clock& clock)
        : setup_(std::move(setup)), inbox_(inbox), clock_(clock), status_("camera", setup_.changed) {
        thread_ = std::thread([this] { run(); });
    }
    ~LinuxCamera() override {
        stop_.raise();
        thread_.join();
    }
    LinuxCamera(const LinuxCamera&) = delete;
    LinuxCamera& operator=(const LinuxCamera&) = delete;

    DeviceState state() const override { return status_.state(); }

private:
    void run() {
        do {
            const auto frames = open_frames(setup_.path);
            if (!frames) {
                status_.set(frames.error().state, frames.error().why);
                continue;
            }
            status_.set(DeviceState::ready);
            if (!watch(**frames)) return;
            status_.set(DeviceState::missing, "it was unplugged or sends no pictures");
        } while (!stop_.wait(setup_.retry));
    }

    // False: the program ends. True: the camera is lost.
    bool watch(FrameSource& frames) {
        GreyImage frame;
        while (true) {
            switch (frames.next(frame, stop_)) {
                case FrameSource::Got::frame: look_at(frame); break;
                case FrameSource::Got::lost: return true;
                case FrameSource::Got::stopped:
                case FrameSource::Got::over: return false;
            }
        }
    }

    void look_at(const GreyImage& frame) {
        const auto text = read_code(frame);
        const auto now_ms = clock_.steady_ms();
        if (!text || !seen_.is_new(*text, now_ms)) return;
        inbox_.put({is_line(*text) ? *text : std::string(), now_ms});
    }

    CameraSetup setup_;
    Mailbox<ScannedLine>& inbox_;
    const Clock& clock_;
    DeviceStatus status_;
    SeenCodes seen_;
    StopSignal stop_;
    std::thread thread_;
};

}  // namespace

std::unique_ptr<Camera> start_camera(CameraSetup setup, Mailbox<ScannedLine>& inbox, const Clock& clock) {
    if (setup.path.empty() || setup.path == "none") return std::make_unique<NoCamera>();
    return std::make_unique<LinuxCamera>(std::move(setup), inbox, clock);
}

}  // namespace kiosk
