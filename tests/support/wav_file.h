// A WAV file of one channel, for whatever wants to hear one.
#pragma once

#include <sndfile.h>

#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>

inline void write_wav(const std::string& path, int rate_hz, std::span<const std::int16_t> samples) {
    SF_INFO info{};
    info.samplerate = rate_hz;
    info.channels = 1;
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    SNDFILE* out = sf_open(path.c_str(), SFM_WRITE, &info);
    if (!out) throw std::runtime_error("no WAV file can be written at " + path);
    sf_write_short(out, samples.data(), static_cast<sf_count_t>(samples.size()));
    sf_close(out);
}
