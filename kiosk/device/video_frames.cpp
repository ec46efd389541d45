#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "kiosk/device/frame_source.h"
#include "kiosk/device/video_layout.h"

namespace kiosk {

namespace {

template <class Argument>
bool ask(const FileDescriptor& device, unsigned long request, Argument* argument) {
    int answer = 0;
    do answer = ioctl(device.get(), request, argument);
    while (answer < 0 && errno == EINTR);
    return answer == 0;
}

// A buffer of the driver's, seen from here.
class MappedBuffer {
public:
    MappedBuffer(void* start, std::size_t size) : bytes_(static_cast<const std::uint8_t*>(start), size) {}
    MappedBuffer(MappedBuffer&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
    MappedBuffer& operator=(MappedBuffer&&) = delete;
    ~MappedBuffer() {
        if (!bytes_.empty()) munmap(const_cast<std::uint8_t*>(bytes_.data()), bytes_.size());
    }
    std::span<const std::uint8_t> bytes() const { return bytes_; }

private:
    std::span<const std::uint8_t> bytes_;
};

v4l2_buffer a_buffer(std::uint32_t index = 0) {
    v4l2_buffer buffer{};
    buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    buffer.memory = V4L2_MEMORY_MMAP;
    buffer.index = index;
    return buffer;
}

class VideoFrames final : public FrameSource {
public:
    explicit VideoFrames(FileDescriptor device) : device_(std::move(device)) {}
    ~VideoFrames() override {
        int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        ask(device_, VIDIOC_STREAMOFF, &type);
    }

    // False: the camera cannot do what is needed; errno says more.
    bool choose_format() {
        constexpr std::array wanted{V4L2_PIX_FMT_GREY, V4L2_PIX_FMT_NV12, V4L2_PIX_FMT_YUYV, V4L2_PIX_FMT_UYVY,
                                    V4L2_PIX_FMT_YUV420};
        for (const std::uint32_t fourcc : wanted)
            if (offers(fourcc) && set_format(fourcc)) return true;
        return false;
    }

    bool start() {
        constexpr std::uint32_t buffers = 4;
        v4l2_streamparm rate{};  // A visitor holds a card still for a second; ten looks are enough. May be refused.
        rate.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        rate.parm.capture.timeperframe = {1, 10};
        ask(device_, VIDIOC_S_PARM, &rate);
        v4l2_requestbuffers request{};
        request.count = buffers;
        request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        request.memory = V4L2_MEMORY_MMAP;
        if (!ask(device_, VIDIOC_REQBUFS, &request) || request.count == 0) return false;
        for (std::uint32_t i = 0; i < request.count; ++i)
            if (!map(i)) return false;
        int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        return ask(device_, VIDIOC_STREAMON, &type);
    }

    Got next(GreyImage& frame, const StopSignal& stop) override {
        constexpr std::chrono::seconds stuck{5};
        while (true) {
            const auto event = stop.wait_with(device_.get(), stuck);
            if (event == StopSignal::Event::stopped) return Got::stopped;
            if (event == StopSignal::Event::nothing) return Got::lost;
            auto newest = take_newest();
            if (!newest) return Got::lost;
            const auto bytes = buffers_[newest->index].bytes();
            const bool whole =
                layout_.brightness(bytes.first(std::min<std::size_t>(newest->bytesused, bytes.size())), frame);
            if (!give_back(*newest)) return Got::lost;
            if (whole) return Got::frame;
        }
    }

private:
    bool offers(std::uint32_t fourcc) const {
        v4l2_fmtdesc format{};
        format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        for (; format.index < 100 && ask(device_, VIDIOC_ENUM_FMT, &format); ++format.index)
            if (format.pixelformat == fourcc) return true;
        return false;
    }

    bool set_format(std::uint32_t fourcc) {
        v4l2_format format{};
        format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        format.fmt.pix.width = 1280;
        format.fmt.pix.height = 720;
        format.fmt.pix.pixelformat = fourcc;
        format.fmt.pix.field = V4L2_FIELD_NONE;
        if (!ask(device_, VIDIOC_S_FMT, &format)) return false;
        const auto& got = format.fmt.pix;
        const auto layout = VideoLayout::of(got.pixelformat, got.width, got.height, got.bytesperline);
        if (layout) layout_ = *layout;
        return layout.has_value();
    }

    bool map(std::uint32_t index) {
        auto buffer = a_buffer(index);
        if (!ask(device_, VIDIOC_QUERYBUF, &buffer)) return false;
        void* start = mmap(nullptr, buffer.length, PROT_READ, MAP_SHARED, device_.get(), buffer.m.offset);
        if (start == MAP_FAILED) return false;
        buffers_.emplace_back(start, buffer.length);
        return give_back(buffer);
    }

    bool give_back(v4l2_buffer& buffer) const { return ask(device_, VIDIOC_QBUF, &buffer); }

    // What waited while the last picture was searched is old by now.
    std::optional<v4l2_buffer> take_newest() const {
        std::optional<v4l2_buffer> newest;
        for (auto buffer = a_buffer(); ask(device_, VIDIOC_DQBUF, &buffer) && buffer.index < buffers_.size();
             buffer = a_buffer()) {
            if (newest && !give_back(*newest)) return std::nullopt;
            newest = buffer;
        }
        return newest;
    }

    FileDescriptor device_;
    VideoLayout layout_;
    std::vector<MappedBuffer> buffers_;
};

}  // namespace

OpenedFrames open_video_device(const std::string& path) {
    FileDescriptor device(open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));
    if (!device) return std::unexpected(Unavailable::from_errno(path, errno));
    v4l2_capability can{};
    if (!ask(device, VIDIOC_QUERYCAP, &can)) return std::unexpected(Unavailable::failing(path + ": not a camera"));
    const auto abilities = (can.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? can.device_caps : can.capabilities;
    if ((abilities & V4L2_CAP_VIDEO_CAPTURE) == 0 || (abilities & V4L2_CAP_STREAMING) == 0)
        return std::unexpected(Unavailable::failing(path + ": not a camera that sends pictures"));
    auto frames = std::make_unique<VideoFrames>(std::move(device));
    if (!frames->choose_format())
        return std::unexpected(Unavailable::failing(path + ": the camera offers no uncompressed pictures"));
    if (!frames->start()) return std::unexpected(Unavailable::from_errno(path, errno));
    return frames;
}

}  // namespace kiosk
