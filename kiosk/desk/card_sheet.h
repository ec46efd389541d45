// Card sheets for the printer: A4 pages of ten credit-card-sized cards (ISO/IEC 7810 ID-1, 85.60 x 53.98 mm) with crop
// marks.
//
// Chinese text is set by pango, the code is a QR code of level Q at least 26 mm wide.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/error.h"
#include "kiosk/model/village.h"

namespace kiosk {

struct PrintedCard {
    std::string name, hamlet;
    std::string token;
};

// device: the file cannot be written. bad_input: no cards, or more than 20,000.
Status write_card_sheets(const std::string& pdf_path, const Village& village, const std::vector<PrintedCard>& cards);

}  // namespace kiosk
