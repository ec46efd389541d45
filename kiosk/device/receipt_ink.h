// Rows of a receipt as dots, for what a printer cannot write by itself: names with rare characters, QR codes.
//
// Letters come from the project's fonts (Noto Sans Mono CJK, HanaMin behind it), set by pango, so a rare character is
// the right one and scripts that join do so. Any thread; each call stands alone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "kiosk/model/receipt_rows.h"

namespace kiosk {

// One bit a dot, the leftmost the highest; rows without gaps. Width is a multiple of 8.
struct InkDots {
    int width = 0, height = 0;
    std::vector<unsigned char> bytes;

    InkDots(int width_dots, int height_dots)
        : width(width_dots),
          height(height_dots),
          bytes(static_cast<std::size_t>(width_dots / 8) * static_cast<std::size_t>(height_dots)) {}
    void set(int x, int y) {
        bytes[static_cast<std::size_t>(y) * static_cast<std::size_t>(width / 8) + static_cast<std::size_t>(x / 8)] |=
            static_cast<unsigned char>(0x80 >> x % 8);
    }
};

// As high as the characters, 24 dots times `tall`, and `below` more.
InkDots ink_of(const TextRow& row, Paper paper, int below);
// In the middle of the paper. Empty: too much for a code.
InkDots ink_of(const QrRow& row, Paper paper);
// Dots of each of its modules, 6 where the paper is wide enough; 0: too much for a code. Level M: 15 % may be lost.
int qr_module_dots(const QrRow& row, Paper paper);

}  // namespace kiosk
