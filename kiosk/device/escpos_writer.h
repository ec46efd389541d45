// A receipt as the bytes a receipt printer takes: ESC/POS, texts in GB 18030.
//
// The orders are those of Epson's "ESC/POS Command Reference" (their names: ESC @, ESC 3, ESC a, ESC E, ESC d, ESC J,
// FS &, GS !, GS ( k functions 165 to 181, GS V functions B, GS v 0, and DLE EOT and GS r for asking), which Chinese
// printers share. Texts are sent in Chinese mode (FS &) and only with characters of GB 2312-80, whose pairs of bytes
// are the same in GB 18030 and in every such printer's memory; a row with any other character is sent as dots. So no
// byte below 0x20 ever comes from a text, and the second byte of a pair is never a letter.
#pragma once

#include <string>

#include "kiosk/model/receipt.h"

namespace kiosk {

// What one model of printer can do.
struct EscposTraits {
    Paper paper = Paper::mm58;
    bool draws_qr = true;  // Knows GS ( k; else QR codes are sent as dots.
    bool cuts = true;      // Has a knife.
    bool operator==(const EscposTraits&) const = default;
};

// At most some 2 MB for the longest receipt.
std::string write_escpos(const Receipt& receipt, const EscposTraits& traits);

}  // namespace kiosk
