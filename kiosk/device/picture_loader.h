// Reads staff's pictures for the interface on a thread of its own: the frame loop asks by name and gets pixels later.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "kiosk/base/mailbox.h"
#include "kiosk/device/color_image.h"

namespace kiosk {

// No picture is kept larger: a hall's display is rarely wider, and sixteen of these are 100 MB.
inline constexpr std::uint32_t most_shown_side = 1600;

// The picture's file in `folder`, by bare name. Null: there is none, it is damaged, or the name leads elsewhere.
std::shared_ptr<const ColorImage> load_picture(const std::string& folder, const std::string& name);

class PictureLoader {
public:
    // Called on the loader's thread; must only hand on.
    using Reply = std::function<void(std::string name, std::shared_ptr<const ColorImage> picture)>;

    PictureLoader(std::string folder, Reply reply);
    // Finishes the picture it reads; those that wait are left.
    ~PictureLoader();
    PictureLoader(const PictureLoader&) = delete;
    PictureLoader& operator=(const PictureLoader&) = delete;

    // False: too many are waiting; ask again later.
    bool ask(std::string name) { return wanted_.put(std::move(name)); }

private:
    std::string folder_;
    Reply reply_;
    Mailbox<std::string> wanted_;
    std::atomic<bool> ended_ = false;
    std::thread thread_;
};

}  // namespace kiosk
