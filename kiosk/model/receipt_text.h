// A receipt as text, for the print queue: a part a line, its fields parted by tabs.
//
//   slip 1
//   title	Qingshidu
//   columns	bold	Rice 5 kg	20
//
// Texts are written as printable() leaves them, so there are no tabs or line ends in them, and the text holds nothing
// that would not be on the paper.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/error.h"
#include "kiosk/model/receipt.h"

namespace kiosk {

std::string receipt_text(const Receipt& receipt);

// bad_input: not written by receipt_text().
Result<Receipt> read_receipt(std::string_view text);

}  // namespace kiosk
