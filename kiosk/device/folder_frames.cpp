#include <spdlog/spdlog.h>
#include <sys/inotify.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <filesystem>
#include <set>
#include <string_view>

#include "kiosk/device/frame_source.h"
#include "kiosk/device/picture_file.h"

namespace kiosk {

namespace {

namespace fs = std::filesystem;

bool is_picture_name(const fs::path& name) {
    constexpr std::array<std::string_view, 6> endings{".png", ".PNG", ".jpg", ".JPG", ".jpeg", ".JPEG"};
    return std::ranges::find(endings, name.extension().string()) != endings.end();
}

class FolderFrames final : public FrameSource {
public:
    FolderFrames(std::string folder, FileDescriptor news) : folder_(std::move(folder)), news_(std::move(news)) {
        std::set<std::string> names;
        std::error_code error;
        for (auto entry = fs::directory_iterator(folder_, error); !error && entry != fs::directory_iterator();
             entry.increment(error))
            if (is_picture_name(entry->path().filename())) names.insert(entry->path().filename().string());
        waiting_.assign(names.begin(), names.end());
    }

    Got next(GreyImage& frame, const StopSignal& stop) override {
        while (true) {
            while (!waiting_.empty()) {
                if (stop.raised()) return Got::stopped;
                if (take(frame)) return Got::frame;
            }
            if (stop.wait_with(news_.get()) == StopSignal::Event::stopped) return Got::stopped;
            if (!read_news()) return Got::lost;
        }
    }

private:
    bool take(GreyImage& frame) {
        const auto path = (folder_ / waiting_.front()).string();
        waiting_.pop_front();
        auto picture = read_picture(path);
        if (!picture) {
            spdlog::warn("camera: {}", picture.error().what);
            return false;
        }
        frame = std::move(*picture);
        return true;
    }

    // False: the folder itself is gone.
    bool read_news() {
        constexpr std::size_t most_waiting = 10'000;
        alignas(inotify_event) std::array<char, 4096> bytes;
        const auto n = read(news_.get(), bytes.data(), bytes.size());
        if (n < 0) return errno == EAGAIN || errno == EINTR;
        for (std::size_t at = 0; at + sizeof(inotify_event) <= static_cast<std::size_t>(n);) {
            inotify_event event{};
            std::memcpy(&event, &bytes[at], sizeof event);
            if ((event.mask & (IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF)) != 0) return false;
            const std::string name(event.len > 0 ? &bytes[at + sizeof event] : "");
            if (is_picture_name(name) && waiting_.size() < most_waiting) waiting_.push_back(name);
            at += sizeof event + event.len;
        }
        return true;
    }

    fs::path folder_;
    FileDescriptor news_;
    std::deque<std::string> waiting_;  // Names of pictures not yet shown.
};

}  // namespace

OpenedFrames open_picture_folder(const std::string& path) {
    FileDescriptor news(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    const unsigned what = IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
    if (!news || inotify_add_watch(news.get(), path.c_str(), what) < 0)
        return std::unexpected(Unavailable::from_errno(path, errno));
    return std::make_unique<FolderFrames>(path, std::move(news));
}

}  // namespace kiosk
