// The clerk's desk: a real hall, and files as an office would bring them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/desk/hall.h"
#include "kiosk/desk/import/import_desk.h"
#include "tests/support/hall_builder.h"

class Office {
public:
    Office();

    // A file with these bytes; its path.
    std::string file(const std::string& name, std::string_view bytes) const;
    // Imports these bytes as a file of that name.
    kiosk::ImportReport import(std::string_view kind, std::string_view bytes, const std::string& name = "file.csv");
    kiosk::ImportReport dry_run(std::string_view kind, std::string_view bytes, const std::string& name = "file.csv");
    kiosk::ImportReport import_path(std::string_view kind, const std::string& path);
    // What export writes: a file's text, or all files of the folder one after the other, each under its name.
    std::string exported(std::string_view kind);
    // Everything the hall holds that an import can change.
    std::string everything();

    TestHall& hall() { return hall_; }
    std::string path(const std::string& name) const { return folder_ / name; }

private:
    TempFolder folder_;
    TestHall hall_;
    int exports_ = 0;
};

// "row 3, born: what is wrong", a line a fault; empty: none.
std::string faults_of(const kiosk::ImportReport& report);

// Ten people of two hamlets, in the office's own columns.
std::string some_residents();
