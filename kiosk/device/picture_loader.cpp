#include "kiosk/device/picture_loader.h"

#include <spdlog/spdlog.h>

#include <filesystem>

#include "kiosk/device/picture_file.h"

namespace kiosk {

std::shared_ptr<const ColorImage> load_picture(const std::string& folder, const std::string& name) {
    const std::string path = folder + "/" + name;
    std::error_code unknown;
    // A link leads elsewhere, whatever its name.
    if (name.empty() || name.front() == '.' || name.find_first_of(std::string_view("/\0", 2)) != std::string::npos ||
        std::filesystem::is_symlink(path, unknown))
        return nullptr;
    auto image = read_color_picture(path, most_shown_side);
    if (image) return std::make_shared<const ColorImage>(std::move(*image));
    spdlog::warn("picture: {}", image.error().what);
    return nullptr;
}

PictureLoader::PictureLoader(std::string folder, Reply reply)
    : folder_(std::move(folder)), reply_(std::move(reply)), thread_([this] {
          while (auto name = wanted_.wait()) {
              if (ended_) return;
              auto picture = load_picture(folder_, *name);
              reply_(std::move(*name), std::move(picture));
          }
      }) {}

PictureLoader::~PictureLoader() {
    ended_ = true;
    wanted_.close();
    thread_.join();
}

}  // namespace kiosk
