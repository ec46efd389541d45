#include "kiosk/desk/import/xml_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <orcus/sax_parser.hpp>

namespace kiosk {

namespace {

// What Orcus calls. It takes any closing tag for the right one and the end of the bytes for the end of the file.
struct Handler : orcus::sax_handler {
    explicit Handler(XmlReader& to) : reader(to) {}

    void attribute(const orcus::sax::parser_attribute& attribute) { attributes.add(attribute.name, attribute.value); }
    void start_declaration(std::string_view) { attributes.clear(); }
    void end_declaration(std::string_view) { attributes.clear(); }
    void start_element(const orcus::sax::parser_element& element) {
        open.emplace_back(element.name);
        reader.open(element.name, attributes);
        attributes.clear();
    }
    void end_element(const orcus::sax::parser_element& element) {
        sound = sound && !open.empty() && open.back() == element.name;
        if (!open.empty()) open.pop_back();
        ended = open.empty();
        reader.close(element.name);
    }
    void characters(std::string_view text, bool) { reader.text(text); }

    XmlReader& reader;
    XmlAttributes attributes;
    std::vector<std::string> open;
    bool sound = true, ended = false;
};

// Orcus changed its parser's arguments between two releases of Debian.
template <class Parser>
void parse(std::string_view bytes, Handler& handler) {
    if constexpr (requires { Parser(bytes, handler); })
        Parser(bytes, handler).parse();
    else
        Parser(bytes.data(), bytes.size(), handler).parse();
}

// amp, #20013, #x4E2D: what may stand between & and ; in a workbook.
bool is_reference(std::string_view name) {
    constexpr std::array<std::string_view, 5> names{"amp", "lt", "gt", "quot", "apos"};
    if (!name.starts_with('#')) return std::ranges::find(names, name) != names.end();
    name.remove_prefix(1);
    const bool hex = name.starts_with('x');
    if (hex) name.remove_prefix(1);
    unsigned character = 0;
    constexpr unsigned last_character = 0x10FFFF;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), character, hex ? 16 : 10);
    return error == std::errc() && end == name.data() + name.size() && character != 0 && character <= last_character;
}

// Orcus ends the process at one that it does not know.
bool has_only_references(std::string_view bytes) {
    constexpr std::size_t longest = 10;
    for (std::size_t at = bytes.find('&'); at != bytes.npos; at = bytes.find('&', at + 1)) {
        const std::size_t end = bytes.substr(0, at + longest).find(';', at);
        if (end == bytes.npos || !is_reference(bytes.substr(at + 1, end - at - 1))) return false;
    }
    return true;
}

}  // namespace

std::string_view XmlAttributes::at(std::string_view name) const {
    for (std::size_t i = 0; i < used_; ++i)
        if (all_[i].first == name) return all_[i].second;
    return {};
}

void XmlAttributes::add(std::string_view name, std::string_view value) {
    if (used_ == all_.size()) all_.emplace_back();
    all_[used_].first = name;
    all_[used_++].second = value;
}

bool read_xml(std::string_view bytes, XmlReader& reader) {
    if (!has_only_references(bytes)) return false;
    Handler handler(reader);
    try {
        parse<orcus::sax_parser<Handler>>(bytes, handler);
    } catch (const orcus::parse_error&) {
        return false;
    }
    return handler.sound && handler.ended;
}

}  // namespace kiosk
