#include "kiosk/simulation/answers.h"

#include <array>

#include "kiosk/model/refused_word.h"

namespace kiosk::simulation {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

template <class Greeting>
std::string greeting(const char* word, const Greeting& told) {
    return std::string(word) + (told.via == Via::card ? " =" + std::to_string(told.balance.value) : "");
}

std::string_view name_of(ErrorCode code) {
    constexpr std::array<std::string_view, 5> names{"bad input", "not found", "refused", "storage", "device"};
    return names[static_cast<std::size_t>(code)];
}

std::string_view name_of(VouchRefused why) {
    constexpr std::array<std::string_view, 5> names{"not staff", "own points", "bad amount", "bad reason",
                                                    "no resident"};
    return names[static_cast<std::size_t>(why)];
}

}  // namespace

std::string said(const Outcome& outcome) {
    return std::visit(
        Overloaded{[](const Welcomed& told) { return greeting("welcomed", told); },
                   [](const AlreadyToday& told) { return greeting("again", told); },
                   [](const Refused& refused) { return "refused " + std::string(kiosk::name_of(refused.why)); }},
        outcome);
}

std::string said(const PinAnswer& answer) {
    constexpr std::array<std::string_view, std::variant_size_v<PinAnswer>> names{
        "right", "wrong", "must wait", "locked", "missing", "there", "kept", "not theirs", "too easy", "unavailable"};
    return std::string(names[answer.index()]);
}

std::string said(const Redeemed<RedemptionStep>& step) {
    if (!step) return std::string(kiosk::name_of(step.error().why));
    return step->existed ? "existed" : "done";
}

std::string said(const ShopAnswer& answer) {
    return std::visit(Overloaded{[](const RedemptionStep& step) { return said(Redeemed<RedemptionStep>(step)); },
                                 [](const RedemptionFault& fault) { return std::string(kiosk::name_of(fault.why)); },
                                 [](const PinAnswer& pin) { return said(pin); },
                                 [](const NoCardInHand&) { return std::string("no card"); },
                                 [](const SlipQueued&) { return std::string("slip"); },
                                 [](PurseSaid what) { return "purse " + std::to_string(static_cast<int>(what)); }},
                      answer.outcome);
}

std::string said(const CounterFault& fault) {
    return std::visit(Overloaded{[](std::monostate) { return std::string(); },
                                 [](const RedemptionFault& no) { return std::string(kiosk::name_of(no.why)); },
                                 [](const PinAnswer& pin) { return said(pin); },
                                 [](RefusedWhy why) { return "refused " + std::string(kiosk::name_of(why)); },
                                 [](const NotStaffCard&) { return std::string("not staff"); },
                                 [](const VouchAboveLimit&) { return std::string("above limit"); },
                                 [](VouchRefused why) { return std::string(name_of(why)); },
                                 [](const CouponFault&) { return std::string("coupon"); },
                                 [](StockFault) { return std::string("stock"); },
                                 [](ResetRefused) { return std::string("reset refused"); },
                                 [](const StaffPinNotRight&) { return std::string("staff PIN"); }},
                      fault);
}

std::string said(const Counter& counter) {
    std::string text = said(counter.fault);
    if (counter.step == CounterStep::at_work) text += " at work";
    if (counter.step == CounterStep::wants_pin) text += " wants the PIN";
    if (counter.customer)
        text += ", for " + std::to_string(counter.customer->resident.value) + " with " +
                std::to_string(counter.customer->balance.value);
    if (counter.handing) text += ", handing " + in_words(counter.handing->id);
    return text;
}

std::string in_words(const RedemptionId& id) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (std::size_t i = 0; i < 4; ++i) {
        const auto byte = std::to_integer<unsigned>(id.bytes[i]);
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::string said(const Status& status) { return status ? "done" : std::string(name_of(status.error().code)); }

std::string said(const Result<AwardResult>& result) {
    if (!result) return std::string(name_of(result.error().code));
    constexpr std::array<std::string_view, 3> names{"done", "existed", "limit"};
    return std::string(names[static_cast<std::size_t>(*result)]);
}

}  // namespace kiosk::simulation
