// Zinnia's opinion on what was written: Tegaki's model of the 6,763 characters of GB 2312, which wants the strokes in
// their official order.
//
// Not for two threads at once.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/model/writing.h"

namespace kiosk {

class Zinnia {
public:
    static constexpr const char* usual_model = "/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model";

    // device   the library or the model is not there
    static Result<std::unique_ptr<Zinnia>> open(const std::string& model);
    ~Zinnia();
    Zinnia(const Zinnia&) = delete;
    Zinnia& operator=(const Zinnia&) = delete;

    // Likeliest first, at most `most`. strokes: see readable_ink().
    std::vector<std::string> read(const std::vector<Stroke>& strokes, std::size_t most) const;

private:
    struct Open;
    explicit Zinnia(std::unique_ptr<Open> open);
    std::unique_ptr<Open> open_;
};

}  // namespace kiosk
