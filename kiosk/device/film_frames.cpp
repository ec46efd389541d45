#include <cerrno>
#include <fstream>
#include <optional>

#include "kiosk/device/film_header.h"
#include "kiosk/device/frame_source.h"

namespace kiosk {

namespace {

// A line of at most 1000 bytes without its end; nothing when there is none.
std::optional<std::string> short_line(std::istream& in) {
    constexpr std::size_t longest = 1000;
    std::string line;
    for (char c = 0; in.get(c) && line.size() < longest; line.push_back(c))
        if (c == '\n') return line;
    return std::nullopt;
}

class FilmFrames final : public FrameSource {
public:
    FilmFrames(std::ifstream film, FilmHeader header) : film_(std::move(film)), header_(header) {}

    Got next(GreyImage& frame, const StopSignal& stop) override {
        if (stop.wait(std::chrono::milliseconds(first_ ? 0 : header_.frame_ms))) return Got::stopped;
        first_ = false;
        const auto line = short_line(film_);
        if (!line || !line->starts_with("FRAME")) return Got::over;
        frame.width = header_.width;
        frame.height = header_.height;
        frame.pixels.resize(std::size_t{header_.width} * header_.height);
        film_.read(reinterpret_cast<char*>(frame.pixels.data()), static_cast<std::streamsize>(frame.pixels.size()));
        if (!film_) return Got::over;  // Cut off: the rest is missing, what came before was seen.
        film_.ignore(static_cast<std::streamsize>(header_.colour_bytes));
        return Got::frame;
    }

private:
    std::ifstream film_;
    FilmHeader header_;
    bool first_ = true;
};

}  // namespace

OpenedFrames open_film(const std::string& path) {
    std::ifstream film(path, std::ios::binary);
    if (!film) return std::unexpected(Unavailable::from_errno(path, errno));
    const auto line = short_line(film);
    const auto header = FilmHeader::parse(line.value_or(""));
    if (!header) return std::unexpected(Unavailable::failing(path + ": " + header.error().what));
    return std::make_unique<FilmFrames>(std::move(film), *header);
}

}  // namespace kiosk
