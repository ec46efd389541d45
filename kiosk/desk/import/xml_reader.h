// XML as a reader sees it go by: elements by their local names, with attributes, and text. By Orcus.
//
// The files come from strangers: this is only called inside a Sandbox (see workbook.h).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk {

// The attributes of one element; valid until the next.
class XmlAttributes {
public:
    // Empty: it has none of that name.
    std::string_view at(std::string_view name) const;
    bool yes(std::string_view name) const { return at(name) == "1" || at(name) == "true"; }

    void clear() { used_ = 0; }
    void add(std::string_view name, std::string_view value);

private:
    std::vector<std::pair<std::string, std::string>> all_;
    std::size_t used_ = 0;
};

class XmlReader {
public:
    virtual ~XmlReader() = default;
    virtual void open(std::string_view element, const XmlAttributes& attributes) = 0;
    virtual void text(std::string_view) {}
    virtual void close(std::string_view) {}
};

// Orcus may look beyond the end of a file that ends too early: what stands behind it ends whatever it is in, and then
// is a fault.
inline constexpr std::string_view xml_tail = ";'\">-->]]>?><<<<";

// bytes: the file, and xml_tail. False: it is damaged, or ends before its time. The reader may have heard a part of it.
// Leaves by whatever the reader throws.
bool read_xml(std::string_view bytes, XmlReader& reader);

}  // namespace kiosk
