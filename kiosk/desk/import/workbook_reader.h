// The half of the workbook reader that runs in the sandbox: an .xlsx file's first sheet that holds anything, row by
// row.
//
// It answers in chunks: a ChunkHead, then that many bytes. A rows chunk holds whole rows, each as its number, how many
// cells it has, and for each cell its length and its text; rows and cells without text are left out. The last chunk is
// a WorkbookEnd and the sheet's name. All numbers have 32 bits and this machine's order.
#pragma once

#include <cstdint>
#include <string_view>

#include "kiosk/base/sandbox.h"
#include "kiosk/desk/import/workbook_parts.h"

namespace kiosk {

struct ChunkHead {
    enum class Kind : std::uint32_t { rows, end } kind = Kind::rows;
    std::uint32_t bytes = 0;
};

inline constexpr std::uint32_t most_chunk_bytes = 8U << 20U;

struct WorkbookEnd {
    WorkbookOutcome outcome = WorkbookOutcome::done;
    std::uint32_t row = 0;  // Where it ended; 0: nowhere in particular.
    std::uint32_t sheets = 0;
};

// Throws nothing.
void answer_workbook(std::string_view bytes, const SandboxAnswer& answer);

}  // namespace kiosk
