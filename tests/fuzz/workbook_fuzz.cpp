// Whatever stands in a workbook: its reader ends with an answer of its own, in the shape it promised, and harms no
// memory.
//
// The first byte chooses what the rest is: one part of an otherwise sound workbook, or the whole file. It is read here
// as in its sandbox, but without one, so that the sanitizers see it.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "kiosk/desk/import/workbook_reader.h"
#include "tests/support/packed.h"

namespace {

void check(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

std::string workbook_with(std::uint8_t choice, const std::string& text) {
    WorkbookText whole;
    whole.rows = "<row><c t=\"s\"><v>0</v></c><c s=\"0\"><v>46350</v></c></row>";
    whole.texts = "<si><t>name</t></si>";
    whole.styles = "<xf numFmtId=\"14\"/>";
    auto members = members_of(whole);
    if (choice % (members.size() + 1) == members.size()) return text;
    members[choice % (members.size() + 1)].text = text;
    return packed(members);
}

void check_answer(const std::string& answer) {
    std::size_t at = 0;
    for (kiosk::ChunkHead head; head.kind == kiosk::ChunkHead::Kind::rows; at += head.bytes) {
        check(answer.size() - at >= sizeof head, "the answer has no end");
        std::memcpy(&head, answer.data() + at, sizeof head);
        at += sizeof head;
        check(head.bytes <= kiosk::most_chunk_bytes && head.bytes <= answer.size() - at, "a chunk is too long");
    }
    check(at == answer.size(), "something follows the end");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
    std::string answer;
    kiosk::answer_workbook(workbook_with(data[0], text), [&answer](const void* bytes, std::size_t count) {
        answer.append(static_cast<const char*>(bytes), count);
        return true;
    });
    check_answer(answer);
    return 0;
}
