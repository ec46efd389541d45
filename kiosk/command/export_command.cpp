// village-kiosk export KIND FILE
#include "kiosk/base/files.h"
#include "kiosk/command/options.h"
#include "kiosk/desk/import/export_desk.h"

namespace kiosk {

int export_command(const CommandLine& line) {
    CLI::App app{
        "Writes a kind as a CSV file, or as a workbook to a name that ends in .xlsx; import takes both back unchanged. "
        "Kinds: village, residents, earning, honors, plaques, programme, notices, rules, goods, stock.",
        "village-kiosk export"};
    std::string kind, file;
    app.add_option("KIND", kind, "what to write")->required();
    app.add_option("FILE", file,
                   "where to; notices and rules write a folder of Markdown files, the village a TOML file")
        ->required();
    if (const auto ended = parse(app, line)) return *ended;
    auto hall = Hall::open(line.data);
    if (!hall) return tell(hall.error());
    const auto done = export_file(**hall, kind, file);
    if (!done) return tell(done.error());
    std::fprintf(stderr, "%lld rows are in %s\n", static_cast<long long>(*done), file.c_str());
    return exit_code::done;
}

}  // namespace kiosk
