// village-kiosk decode PICTURE...
#include <algorithm>
#include <cmath>

#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/device/decode_picture.h"

namespace kiosk {

namespace {

nlohmann::ordered_json as_json(const PictureReading& reading) {
    nlohmann::ordered_json line{{"file", reading.file}, {"text", nullptr}, {"ms", std::round(reading.ms * 100) / 100}};
    if (reading.text) line["text"] = *reading.text;
    return line;
}

}  // namespace

int decode_command(const CommandLine& line) {
    CLI::App app{
        "What the camera would read in each picture (PNG or JPEG). Exit code: 0 a code was read, 1 there is none, 2 a "
        "file "
        "is no picture.",
        "village-kiosk decode"};
    std::vector<std::string> files;
    app.add_option("PICTURE", files, "picture files")->required();
    if (const auto ended = parse(app, line)) return *ended;
    bool any = false;
    int trouble = exit_code::done;
    for (const auto& file : files) {
        const auto reading = decode_picture_file(file);
        print_json(as_json(reading));
        any = any || reading.text;
        if (reading.error) trouble = std::max(trouble, tell(*reading.error));
    }
    if (trouble != exit_code::done) return trouble;
    return any ? exit_code::done : exit_code::no;
}

}  // namespace kiosk
