// Which characters a shape of ink may be: each known character is a point in a space in which the differences between
// hands are small and those between characters large; the nearest points are the answer.
//
// The file is made by assets/writing/make_model.sh from stroke data; see assets/writing/README.md.
#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/device/ink_shape.h"

namespace kiosk {

inline constexpr std::size_t model_axes = 128;
using ModelPoint = std::array<std::int8_t, model_axes>;

class ShapeModel {
public:
    // What the file holds.
    struct Parts {
        std::vector<std::array<float, model_axes>> axes;  // For each number of a shape, its part in each axis.
        std::array<float, model_axes> origin{};
        std::vector<std::string> characters;
        std::vector<ModelPoint> points;  // One for each character.
    };
    explicit ShapeModel(Parts parts) : parts_(std::move(parts)) {}

    // not_found   there is no such file
    // bad_input   it is not one of these
    static Result<ShapeModel> open(const std::string& path);
    std::string as_file() const;

    // Likeliest first, at most `most`.
    std::vector<std::string> read(const std::vector<Stroke>& strokes, std::size_t most) const;
    const std::vector<std::string>& characters() const { return parts_.characters; }

private:
    Parts parts_;
};

}  // namespace kiosk
