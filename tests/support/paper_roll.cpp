#include "tests/support/paper_roll.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <qrencode.h>

#include <memory>
#include <stdexcept>

#include "kiosk/base/utf8.h"
#include "tests/support/escpos_orders.h"

namespace {

constexpr int margin = 28, letter = 24, baseline = 21;
constexpr std::uint32_t white = 0xFFFFFFFF, black = 0xFF000000;

// The letters in the printer's memory.
class Letters {
public:
    Letters() {
        if (FT_Init_FreeType(&library_) != 0) throw std::runtime_error("FreeType does not start");
        for (FT_Long i = 0; FT_New_Face(library_, file, i, &face_) == 0; ++i) {
            if (std::string_view(face_->family_name) == "Noto Sans Mono CJK SC") break;
            FT_Done_Face(face_);
            face_ = nullptr;
        }
        if (!face_) throw std::runtime_error("there is no font Noto Sans Mono CJK SC");
        FT_Set_Pixel_Sizes(face_, 0, letter);
    }
    ~Letters() {
        FT_Done_Face(face_);
        FT_Done_FreeType(library_);
    }
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;

    FT_GlyphSlot draw(char32_t c) const {
        FT_Load_Char(face_, c, FT_LOAD_RENDER | FT_LOAD_TARGET_MONO | FT_LOAD_MONOCHROME);
        return face_->glyph;
    }

private:
    static constexpr const char* file = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
    FT_Library library_ = nullptr;
    FT_Face face_ = nullptr;
};

char32_t point_of(const std::string& character) {
    const auto lead = static_cast<unsigned char>(character[0]);
    char32_t c = lead < 0x80 ? lead : lead & (0xFFU >> (lead < 0xE0 ? 3 : lead < 0xF0 ? 4 : 5));
    for (std::size_t i = 1; i < character.size(); ++i) c = c << 6U | (static_cast<unsigned char>(character[i]) & 0x3FU);
    return c;
}

class Printer {
public:
    explicit Printer(int dots) : dots_(dots) { feed(margin); }

    PrintedPaper finish() {
        if (!line_.empty()) fault("the last row has no end");
        feed(margin);
        paper_.picture.width = dots_ + 2 * margin;
        paper_.picture.height = static_cast<int>(paper_.picture.argb.size()) / paper_.picture.width;
        return std::move(paper_);
    }

    void obey(const EscposOrder& order) {
        const std::string& name = order.name;
        if (name == "ESC @") return reset();
        if (name == "FS &") return void(chinese_ = true);
        if (name == "ESC 3") return void(pitch_ = static_cast<int>(order.parameter(0)));
        if (name == "ESC a") return align(order.parameter(0));
        if (name == "ESC E") return void(bold_ = order.parameter(0) & 1U);
        if (name == "GS !") return size(order.parameter(0));
        if (name == "ESC d") return feed(pitch_ * static_cast<int>(order.parameter(0)));
        if (name == "ESC J") return feed(static_cast<int>(order.parameter(0)));
        if (name == "GS V B") return cut();
        if (name == "GS v 0") return picture(order);
        if (name == "GS ( k") return qr(order);
        if (name == "text") return text(order.bytes);
        if (name == "LF") return end_row();
        fault(name + " has no place on a slip");
    }

private:
    struct Cell {
        std::string character;
        int wide, tall;
        bool bold;
        int width() const { return (character.size() == 1 ? letter / 2 : letter) * wide; }
    };

    void fault(const std::string& what) { paper_.faults.push_back(what); }
    void reset() { pitch_ = 30, wide_ = tall_ = 1, align_ = 0, bold_ = chinese_ = false; }
    void align(unsigned how) {
        if (!line_.empty() || how > 2) fault("ESC a within a row, or of no sense");
        align_ = static_cast<int>(how);
    }
    void size(unsigned n) {
        wide_ = static_cast<int>(n >> 4U) + 1;
        tall_ = static_cast<int>(n & 15U) + 1;
        if (wide_ > 2 || tall_ > 2) fault("larger than a slip's letters are");
    }

    int top() const { return static_cast<int>(paper_.picture.argb.size()) / (dots_ + 2 * margin); }
    void feed(int rows) {
        paper_.picture.argb.resize(paper_.picture.argb.size() + static_cast<std::size_t>(rows * (dots_ + 2 * margin)),
                                   white);
    }
    void dot(int x, int y) {
        if (x < 0 || x >= dots_ || y < 0 || y >= top()) return fault("a dot beside the paper");
        paper_.picture.argb[static_cast<std::size_t>(y * (dots_ + 2 * margin) + margin + x)] = black;
    }

    void text(const std::string& bytes) {
        const auto utf8 = kiosk::from_gb18030(bytes);
        if (!utf8 || (!chinese_ && utf8->size() != bytes.size())) return fault("text that means nothing");
        for (const std::string& character : kiosk::graphemes(*utf8)) line_.push_back({character, wide_, tall_, bold_});
    }

