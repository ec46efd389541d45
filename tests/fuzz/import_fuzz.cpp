// Whatever file a clerk brings: no crash, and every fault is told by the importer, never by the database.
//
// The first byte chooses the kind, the rest is the file. It goes into a real hall with two residents, in a transaction
// that is rolled back. A Markdown body that was read is also written and read again: it has to be the same.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "db/transaction.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/document.h"
#include "kiosk/desk/import/import_desk.h"
#include "kiosk/desk/import/markdown_text.h"
#include "kiosk/desk/import/village_file.h"
#include "tests/support/must.h"
#include "tests/support/temp_folder.h"

namespace {

[[noreturn]] void give_up(const std::string& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::abort();
}

void take_in(kiosk::Hall& hall, const kiosk::ImportKind& kind, std::string bytes) {
    kiosk::ImportReport report;
    kiosk::Import import{hall, std::move(bytes), "file", report};
    const auto done = kind.run(import);
    if (!done) give_up(std::string(kind.name) + ": " + done.error().what);
    for (const kiosk::ImportError& error : report.errors)
        if (kiosk::first_utf8_fault(error.what) || kiosk::first_utf8_fault(error.column))
            give_up("a fault in no words");
}

const kiosk::ImportKind& kind_named(std::string_view name) {
    for (const kiosk::ImportKind& kind : kiosk::import_kinds())
        if (kind.name == name) return kind;
    give_up("no such kind");
}

// A hall for all runs; what a run changes is rolled back.
struct Office {
    TempFolder folder;
    std::unique_ptr<kiosk::Hall> hall;
    Office() {
        kiosk::SeededRandom random(1);
        hall = must(kiosk::Hall::make(folder / "hall", {43, "A", "B", "C", "Asia/Shanghai", 4, ""}, random));
        take_in(*hall, kind_named("residents"),
                "编号,姓名,性别,出生年,户号,屋场\n1,罗满仓,男,1941,1,下湾\n2,单玥,女,2016,1,下湾\n");
        take_in(*hall, kind_named("earning"), "代码,名称,分值,每天次数\nvisit,到村部,2,1\nwork,出工,5,\n");
    }
};

const Office office;

void check_markdown(const std::string& bytes) {
    kiosk::ImportReport report, again;
    const std::string body = kiosk::Document::read(bytes, report).body();
    if (!report.ok()) return;
    const std::string written = kiosk::markdown_of(body, "\n\n");
    // A body that begins like a heading part would need one before it; exports always write one.
    const std::string read = kiosk::Document::read("---\n---\n" + written, again).body();
    if (read != body) give_up("read:    [" + body + "]\nwritten: [" + written + "]\nread:    [" + read + "]");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto kinds = kiosk::import_kinds();
    const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    db::Transaction transaction(office.hall->connection());
    take_in(*office.hall, kinds[data[0] % kinds.size()], bytes);
    check_markdown(bytes);
    return 0;
}
