#include "tests/support/office.h"

#include <algorithm>
#include <filesystem>

#include "kiosk/base/files.h"
#include "kiosk/desk/import/export_desk.h"

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& path) { return must(kiosk::read_file(path.string(), 64U << 20U)); }

std::string text_of_all(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::ranges::sort(files);
    std::string text;
    for (const fs::path& file : files) text += "== " + file.filename().string() + "\n" + text_of(file);
    return text;
}

}  // namespace

Office::Office() : hall_(a_hall()) {}

std::string Office::file(const std::string& name, std::string_view bytes) const {
    must(kiosk::write_file(path(name), bytes));
    return path(name);
}

kiosk::ImportReport Office::import(std::string_view kind, std::string_view bytes, const std::string& name) {
    return import_path(kind, file(name, bytes));
}

kiosk::ImportReport Office::dry_run(std::string_view kind, std::string_view bytes, const std::string& name) {
    return must(kiosk::import_file(hall_.hall(), kind, file(name, bytes), true));
}

kiosk::ImportReport Office::import_path(std::string_view kind, const std::string& path) {
    return must(kiosk::import_file(hall_.hall(), kind, path, false));
}

std::string Office::exported(std::string_view kind) {
    const std::string out = path("export-" + std::to_string(++exports_));
    must(kiosk::export_file(hall_.hall(), kind, out));
    return fs::is_directory(out) ? text_of_all(out) : text_of(out);
}

std::string Office::everything() {
    std::string text;
    for (const char* kind : {"residents", "earning", "honors", "plaques", "notices", "rules", "goods", "stock"})
        text += exported(kind);
    for (const char* table : {"transfer", "account", "scan_event", "hamlet", "household", "grid", "redemption"})
        text +=
            std::string(table) + " " + std::to_string(hall_.count(std::string("SELECT count(*) FROM ") + table)) + "\n";
    return text + std::to_string(hall_.count("SELECT coalesce(sum(credits_posted), 0) FROM balance"));
}

std::string faults_of(const kiosk::ImportReport& report) {
    std::string text;
    for (const kiosk::ImportError& error : report.errors)
        text += "row " + std::to_string(error.row) + ", " + error.column + ": " + error.what + "\n";
    return text;
}

std::string some_residents() {
    return "编号,姓名,性别,出生年,户号,户主,屋场,小组,网格,身份\n"
           "LJ01-1,罗满仓,男,1941,LJ01,是,罗家屋场,二组,第三网格,话事佬\n"
           "LJ01-2,易桂娥,女,1944,LJ01,,罗家屋场,二组,第三网格,\n"
           "LJ01-3,罗长生,男,1970,LJ01,,罗家屋场,二组,第三网格,党员、网格长\n"
           "LJ02-1,单𬱖,女,1985,LJ02,是,罗家屋场,一组,第三网格,志愿者\n"
           "LJ02-2,单玥,女,2016,LJ02,,罗家屋场,一组,第三网格,\n"
           "DM01-1,欧阳水生,男,1958,DM01,是,渡码头,,第一网格,工作人员\n"
           "DM01-2,阿卜杜热合曼·买买提艾力,男,1990,DM01,,渡码头,,第一网格,\n"
           "DM02-1,尉迟恭,男,1963,DM02,是,渡码头,,,管家、调解员\n"
           "DM02-2,\"王\"\"二\"\", 小\",,,DM02,,渡码头,,,\n"
           "DM02-3,曾国安,,2008,DM02,,渡码头,,,\n";
}
