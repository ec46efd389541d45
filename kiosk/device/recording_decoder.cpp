#include "kiosk/device/recording_decoder.h"

#include <sndfile.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>
#include <vector>

#include "kiosk/device/resampler.h"

namespace kiosk {

namespace {

constexpr int most_channels = 8, least_rate_hz = 4000, most_rate_hz = 192'000;
constexpr std::size_t frames_a_piece = 4096;

// The bytes as libsndfile reads a file.
struct Source {
    std::span<const std::uint8_t> bytes;
    sf_count_t at = 0;

    static sf_count_t size(void* self) { return static_cast<sf_count_t>(static_cast<Source*>(self)->bytes.size()); }
    static sf_count_t seek(sf_count_t by, int whence, void* self) {
        auto& source = *static_cast<Source*>(self);
        const sf_count_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? source.at : size(self);
        source.at = std::clamp<sf_count_t>(from + by, 0, size(self));
        return source.at;
    }
    static sf_count_t read(void* to, sf_count_t count, void* self) {
        auto& source = *static_cast<Source*>(self);
        const sf_count_t some = std::clamp<sf_count_t>(count, 0, size(self) - source.at);
        if (some > 0) std::memcpy(to, source.bytes.data() + source.at, static_cast<std::size_t>(some));
        source.at += some;
        return some;
    }
    static sf_count_t write(const void* /*from*/, sf_count_t /*count*/, void* /*self*/) { return 0; }
    static sf_count_t tell(void* self) { return static_cast<Source*>(self)->at; }
};

struct Close {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

float mean_of(const float* frame, int channels) {
    float sum = 0;
    for (int i = 0; i < channels; ++i) sum += std::isfinite(frame[i]) ? frame[i] : 0;
    return sum / static_cast<float>(channels);
}

std::unexpected<Error> too_long() { return fail(ErrorCode::bad_input, "the recording is longer than ten minutes"); }

}  // namespace

Status decode_recording(std::span<const std::uint8_t> bytes,
                        const std::function<bool(std::span<const std::int16_t>)>& take) {
    Source source{bytes};
    SF_VIRTUAL_IO reader{Source::size, Source::seek, Source::read, Source::write, Source::tell};
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, Close> file(sf_open_virtual(&reader, SFM_READ, &info, &source));
    if (!file) return fail(ErrorCode::bad_input, "this is no recording that can be played");
    if (info.channels < 1 || info.channels > most_channels || info.samplerate < least_rate_hz ||
        info.samplerate > most_rate_hz)
        return fail(ErrorCode::bad_input, "the recording has a rate or channels that are not played");
    Resampler resampler(info.samplerate, recording_rate_hz);
    std::vector<float> frames(frames_a_piece * static_cast<std::size_t>(info.channels));
    std::vector<std::int16_t> piece;
    std::size_t samples = 0;
    for (;;) {
        const sf_count_t n = sf_readf_float(file.get(), frames.data(), frames_a_piece);
        if (n <= 0) break;
        piece.clear();
        for (sf_count_t i = 0; i < n; ++i)
            resampler.put(mean_of(frames.data() + i * info.channels, info.channels), piece);
        samples += piece.size();
        if (samples > most_recording_samples) return too_long();
        if (!take(piece)) return {};
    }
    if (samples == 0) return fail(ErrorCode::bad_input, "nothing is recorded in it");
    return {};
}

}  // namespace kiosk
