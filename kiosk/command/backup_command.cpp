// village-kiosk backup FILE, village-kiosk restore FILE
#include "kiosk/desk/backup_desk.h"

#include <cstdio>

#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/command/typed_passphrase.h"

namespace kiosk {

int backup_command(const CommandLine& line) {
    CLI::App app{
        "All of the hall in one sealed file, while its terminal runs. The passphrase stands in backup.pass (a systemd "
        "credential, or a file in the hall's folder), or is typed. Write it down: without it nobody opens the file.",
        "village-kiosk backup"};
    std::string file;
    app.add_option("FILE", file, "a name that is not there yet")->required();
    if (const auto ended = parse(app, line)) return *ended;
    const auto passphrase = passphrase_of(line.data, Asked::twice);
    if (!passphrase) return tell(passphrase.error());
    SystemRandom random;
    const auto backup = back_up(line.data, file, passphrase->text(), random);
    if (!backup) return tell(backup.error());
    print_json({{"ok", backup->sound},
                {"file", file},
                {"bytes", backup->bytes},
                {"files", backup->files},
                {"transfers", backup->transfers}});
    if (backup->sound) return exit_code::done;
    std::fprintf(stderr,
                 "the backup was made, but the ledger in it does not hold: keep it, keep the older ones, and see "
                 "what verify says\n");
    return exit_code::no;
}

int restore_command(const CommandLine& line) {
    CLI::App app{
        "A hall out of a sealed file. The copy is proved first; only then it takes the place of what is "
        "there, which is kept in before-restore. No terminal may be running.",
        "village-kiosk restore"};
    std::string file;
    app.add_option("FILE", file, "what backup made")->required();
    if (const auto ended = parse(app, line)) return *ended;
    const auto passphrase = passphrase_of(line.data, Asked::once);
    if (!passphrase) return tell(passphrase.error());
    const auto restored = restore(line.data, file, passphrase->text());
    if (!restored) return tell(restored.error());
    nlohmann::ordered_json object{{"ok", true}, {"files", restored->files}, {"transfers", restored->transfers}};
    object["before"] = restored->before.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(restored->before);
    print_json(object);
    return exit_code::done;
}

}  // namespace kiosk
