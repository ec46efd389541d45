// For the arranging part of a test: the value, or the test ends with the sentence that says why not.
#pragma once

#include <optional>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include "kiosk/base/error.h"

template <class T>
T must(kiosk::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().what);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

template <class T>
T must(std::optional<T> found) {
    if (!found) throw std::runtime_error("nothing was found");
    return std::move(*found);
}
