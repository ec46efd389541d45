// ZIP archives as other programs write them, and as no program would: workbooks whose parts a test writes by hand.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct PackedMember {
    std::string name, text;
    std::uint32_t said_bytes = 0;  // Not 0: what the archive says it unpacks to.
};

inline std::string deflated(std::string_view text) {
    z_stream stream{};
    deflateInit2(&stream, 1, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

inline void add_number(std::string& out, std::uint32_t number, int bytes) {
    for (; bytes > 0; --bytes, number >>= 8U) out += static_cast<char>(number & 0xFFU);
}

inline std::string packed(const std::vector<PackedMember>& members) {
    std::string out, directory;
    for (const PackedMember& member : members) {
        const std::string data = deflated(member.text);
        std::string head;
        add_number(head, 20, 2);
        add_number(head, 0, 2);
        add_number(head, 8, 2);
        add_number(head, 0x00210000, 4);
        add_number(head,
                   static_cast<std::uint32_t>(
                       crc32_z(0, reinterpret_cast<const Bytef*>(member.text.data()), member.text.size())),
                   4);
        add_number(head, static_cast<std::uint32_t>(data.size()), 4);
        add_number(head, member.said_bytes != 0 ? member.said_bytes : static_cast<std::uint32_t>(member.text.size()),
                   4);
        add_number(head, static_cast<std::uint32_t>(member.name.size()), 2);
        add_number(head, 0, 2);
        directory += std::string("PK\1\2\24\0", 6) + head + std::string(10, '\0');
        add_number(directory, static_cast<std::uint32_t>(out.size()), 4);
        directory += member.name;
        out += "PK\3\4" + head + member.name + data;
    }
    const auto begin = static_cast<std::uint32_t>(out.size());
    out += directory + std::string("PK\5\6\0\0\0\0", 8);
    for (int twice = 0; twice < 2; ++twice) add_number(out, static_cast<std::uint32_t>(members.size()), 2);
    add_number(out, static_cast<std::uint32_t>(directory.size()), 4);
    add_number(out, begin, 4);
    add_number(out, 0, 2);
    return out;
}

// A workbook of one sheet, its parts as they are written here.
struct WorkbookText {
    std::string rows;  // Within <sheetData>.
    std::string texts, numbers, styles, book;
    std::string sheet() const { return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"; }
};

inline std::vector<PackedMember> members_of(const WorkbookText& text) {
    const auto link = [](const char* id, const char* type, const char* target) {
        return std::string("<Relationship Id=\"") + id + "\" Type=\"http://x/relationships/" + type + "\" Target=\"" +
               target + "\"/>";
    };
    return {{"_rels/.rels", "<Relationships>" + link("r1", "officeDocument", "/xl/workbook.xml") + "</Relationships>"},
            {"xl/_rels/workbook.xml.rels", "<Relationships>" + link("r1", "worksheet", "worksheets/sheet1.xml") +
                                               link("r2", "sharedStrings", "sharedStrings.xml") +
                                               link("r3", "styles", "styles.xml") + "</Relationships>"},
            {"xl/workbook.xml",
             "<workbook>" + text.book + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
            {"xl/sharedStrings.xml", "<sst>" + text.texts + "</sst>"},
            {"xl/styles.xml",
             "<styleSheet><numFmts>" + text.numbers + "</numFmts><cellXfs>" + text.styles + "</cellXfs></styleSheet>"},
            {"xl/worksheets/sheet1.xml", text.sheet()}};
}

inline std::string packed_workbook(const WorkbookText& text) { return packed(members_of(text)); }
