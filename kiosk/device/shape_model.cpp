#include "kiosk/device/shape_model.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

#include "kiosk/base/files.h"
#include "kiosk/base/utf8.h"

namespace kiosk {

namespace {

static_assert(std::endian::native == std::endian::little, "the file's numbers are little-endian");

constexpr std::string_view sign = "village-kiosk ink 1\n";
constexpr std::uint64_t most_bytes = 16U << 20U;
constexpr std::uint32_t most_characters = 60'000;

template <class T>
std::string_view bytes_of(const T& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(values[0])};
}

// Takes the file apart from its beginning.
struct Reader {
    std::string_view rest;
    bool sound = true;

    std::string_view take(std::size_t count) {
        sound = sound && count <= rest.size();
        if (!sound) return {};
        const std::string_view part = rest.substr(0, count);
        rest.remove_prefix(count);
        return part;
    }
    template <class T>
    void fill(T& values) {
        const std::string_view part = take(values.size() * sizeof(values[0]));
        if (sound) std::memcpy(values.data(), part.data(), part.size());
    }
};

// One a line.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t end = 0; (end = text.find('\n')) != std::string_view::npos; text.remove_prefix(end + 1))
        lines.emplace_back(text.substr(0, end));
    return lines;
}

}  // namespace

Result<ShapeModel> ShapeModel::open(const std::string& path) {
    const auto file = read_file(path, most_bytes);
    if (!file) return fail(file);
    Reader reader{*file};
    const bool ours = reader.take(sign.size()) == sign;
    std::array<std::uint32_t, 2> counts{};  // Characters, and the bytes of their list.
    reader.fill(counts);
    Parts parts;
    parts.axes.resize(shape_numbers);
    reader.fill(parts.axes);
    reader.fill(parts.origin);
    parts.characters = lines_of(reader.take(counts[1]));
    const bool plausible = ours && reader.sound && counts[0] > 0 && counts[0] <= most_characters &&
                           parts.characters.size() == counts[0] && reader.rest.size() == counts[0] * model_axes;
    const auto faulty = [](const std::string& each) { return each.empty() || first_utf8_fault(each); };
    if (!plausible || std::ranges::any_of(parts.characters, faulty))
        return fail(ErrorCode::bad_input, path + " is no model of written characters");
    parts.points.resize(counts[0]);
    reader.fill(parts.points);
    return ShapeModel(std::move(parts));
}

std::string ShapeModel::as_file() const {
    std::string list;
    for (const std::string& each : parts_.characters) list += each + '\n';
    const std::array<std::uint32_t, 2> counts{static_cast<std::uint32_t>(parts_.characters.size()),
                                              static_cast<std::uint32_t>(list.size())};
    std::string file(sign);
    file += bytes_of(counts);
    file += bytes_of(parts_.axes);
    file += bytes_of(parts_.origin);
    file += list;
    file += bytes_of(parts_.points);
    return file;
}

std::vector<std::string> ShapeModel::read(const std::vector<Stroke>& strokes, std::size_t most) const {
    const InkShape shape = shape_of(strokes);
    std::array<float, model_axes> at = parts_.origin;
    for (std::size_t i = 0; i < shape_numbers; ++i)
        if (shape[i] != 0)
            for (std::size_t k = 0; k < model_axes; ++k) at[k] += shape[i] * parts_.axes[i][k];
    std::array<std::int32_t, model_axes> here{};
    for (std::size_t k = 0; k < model_axes; ++k)
        here[k] = static_cast<std::int32_t>(std::clamp(at[k], -500.0F, 500.0F));
    std::vector<std::int32_t> distances(parts_.points.size());
    for (std::size_t i = 0; i < distances.size(); ++i) {
        std::int32_t sum = 0;
        for (std::size_t k = 0; k < model_axes; ++k) {
            const std::int32_t apart = here[k] - parts_.points[i][k];
            sum += apart * apart;
        }
        distances[i] = sum;
    }
    std::vector<std::size_t> order(distances.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(most, order.size()));
    std::partial_sort(order.begin(), end, order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(distances[a], a) < std::pair(distances[b], b);
    });
    std::vector<std::string> read;
    for (auto each = order.begin(); each != end; ++each) read.push_back(parts_.characters[*each]);
    return read;
}

}  // namespace kiosk
