// Any receipt, out of the queue's text or made of any texts: the bytes hold its orders and no other, and they print.
//
// The first byte chooses the printer and how the rest is taken: as a queue's text, or as texts parted by NUL.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "kiosk/device/escpos_writer.h"
#include "kiosk/model/receipt_text.h"
#include "tests/support/escpos_orders.h"

namespace {

kiosk::Receipt receipt_of_texts(std::string_view bytes) {
    kiosk::Receipt receipt;
    for (std::size_t i = 0; !bytes.empty() && i < 40; ++i) {
        const auto end = std::min(bytes.find('\0'), bytes.size());
        const std::string text(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        switch (i % 6) {
            case 0: receipt.parts.emplace_back(kiosk::TitlePart{text}); break;
            case 1: receipt.parts.emplace_back(kiosk::ColumnsPart{text, text.substr(text.size() / 2)}); break;
            case 2: receipt.parts.emplace_back(kiosk::TextPart{text, kiosk::PrintAlign::right, true}); break;
            case 3: receipt.parts.emplace_back(kiosk::BigNumberPart{text.substr(text.size() / 2), text}); break;
            case 4: receipt.parts.emplace_back(kiosk::QrPart{text}); break;
            default: receipt.parts.emplace_back(kiosk::SignaturePart{text}); break;
        }
    }
    return receipt;
}

long cuts_of(const kiosk::Receipt& receipt) {
    return std::ranges::count_if(receipt.parts,
                                 [](const auto& part) { return std::holds_alternative<kiosk::CutPart>(part); });
}

void check(const kiosk::Receipt& receipt, const kiosk::EscposTraits& traits) {
    const auto orders = escpos_orders(write_escpos(receipt, traits));
    for (const char* never : {"unknown", "DLE EOT", "GS r", "CR"})
        if (count_orders(orders, never) != 0) std::abort();
    for (const char* once : {"ESC @", "FS &"})
        if (count_orders(orders, once) != 1) std::abort();
    if (count_orders(orders, "GS V B") != (traits.cuts ? cuts_of(receipt) : 0)) std::abort();
    if (!traits.draws_qr && count_orders(orders, "GS ( k") != 0) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const kiosk::EscposTraits traits{data[0] & 1U ? kiosk::Paper::mm80 : kiosk::Paper::mm58, (data[0] & 2U) == 0,
                                     (data[0] & 4U) == 0};
    if (data[0] & 8U) {
        check(receipt_of_texts(bytes), traits);
        return 0;
    }
    const auto receipt = kiosk::read_receipt(bytes);
    if (!receipt) return 0;
    // What was read and written again is the same receipt.
    const auto again = kiosk::read_receipt(kiosk::receipt_text(*receipt));
    if (!again || receipt_text(*again) != receipt_text(*receipt)) std::abort();
    check(*receipt, traits);
    return 0;
}
