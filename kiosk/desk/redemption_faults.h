// Ways to say no at the counter, for the files that make up the redemption desk.
#pragma once

#include <string>
#include <utility>

#include "kiosk/base/error.h"
#include "kiosk/model/redemption.h"

namespace kiosk {

inline std::unexpected<RedemptionFault> refuse(RedemptionWhy why, std::string what, std::int32_t line = 0) {
    return std::unexpected(RedemptionFault{why, line, std::move(what)});
}

// What the database refused although the desk had asked before is not the visitor's to mend.
inline std::unexpected<RedemptionFault> not_stored(const Error& error) {
    return refuse(error.code == ErrorCode::bad_input ? RedemptionWhy::another_body : RedemptionWhy::storage,
                  error.what);
}

template <class T>
std::unexpected<RedemptionFault> pass(const Redeemed<T>& failed) {
    return std::unexpected(failed.error());
}

}  // namespace kiosk
