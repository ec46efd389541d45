#include "kiosk/device/printer_choice.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace kiosk {

namespace {

constexpr std::string_view tcp = "tcp:", cups = "cups:";

bool is_address(const std::string& text) {
    std::array<unsigned char, 16> bytes;
    return inet_pton(AF_INET, text.c_str(), bytes.data()) == 1 || inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
}

// As cupsd takes them, and nothing that lp would take for an option.
bool is_queue_name(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '.';
    };
    return !text.empty() && text.size() <= 127 && text.front() != '-' && std::ranges::all_of(text, fits);
}

bool read_trait(std::string_view word, EscposTraits& traits) {
    if (word == "58mm") return traits.paper = Paper::mm58, true;
    if (word == "80mm") return traits.paper = Paper::mm80, true;
    if (word == "raster-qr") return traits.draws_qr = false, true;
    if (word == "no-cutter") return traits.cuts = false, true;
    return false;
}

// "ADDRESS", "ADDRESS:PORT" or "[ADDRESS]:PORT".
bool read_address(std::string_view text, PrinterChoice& choice) {
    const auto bracket = text.starts_with('[') ? text.find(']') : std::string_view::npos;
    const auto colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
    choice.where = text.substr(0, colon);
    if (bracket != std::string_view::npos) choice.where = text.substr(1, bracket - 1);
    if (colon == std::string_view::npos) return is_address(choice.where);
    const std::string_view port = text.substr(colon + 1);
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), choice.port);
    return error == std::errc() && end == port.data() + port.size() && choice.port != 0 && is_address(choice.where);
}

bool read_place(std::string_view text, PrinterChoice& choice) {
    using Kind = PrinterChoice::Kind;
    choice.kind = text.starts_with(tcp) ? Kind::tcp : text.starts_with(cups) ? Kind::cups : Kind::path;
    if (text == "none") return choice.kind = Kind::none, true;
    if (choice.kind == Kind::tcp) return read_address(text.substr(tcp.size()), choice);
    choice.where = choice.kind == Kind::cups ? text.substr(cups.size()) : text;
    if (choice.kind == Kind::cups) return is_queue_name(choice.where);
    return text.find('/') != std::string_view::npos && text.find('\0') == std::string_view::npos;
}

}  // namespace

Result<PrinterChoice> PrinterChoice::parse(std::string_view text) {
    PrinterChoice choice;
    std::string_view place = text;
    for (auto comma = place.rfind(','); comma != std::string_view::npos; comma = place.rfind(',')) {
        if (!read_trait(place.substr(comma + 1), choice.traits)) break;
        place = place.substr(0, comma);
    }
    if (read_place(place, choice)) return choice;
    return fail(ErrorCode::bad_input, "\"" + std::string(text) +
                                          "\" is no printer: none, a device or file with its whole path, "
                                          "tcp:ADDRESS:9100 or cups:NAME, then any of ,80mm ,raster-qr ,no-cutter");
}

}  // namespace kiosk
