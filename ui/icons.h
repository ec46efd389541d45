// Icon names of the one icon face (Material Icons), so that no screen writes a code point.
//
// A name maps to the UTF-8 of its code point in MaterialIcons-Regular.ttf (package
// fonts-material-design-icons-iconfont).
#pragma once

#include <string_view>

namespace ui::icon {

inline constexpr std::string_view account_balance = "\xEE\xA1\x8F";
inline constexpr std::string_view add = "\xEE\x85\x85";
inline constexpr std::string_view add_circle = "\xEE\x85\x87";
inline constexpr std::string_view arrow_back = "\xEE\x97\x84";
inline constexpr std::string_view arrow_downward = "\xEE\x97\x9B";
inline constexpr std::string_view arrow_upward = "\xEE\x97\x98";
inline constexpr std::string_view bar_chart = "\xEE\x89\xAB";
inline constexpr std::string_view campaign = "\xEE\xBD\x89";
inline constexpr std::string_view check = "\xEE\x97\x8A";
inline constexpr std::string_view check_circle = "\xEE\xA1\xAC";
inline constexpr std::string_view chevron_left = "\xEE\x97\x8B";
inline constexpr std::string_view chevron_right = "\xEE\x97\x8C";
inline constexpr std::string_view cleaning_services = "\xEF\x83\xBF";
inline constexpr std::string_view cloud_off = "\xEE\x8B\x81";
inline constexpr std::string_view construction = "\xEE\xA8\xBC";
inline constexpr std::string_view credit_card = "\xEE\xA1\xB0";
inline constexpr std::string_view done_all = "\xEE\xA1\xB7";
inline constexpr std::string_view edit_note = "\xEE\x9D\x85";
inline constexpr std::string_view emoji_events = "\xEE\xA8\xA3";
inline constexpr std::string_view event = "\xEE\xA1\xB8";
inline constexpr std::string_view expand_more = "\xEE\x97\x8F";
inline constexpr std::string_view fiber_manual_record = "\xEE\x81\xA1";
inline constexpr std::string_view format_size = "\xEE\x89\x85";
inline constexpr std::string_view forum = "\xEE\x82\xBF";
inline constexpr std::string_view groups = "\xEF\x88\xB3";
inline constexpr std::string_view headphones = "\xEF\x80\x9F";
inline constexpr std::string_view history = "\xEE\xA2\x89";
inline constexpr std::string_view home = "\xEE\xA2\x8A";
inline constexpr std::string_view home_work = "\xEE\xA8\x89";
inline constexpr std::string_view info = "\xEE\xA2\x8E";
inline constexpr std::string_view lightbulb = "\xEE\x83\xB0";
inline constexpr std::string_view lightbulb_outline = "\xEE\xA4\x8F";
inline constexpr std::string_view menu_book = "\xEE\xA8\x99";
inline constexpr std::string_view mic = "\xEE\x80\xA9";
inline constexpr std::string_view military_tech = "\xEE\xA8\xBF";
inline constexpr std::string_view no_photography = "\xEF\x86\xA8";
inline constexpr std::string_view phone_iphone = "\xEE\x8C\xA5";
inline constexpr std::string_view photo = "\xEE\x90\x90";
inline constexpr std::string_view photo_camera = "\xEE\x90\x92";
inline constexpr std::string_view place = "\xEE\x95\x9F";
inline constexpr std::string_view print = "\xEE\xA2\xAD";
inline constexpr std::string_view print_disabled = "\xEE\xA7\x8F";
inline constexpr std::string_view priority_high = "\xEE\x99\x85";
inline constexpr std::string_view push_pin = "\xEF\x84\x8D";
inline constexpr std::string_view qr_code_scanner = "\xEF\x88\x86";
inline constexpr std::string_view quiz = "\xEF\x81\x8C";
inline constexpr std::string_view receipt = "\xEE\xA2\xB0";
inline constexpr std::string_view record_voice_over = "\xEE\xA4\x9F";
inline constexpr std::string_view redeem = "\xEE\xA2\xB1";
inline constexpr std::string_view pause = "\xEE\x80\xB4";
inline constexpr std::string_view play_arrow = "\xEE\x80\xB7";
inline constexpr std::string_view skip_next = "\xEE\x81\x84";
inline constexpr std::string_view skip_previous = "\xEE\x81\x85";
inline constexpr std::string_view remove = "\xEE\x85\x9B";
inline constexpr std::string_view schedule = "\xEE\xA2\xB5";
inline constexpr std::string_view school = "\xEE\xA0\x8C";
inline constexpr std::string_view search_off = "\xEE\xA9\xB6";
inline constexpr std::string_view sentiment_dissatisfied = "\xEE\xA0\x91";
inline constexpr std::string_view shopping_basket = "\xEE\xA3\x8B";
inline constexpr std::string_view smartphone = "\xEE\x8C\xAC";
inline constexpr std::string_view star = "\xEE\xA0\xB8";
inline constexpr std::string_view stars = "\xEE\xA3\x90";
inline constexpr std::string_view storefront = "\xEE\xA8\x92";
inline constexpr std::string_view support_agent = "\xEF\x83\xA2";
inline constexpr std::string_view thumb_up = "\xEE\xA3\x9C";
inline constexpr std::string_view timer = "\xEE\x90\xA5";
inline constexpr std::string_view touch_app = "\xEE\xA4\x93";
inline constexpr std::string_view translate = "\xEE\xA3\xA2";
inline constexpr std::string_view trending_up = "\xEE\xA3\xA5";
inline constexpr std::string_view verified_user = "\xEE\xA3\xA8";
inline constexpr std::string_view volume_off = "\xEE\x81\x8F";
inline constexpr std::string_view volume_up = "\xEE\x81\x90";
inline constexpr std::string_view warning = "\xEE\x80\x82";
inline constexpr std::string_view wifi = "\xEE\x98\xBE";
inline constexpr std::string_view wifi_off = "\xEE\x99\x88";
inline constexpr std::string_view work = "\xEE\xA3\xB9";

}  // namespace ui::icon