    void end_row() {
        int width = 0, height = pitch_, tall = 1;
        std::string row;
        for (const Cell& cell : line_) {
            width += cell.width();
            tall = std::max(tall, cell.tall);
            row += cell.character;
        }
        if (!line_.empty()) paper_.rows.push_back(row);
        if (width > dots_) fault("a row wider than the paper: " + row);
        height = std::max(height, letter * tall);
        const int y = top();
        feed(height);
        int x = width > dots_ ? 0 : (dots_ - width) * align_ / 2;
        for (const Cell& cell : line_) {
            if (x + cell.width() <= dots_) draw(cell, x, y + letter * (tall - cell.tall));
            x += cell.width();
        }
        line_.clear();
    }

    void draw(const Cell& cell, int x, int y) {
        const FT_GlyphSlot glyph = letters_.draw(point_of(cell.character));
        const FT_Bitmap& bitmap = glyph->bitmap;
        for (unsigned row = 0; row < bitmap.rows; ++row)
            for (unsigned column = 0; column < bitmap.width; ++column) {
                const unsigned byte =
                    bitmap.buffer[static_cast<int>(row) * bitmap.pitch + static_cast<int>(column / 8)];
                if (!(byte & (0x80U >> column % 8))) continue;
                const int left = glyph->bitmap_left + static_cast<int>(column),
                          down = baseline - glyph->bitmap_top + static_cast<int>(row);
                for (int dx = 0; dx < cell.wide + (cell.bold ? 1 : 0); ++dx)
                    for (int dy = 0; dy < cell.tall; ++dy) ink(x + left * cell.wide + dx, y + down * cell.tall + dy);
            }
    }
    // A letter's overhang is cut at the paper's edge.
    void ink(int x, int y) {
        if (x >= 0 && x < dots_ && y >= 0 && y < top()) dot(x, y);
    }

    void picture(const EscposOrder& order) {
        const int across = static_cast<int>(order.parameter(1) + 256U * order.parameter(2)),
                  down = static_cast<int>(order.parameter(3) + 256U * order.parameter(4)), y = top();
        if (!line_.empty() || order.parameter(0) != 0) fault("a picture within a row, or of another size");
        feed(down);
        for (int row = 0; row < down; ++row)
            for (int x = 0; x < across * 8; ++x)
                if (order.parameter(static_cast<std::size_t>(5 + row * across + x / 8)) & (0x80U >> x % 8))
                    dot(x, y + row);
    }

    // cn fn and values; see GS ( k.
    void qr(const EscposOrder& order) {
        const unsigned function = order.parameter(3);
        if (order.parameter(2) != 49) return fault("a code that is no QR code");
        if (function == 67) module_ = static_cast<int>(order.parameter(4));
        if (function == 69) level_ = static_cast<QRecLevel>(order.parameter(4) - '0');
        if (function == 80) kept_ = order.bytes.substr(5);
        if (function != 81) return;
        const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
            QRcode_encodeString(kept_.c_str(), 0, level_, QR_MODE_8, 1), QRcode_free);
        if (!code || code->width * module_ > dots_) return fault("a QR code that is too large");
        const int side = code->width * module_, y = top(), left = (dots_ - side) * align_ / 2;
        feed(side);
        for (int row = 0; row < side; ++row)
            for (int x = 0; x < side; ++x)
                if (code->data[row / module_ * code->width + x / module_] & 1) dot(left + x, y + row);
    }

    void cut() {
        feed(2 * letter);
        const int y = top();
        feed(1);
        for (int x = 0; x < dots_ + 2 * margin; ++x)
            if (x / 6 % 2 == 0) paper_.picture.argb[static_cast<std::size_t>(y * (dots_ + 2 * margin) + x)] = black;
    }

    int dots_, pitch_ = 30, wide_ = 1, tall_ = 1, align_ = 0, module_ = 3;
    bool bold_ = false, chinese_ = false;
    QRecLevel level_ = QR_ECLEVEL_L;
    std::string kept_;
    std::vector<Cell> line_;
    Letters letters_;
    PrintedPaper paper_;
};

}  // namespace

kiosk::GreyImage PrintedPaper::grey() const {
    kiosk::GreyImage image{static_cast<std::uint32_t>(picture.width), static_cast<std::uint32_t>(picture.height), {}};
    for (const std::uint32_t pixel : picture.argb) image.pixels.push_back(static_cast<std::uint8_t>(pixel & 0xFFU));
    return image;
}

PrintedPaper print_on_paper(std::string_view bytes, int dots) {
    Printer printer(dots);
    for (const EscposOrder& order : escpos_orders(bytes)) printer.obey(order);
    return printer.finish();
}
