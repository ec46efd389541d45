#include "kiosk/desk/import/workbook_parts.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>

#include "kiosk/desk/import/xml_reader.h"

namespace kiosk {

namespace {

int number_of(std::string_view text) {
    int value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// Where a part points to others: _rels/NAME.rels beside it.
struct Links final : XmlReader {
    struct Link {
        std::string id, type, part;
    };
    // folder: of the part that points.
    explicit Links(std::string in) : folder(std::move(in)) {}

    void open(std::string_view element, const XmlAttributes& attributes) override {
        if (element != "Relationship" || attributes.at("TargetMode") == "External") return;
        const std::string_view type = attributes.at("Type"), target = attributes.at("Target");
        const std::filesystem::path path =
            target.starts_with('/') ? std::filesystem::path(target.substr(1)) : std::filesystem::path(folder) / target;
        all.push_back({std::string(attributes.at("Id")), std::string(type.substr(type.rfind('/') + 1)),
                       path.lexically_normal().string()});
    }
    // Empty: there is none.
    std::string of_type(std::string_view type) const {
        const auto found = std::ranges::find(all, type, &Link::type);
        return found == all.end() ? std::string() : found->part;
    }

    std::string folder;
    std::vector<Link> all;
};

bool read_part(const PackedFile& file, const std::string& part, XmlReader& reader) {
    UnpackedBytes bytes;
    return file.read(part, bytes, xml_tail) && read_xml(as_text(bytes), reader);
}

// The workbook's own part: the list of sheets.
struct Book final : XmlReader {
    Book(WorkbookParts& to, const Links& with) : parts(to), links(with) {}

    void open(std::string_view element, const XmlAttributes& attributes) override {
        if (element == "workbookPr") parts.days_begin_1904 = attributes.yes("date1904");
        if (element == "calcPr") parts.results_are_old = attributes.yes("fullCalcOnLoad");
        const std::string_view state = attributes.at("state");
        if (element != "sheet" || state == "hidden" || state == "veryHidden") return;
        const auto link = std::ranges::find(links.all, attributes.at("id"), &Links::Link::id);
        if (link != links.all.end() && link->type == "worksheet")
            parts.sheets.push_back({std::string(attributes.at("name")), link->part});
    }

    WorkbookParts& parts;
    const Links& links;
};

// The texts that cells share; how they are to be pronounced is left out.
struct Texts final : XmlReader {
    explicit Texts(std::vector<std::string>& to) : texts(to) {}

    void open(std::string_view element, const XmlAttributes&) override {
        if (element == "si") texts.emplace_back();
        if (element == "rPh") spoken = true;
        in_text = element == "t" && !spoken;
    }
    void text(std::string_view words) override {
        if (in_text && !texts.empty()) texts.back() += words;
    }
    void close(std::string_view element) override {
        if (element == "rPh") spoken = false;
        if (element == "si" && !texts.empty()) texts.back() = without_escapes(texts.back());
        in_text = false;
    }

    std::vector<std::string>& texts;
    bool in_text = false, spoken = false;
};

// The formats of numbers, by the style that has them.
struct Formats final : XmlReader {
    explicit Formats(std::vector<NumberFormat>& to) : formats(to) {}

    void open(std::string_view element, const XmlAttributes& attributes) override {
        if (element == "numFmts" || element == "cellXfs") part = element;
        if (part == "numFmts" && element == "numFmt")
            codes[number_of(attributes.at("numFmtId"))] = attributes.at("formatCode");
        if (part != "cellXfs" || element != "xf") return;
        const int id = number_of(attributes.at("numFmtId"));
        const auto code = codes.find(id);
        formats.push_back(number_format(id, code == codes.end() ? std::string_view() : code->second));
    }
    void close(std::string_view element) override {
        if (element == part) part.clear();
    }

    std::vector<NumberFormat>& formats;
    std::map<int, std::string> codes;
    std::string part;
};

std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

std::string links_of(const std::string& part) {
    return folder_of(part) + "_rels/" + part.substr(part.rfind('/') + 1) + ".rels";
}

}  // namespace

std::string without_escapes(std::string_view text) {
    std::string out;
    for (std::size_t at = text.find("_x"); at != text.npos; at = text.find("_x")) {
        out += text.substr(0, at);
        text.remove_prefix(at);
        unsigned unit = 0;
        const char* digits = text.data() + 2;
        const bool whole =
            text.size() >= 7 && text[6] == '_' && std::from_chars(digits, digits + 4, unit, 16).ptr == digits + 4;
        const bool half_of_a_pair = unit >= 0xD800 && unit < 0xE000;
        if (whole && !half_of_a_pair) {
            icu::UnicodeString(static_cast<UChar32>(unit)).toUTF8String(out);
            text.remove_prefix(7);
        } else {
            out += text.substr(0, 2);
            text.remove_prefix(2);
        }
    }
    return out.append(text);
}

WorkbookOutcome WorkbookParts::read(const PackedFile& file) {
    Links top("");
    if (!file.sound()) return WorkbookOutcome::damaged;
    if (!file.has("_rels/.rels")) return WorkbookOutcome::not_a_workbook;
    if (!read_part(file, "_rels/.rels", top)) return WorkbookOutcome::damaged;
    const std::string main = top.of_type("officeDocument");
    if (!main.ends_with(".xml")) return WorkbookOutcome::not_a_workbook;
    Links links(folder_of(main));
    if (!read_part(file, links_of(main), links)) return WorkbookOutcome::damaged;
    Book book(*this, links);
    if (!read_part(file, main, book)) return WorkbookOutcome::damaged;
    if (links.of_type("worksheet").empty()) return WorkbookOutcome::not_a_workbook;
    const bool read = read_texts(file, links.of_type("sharedStrings")) && read_formats(file, links.of_type("styles"));
    return read ? WorkbookOutcome::done : WorkbookOutcome::damaged;
}

bool WorkbookParts::read_texts(const PackedFile& file, const std::string& part) {
    Texts reader(texts);
    return part.empty() || read_part(file, part, reader);
}

bool WorkbookParts::read_formats(const PackedFile& file, const std::string& part) {
    Formats reader(formats);
    return part.empty() || read_part(file, part, reader);
}

}  // namespace kiosk
