#include "kiosk/device/voice_encoder.h"

#include <sndfile.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace kiosk {

namespace {

// libsndfile maps 0 to 256 and 1 to 6 kbit/s.
constexpr double compression = (256.0 - 24.0) / (256.0 - 6.0);

// A file in memory, as libsndfile writes one.
struct Sink {
    std::vector<std::byte> bytes;
    std::size_t at = 0;

    static sf_count_t size(void* self) { return static_cast<sf_count_t>(static_cast<Sink*>(self)->bytes.size()); }
    static sf_count_t seek(sf_count_t by, int whence, void* self) {
        auto& sink = *static_cast<Sink*>(self);
        const sf_count_t from = whence == SEEK_SET   ? 0
                                : whence == SEEK_CUR ? static_cast<sf_count_t>(sink.at)
                                                     : size(self);
        sink.at = static_cast<std::size_t>(std::clamp<sf_count_t>(from + by, 0, size(self)));
        return static_cast<sf_count_t>(sink.at);
    }
    static sf_count_t read(void* /*to*/, sf_count_t /*count*/, void* /*self*/) { return 0; }
    static sf_count_t write(const void* from, sf_count_t count, void* self) {
        auto& sink = *static_cast<Sink*>(self);
        const auto some = static_cast<std::size_t>(std::max<sf_count_t>(0, count));
        if (sink.at + some > 2 * most_voice_bytes) return 0;
        sink.bytes.resize(std::max(sink.bytes.size(), sink.at + some));
        std::memcpy(sink.bytes.data() + sink.at, from, some);
        sink.at += some;
        return count;
    }
    static sf_count_t tell(void* self) { return static_cast<sf_count_t>(static_cast<Sink*>(self)->at); }
};

struct Close {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

bool write_all(Sink& sink, std::span<const std::int16_t> samples) {
    SF_VIRTUAL_IO writer{Sink::size, Sink::seek, Sink::read, Sink::write, Sink::tell};
    SF_INFO info{};
    info.samplerate = voice_rate_hz;
    info.channels = 1;
    info.format = SF_FORMAT_OGG | SF_FORMAT_OPUS;
    const std::unique_ptr<SNDFILE, Close> file(sf_open_virtual(&writer, SFM_WRITE, &info, &sink));
    if (!file) return false;
    double level = compression;
    sf_command(file.get(), SFC_SET_COMPRESSION_LEVEL, &level, sizeof level);
    const auto count = static_cast<sf_count_t>(samples.size());
    return sf_write_short(file.get(), samples.data(), count) == count;
}

}  // namespace

Result<VoiceClip> encode_voice(std::span<const std::int16_t> samples) {
    if (samples.empty()) return fail(ErrorCode::bad_input, "nothing was recorded");
    Sink sink;
    if (!write_all(sink, samples)) return fail(ErrorCode::device, "the recording cannot be written as Opus");
    if (sink.bytes.size() > most_voice_bytes) return fail(ErrorCode::bad_input, "the recording is too large");
    const auto lasts_ms = static_cast<std::int64_t>(samples.size()) * 1000 / voice_rate_hz;
    return VoiceClip{std::make_shared<const std::vector<std::byte>>(std::move(sink.bytes)),
                     std::max<std::int64_t>(1, lasts_ms)};
}

}  // namespace kiosk
