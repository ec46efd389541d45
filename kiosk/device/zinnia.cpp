#include "kiosk/device/zinnia.h"

#include <zinnia.h>

#include "kiosk/base/loaded_library.h"

namespace kiosk {

namespace {

struct Library {
    LoadedLibrary library{KIOSK_ZINNIA};
    KIOSK_LIBRARY_FUNCTION(zinnia_character_new)
    KIOSK_LIBRARY_FUNCTION(zinnia_character_destroy)
    KIOSK_LIBRARY_FUNCTION(zinnia_character_set_width)
    KIOSK_LIBRARY_FUNCTION(zinnia_character_set_height)
    KIOSK_LIBRARY_FUNCTION(zinnia_character_add)
    KIOSK_LIBRARY_FUNCTION(zinnia_recognizer_new)
    KIOSK_LIBRARY_FUNCTION(zinnia_recognizer_destroy)
    KIOSK_LIBRARY_FUNCTION(zinnia_recognizer_open)
    KIOSK_LIBRARY_FUNCTION(zinnia_recognizer_classify)
    KIOSK_LIBRARY_FUNCTION(zinnia_result_size)
    KIOSK_LIBRARY_FUNCTION(zinnia_result_value)
    KIOSK_LIBRARY_FUNCTION(zinnia_result_destroy)
};

}  // namespace

struct Zinnia::Open {
    Library call;
    zinnia_recognizer_t* recognizer = nullptr;
    Open() = default;
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;
    ~Open() {
        if (recognizer) call.zinnia_recognizer_destroy(recognizer);
    }
};

Zinnia::Zinnia(std::unique_ptr<Open> open) : open_(std::move(open)) {}
Zinnia::~Zinnia() = default;

Result<std::unique_ptr<Zinnia>> Zinnia::open(const std::string& model) {
    auto open = std::make_unique<Open>();
    if (!open->call.library.whole()) return fail(ErrorCode::device, KIOSK_ZINNIA " is not installed");
    open->recognizer = open->call.zinnia_recognizer_new();
    if (!open->recognizer || !open->call.zinnia_recognizer_open(open->recognizer, model.c_str()))
        return fail(ErrorCode::device, "Zinnia cannot read " + model);
    return std::unique_ptr<Zinnia>(new Zinnia(std::move(open)));
}

std::vector<std::string> Zinnia::read(const std::vector<Stroke>& strokes, std::size_t most) const {
    const Library& call = open_->call;
    zinnia_character_t* character = call.zinnia_character_new();
    call.zinnia_character_set_width(character, ink_side);
    call.zinnia_character_set_height(character, ink_side);
    for (std::size_t i = 0; i < strokes.size(); ++i)
        for (const InkPoint point : strokes[i]) call.zinnia_character_add(character, i, point.x, point.y);
    zinnia_result_t* result = call.zinnia_recognizer_classify(open_->recognizer, character, most);
    std::vector<std::string> read;
    const std::size_t count = result ? call.zinnia_result_size(result) : 0;
    for (std::size_t i = 0; i < count; ++i) read.emplace_back(call.zinnia_result_value(result, i));
    if (result) call.zinnia_result_destroy(result);
    call.zinnia_character_destroy(character);
    return read;
}

}  // namespace kiosk
