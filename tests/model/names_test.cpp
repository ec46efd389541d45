// Names in a public room.
#include "kiosk/model/names.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kiosk/base/utf8.h"

namespace {

struct Shown {
    std::string name, surname, shown;
};

const std::vector<Shown> names{
    {"罗满仓", "罗", "罗*仓"},
    {"罗满", "罗", "罗*"},
    {"罗", "罗", "罗"},
    {"罗一二三四", "罗", "罗*四"},
    {"欧阳水生", "欧阳", "欧阳*生"},
    {"欧阳修", "欧阳", "欧阳*"},
    {"尉迟恭", "尉迟", "尉迟*"},
    {"司马相如", "司马", "司马*如"},
    {"欧阳", "欧", "欧*"},  // Two characters: a surname and a name.
    {"𠮷野家", "𠮷", "𠮷*家"},
    {"何䶮", "何", "何*"},
    {"阿卜杜·买买提", "阿", "阿卜杜·*"},
    {"John Smith", "Smith", "John·*"},
    {"Madonna", "Madonna", "Madonna*"},
    {"X", "X", "X"},
    {"Wolfeschlegelsteinhausen Smith", "Smith", "Wolfesch·*"},
    {"👨‍👩‍👧‍👦家", "👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦*"},
    {"👨‍👩‍👧‍👦和家", "👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦*家"},
    {"　罗满仓 ", "罗", "罗*仓"},
    {"", "", ""},
    {"　", "", ""},
};

}  // namespace

TEST_CASE("names: the middle is hidden, by what a reader takes for characters") {
    for (const Shown& name : names) {
        CAPTURE(name.name);
        CHECK(kiosk::shown_name(name.name) == name.shown);
        CHECK(kiosk::surname(name.name) == name.surname);
    }
}

TEST_CASE("names: nobody of two characters or more is shown in full, and no name is long on the screen") {
    std::vector<std::string> all;
    for (const Shown& name : names) all.push_back(name.name);
    all.push_back("阿卜杜热合曼买买提艾力·穆罕默德·依明江·阿不力孜");
    all.push_back(std::string(300, 'x'));
    all.push_back("%s%n 罗满");
    for (const std::string& name : all) {
        CAPTURE(name);
        const std::string shown = kiosk::shown_name(name);
        if (kiosk::graphemes(kiosk::trimmed(name)).size() > 1) CHECK(shown.find('*') != std::string::npos);
        CHECK(kiosk::graphemes(shown).size() <= 10);
        CHECK_FALSE(kiosk::first_utf8_fault(shown).has_value());
    }
}

TEST_CASE("names: the seal bears the first character") {
    CHECK(kiosk::seal_of("罗满仓") == "罗");
    CHECK(kiosk::seal_of("欧阳修") == "欧");
    CHECK(kiosk::seal_of("👨‍👩‍👧‍👦家") == "👨‍👩‍👧‍👦");
    CHECK(kiosk::seal_of(" ") == "?");
}
