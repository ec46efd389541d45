// What a PIN is, and when it may be tried. Nothing here can print one.
#include "kiosk/model/pin.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <ostream>
#include <string>
#include <type_traits>
#include <vector>

#include "kiosk/model/pin_lock.h"
#include "kiosk/model/staff.h"
#include "tests/support/must.h"

using kiosk::Pin;
using kiosk::PinFault;
using kiosk::PinKind;

namespace {

Pin digits(std::string_view typed) { return Pin::digits(typed).value(); }
Pin pictures(std::vector<int> chosen) { return Pin::pictures(chosen).value(); }

template <class T>
concept printable = requires(std::ostream& out, const T& value) { out << value; };
static_assert(printable<int> && !printable<Pin> && !printable<kiosk::PinEntry>);
static_assert(!fmt::is_formattable<Pin>::value && !std::is_convertible_v<Pin, std::string>);

}  // namespace

TEST_CASE("pin: six digits or three of nine pictures, nothing else") {
    CHECK(digits("048213").kind() == PinKind::digits);
    CHECK(pictures({8, 0, 8}).kind() == PinKind::pictures);
    for (const char* typed : {"", "04821", "0482133", "048213\n"}) {
        CAPTURE(typed);
        CHECK(Pin::digits(typed).error() == PinFault::wrong_length);
    }
    CHECK(Pin::digits(std::string_view("04821\0", 6)).error() == PinFault::not_on_pad);
    for (const char* typed : {"04821a", "-48213", "04821 ", "04821\xB2", "\xEF\xBC\x91\xEF\xBC\x92"}) {
        CAPTURE(typed);
        CHECK(Pin::digits(typed).error() == PinFault::not_on_pad);
    }
    CHECK(Pin::pictures(std::vector<int>{}).error() == PinFault::wrong_length);
    CHECK(Pin::pictures(std::vector{1, 2}).error() == PinFault::wrong_length);
    CHECK(Pin::pictures(std::vector{1, 2, 3, 4}).error() == PinFault::wrong_length);
    CHECK(Pin::pictures(std::vector{1, 2, 9}).error() == PinFault::not_on_pad);
    CHECK(Pin::pictures(std::vector{-1, 2, 3}).error() == PinFault::not_on_pad);
}

TEST_CASE("pin: a PIN is the same as itself only, and digits are never pictures") {
    CHECK(digits("048213").same_as(digits("048213")));
    CHECK_FALSE(digits("048213").same_as(digits("048214")));
    CHECK_FALSE(digits("048213").same_as(digits("148213")));
    CHECK(pictures({4, 8, 2}).same_as(pictures({4, 8, 2})));
    CHECK_FALSE(pictures({4, 8, 2}).same_as(pictures({2, 8, 4})));
    CHECK_FALSE(pictures({0, 4, 8}).same_as(digits("048213")));
}

TEST_CASE("pin: what anybody would try first is refused, and the reason is named") {
    const std::vector<std::pair<const char*, PinFault>> table{
        {"000000", PinFault::all_same},   {"888888", PinFault::all_same}, {"123456", PinFault::in_a_row},
        {"987654", PinFault::in_a_row},   {"890123", PinFault::in_a_row}, {"210987", PinFault::in_a_row},
        {"121212", PinFault::repeated},   {"168168", PinFault::repeated}, {"112233", PinFault::well_known},
        {"520131", PinFault::well_known}, {"196005", PinFault::birthday}, {"600517", PinFault::birthday},
        {"601231", PinFault::birthday},
    };
    for (const auto& [typed, why] : table) {
        CAPTURE(typed);
        CHECK(kiosk::too_easy(digits(typed), 1960) == why);
        CHECK_FALSE(kiosk::words_for(why).empty());
    }
    for (const char* typed : {"048213", "601331", "600532", "600017", "610517", "123457", "000001", "121213"}) {
        CAPTURE(typed);
        CHECK_FALSE(kiosk::too_easy(digits(typed), 1960).has_value());
    }
    CHECK_FALSE(kiosk::too_easy(digits("000517"), 0).has_value());
    CHECK(kiosk::too_easy(digits("000517"), 2000) == PinFault::birthday);
}

TEST_CASE("pin: the same picture three times, or three in a row, is too easy; nine pictures have no end to go round") {
    CHECK(kiosk::too_easy(pictures({5, 5, 5}), 0) == PinFault::all_same);
    CHECK(kiosk::too_easy(pictures({0, 1, 2}), 0) == PinFault::in_a_row);
    CHECK(kiosk::too_easy(pictures({8, 7, 6}), 0) == PinFault::in_a_row);
    CHECK_FALSE(kiosk::too_easy(pictures({7, 8, 0}), 0).has_value());
    CHECK_FALSE(kiosk::too_easy(pictures({4, 8, 2}), 0).has_value());
}

TEST_CASE("pin: key by key it fills up, loses its last key, and is a PIN only when it is full") {
    kiosk::PinEntry entry(PinKind::pictures);
    for (const int key : {4, 9, -1, 8}) entry.add(key);
    CHECK(entry.size() == 2);
    CHECK_FALSE(entry.pin().has_value());
    entry.erase();
    for (const int key : {8, 2, 7, 7}) entry.add(key);
    CHECK(entry.full());
    CHECK(must(entry.pin()).same_as(pictures({4, 8, 2})));
    entry.clear();
    entry.erase();
    CHECK(entry.size() == 0);
    kiosk::PinEntry number(PinKind::digits);
    for (const int key : {0, 4, 8, 2, 1, 3, 9}) number.add(key);
    CHECK(must(number.pin()).same_as(digits("048213")));
}

TEST_CASE("pin: nothing of it is left in the memory it stood in") {
    alignas(Pin) std::byte place[sizeof(Pin)];
    const auto has = [&] {
        const std::string secret("\1\2\5\7\6\3", 6);
        return std::string(reinterpret_cast<const char*>(place), sizeof place).find(secret) != std::string::npos;
    };
    auto* pin = new (place) Pin(digits("125763"));
    CHECK(has());
    pin->~Pin();
    CHECK_FALSE(has());
    auto* entry = new (place) kiosk::PinEntry(PinKind::digits);
    for (const int key : {1, 2, 5, 7, 6, 3}) entry->add(key);
    CHECK(has());
    entry->clear();
    CHECK_FALSE(has());
    entry->~PinEntry();
}

TEST_CASE("staff: every role has a name that finds it again, and only the committee may not act") {
    int roles = 0;
    for (int i = 0; i < 9; ++i) {
        const auto role = static_cast<kiosk::StaffRole>(i);
        CHECK(kiosk::staff_role_named(kiosk::staff_role_name(role)) == role);
        CHECK(kiosk::staff_role_names().find(kiosk::staff_role_name(role)) != std::string::npos);
        roles += kiosk::may_act(role) ? 1 : 0;
    }
    CHECK(roles == 8);
    CHECK_FALSE(kiosk::may_act(kiosk::StaffRole::committee));
    CHECK_FALSE(kiosk::staff_role_named("mayor").has_value());
    CHECK_FALSE(kiosk::staff_role_named("").has_value());
}
