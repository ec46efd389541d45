// The house rules, checked on the whole tree; each rule is first shown a planted fault, and a clean file.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/source_dir.h"
#include "tests/support/source_tree.h"
#include "tests/support/tidy_rules.h"

namespace {

// The names of the rules that `text` breaks when it stands at `path`.
std::vector<std::string> broken_by(const std::string& path, const std::string& text) {
    std::vector<std::string> names;
    for (const auto& rule : tidy_rules())
        if (!rule.check({path, text}).empty()) names.emplace_back(rule.name);
    return names;
}

using Names = std::vector<std::string>;

std::string header(const std::string& body) { return "// What it is for.\n#pragma once\n" + body; }

std::string function_of(int lines) {
    std::string text = "void f(int a) {\n";
    for (int i = 2; i < lines; ++i) text += "    g(a);\n";
    return text + "}\n";
}

struct Planted {
    std::string path, text;
    Names broken;
};

void check_planted(const std::vector<Planted>& table) {
    for (const auto& planted : table) {
        CAPTURE(planted.path);
        CAPTURE(planted.text);
        CHECK(broken_by(planted.path, planted.text) == planted.broken);
    }
}

}  // namespace

TEST_CASE("tidy: a layer that looks up or sideways is found") {
    check_planted({
        {"kiosk/base/a.cpp", "#include \"kiosk/model/points.h\"\n", {"layers"}},
        {"kiosk/model/a.cpp", "#include \"kiosk/base/error.h\"\n#include <vector>\n", {}},
        {"kiosk/model/a.cpp", "#include \"db/connection.h\"\n", {"layers"}},
        {"ui/screens/a_screen.cpp", "#include \"db/connection.h\"\n", {"layers"}},
        {"ui/screens/a_screen.cpp", "#include \"kiosk/desk/check_in_desk.h\"\n", {"layers"}},
        {"ui/screens/a_screen.cpp", "  #  include \"kiosk/device/scanner.h\"\n", {"layers"}},
        {"ui/screens/a_screen.cpp", "#include \"ui/theme.h\"\n#include \"kiosk/model/visit.h\"\n", {}},
        {"db/ledger.cpp", "#include \"ui/theme.h\"\n", {"layers"}},
        {"kiosk/device/a.cpp", "#include \"kiosk/desk/desk_thread.h\"\n", {"layers"}},
        {"kiosk/desk/a.cpp", "#include \"db/ledger.h\"\n", {}},
        {"kiosk/desk/a.cpp", "#include \"kiosk/device/scanner.h\"\n", {"layers"}},
        {"kiosk/command/a.cpp", "#include \"kiosk/desk/check_in_desk.h\"\n#include \"ui/theme.h\"\n", {}},
        {"kiosk/command/a.cpp", "#include \"kiosk/app.h\"\n", {"layers"}},
        {"kiosk/command/a.cpp", "#include \"kiosk/simulation/world.h\"\n", {}},
        {"kiosk/simulation/a.cpp", "#include \"kiosk/desk/check_in_desk.h\"\n#include \"db/ledger.h\"\n", {}},
        {"kiosk/simulation/a.cpp", "#include \"kiosk/command/verb.h\"\n", {"layers"}},
        {"kiosk/desk/a.cpp", "#include \"kiosk/simulation/world.h\"\n", {"layers"}},
        {"kiosk/compose.cpp", "#include \"kiosk/command/run.h\"\n#include \"db/ledger.h\"\n", {}},
        {"kiosk/app.cpp", "#include \"../ui/theme.h\"\n", {"layers"}},
        {"kiosk/app.cpp", "#include \"tests/support/robot.h\"\n", {"layers"}},
        {"tests/a_test.cpp", "#include \"kiosk/app.h\"\n#include \"tests/support/robot.h\"\n", {}},
    });
}

TEST_CASE("tidy: a library outside its folder is found") {
    check_planted({
        {"ui/theme.cpp", "#include <imgui.h>\n", {}},
        {"kiosk/app.cpp", "#include <imgui_impl_sdl2.h>\n#include <SDL.h>\n", {}},
        {"kiosk/desk/a.cpp", "#include <imgui.h>\n", {"layers"}},
        {"ui/fonts.cpp", "#include <SDL_rwops.h>\n", {}},
        {"ui/theme.cpp", "#include <SDL2/SDL.h>\n", {"layers"}},
        {"kiosk/device/speaker_linux.cpp", "#include <SDL_mixer.h>\n", {}},
        {"db/connection.cpp", "#include <sqlite3.h>\n", {}},
        {"kiosk/desk/a.cpp", "#include <sqlite3.h>\n", {"layers"}},
        {"kiosk/simulation/power_disk.cpp", "#include <sqlite3.h>\n", {}},
        {"kiosk/simulation/a.cpp", "#include <sqlite3.h>\n", {"layers"}},
        {"db/a.cpp", "#include <libpq-fe.h>\n", {"layers"}},
        {"kiosk/hub/a.cpp", "#include <libpq-fe.h>\n", {}},
    });
}

TEST_CASE("tidy: what grew too long is found, and only that") {
    check_planted({
        {"db/a.cpp", std::string(401, '\n'), {"file length"}},
        {"db/a.cpp", std::string(400, '\n'), {}},
        {"db/a.cpp", function_of(61), {"function length"}},
        {"db/a.cpp", function_of(60), {}},
        {"db/a.cpp", "namespace db {\n" + function_of(40) + function_of(40) + "}\n", {}},
        {"db/a.cpp", "struct A {\n" + function_of(40) + function_of(40) + "};\n", {}},
        {"db/a.cpp", "A::A(int a)\n    : a_(a), b_{a} {\n" + std::string(60, '\n') + "}\n", {"function length"}},
        {"db/a.cpp", "const std::vector<int> table{\n" + std::string(80, '\n') + "};\n", {}},
        {"db/a.cpp", "const auto f = [](int a) -> int {\n" + std::string(80, '\n') + "};\n", {"function length"}},
        {"db/a.cpp", "#define BRACE {\nextern \"C\" {\nenum class A : int {\n" + std::string(80, '\n') + "};\n}\n", {}},
        {"db/a.cpp", "void f() { g(\"}\", '}'); /* } */\n" + std::string(60, '\n') + "}\n", {"function length"}},
        {"db/a.cpp", "const char* sql() { return R\"(\n" + std::string(50, '\n') + "})\"; }\n", {}},
        {"tests/a_test.cpp", "TEST_CASE(\"a\") {\n" + std::string(60, '\n') + "}\n", {"function length"}},
    });
}

TEST_CASE("tidy: leftovers, statics, clocks and dice are found") {
    check_planted({
        {"db/a.cpp",
         "// TO"
         "DO: later\n",
         {"leftover markers"}},
        {"kiosk/run.sh",
         "# FIX"
         "ME\n",
         {"leftover markers"}},
        {"db/a.cpp",
         "int x = 1;  // A stu"
         "b.\n",
         {"leftover markers"}},
        {"db/a.cpp",
         "const auto todos = stubborn(\"plac"
         "eholder\");\n",
         {}},
        {"db/a.cpp", "int f() {\n    static int calls = 0;\n    return ++calls;\n}\n", {"static locals"}},
        {"db/a.cpp",
         "int f() {\n    static const int a = 1;\n    static constexpr int b = 2;\n    return a + b;\n}\n",
         {}},
        {"db/a.cpp", "struct A {\n    static A parse(int a);\n};\nstatic int g(int a) { return a; }\n", {}},
        {"db/a.cpp", "const auto now = std::chrono::system_clock::now();\n", {"time and chance"}},
        {"kiosk/base/clock.cpp", "const auto now = std::chrono::system_clock::now();\n", {}},
        {"ui/a.cpp", "const auto a = time(nullptr);\n", {"time and chance"}},
        {"ui/a.cpp", "const auto a = frame.time();  // no time(nullptr) here\n", {}},
        {"kiosk/model/a.cpp", "const int a = rand();\n", {"time and chance"}},
        {"tests/a_test.cpp", "std::this_thread::sleep_for(1s);\n", {"sleeping tests"}},
    });
}

TEST_CASE("tidy: what a reader of the text stumbles over is found") {
    check_planted({
        {"db/a.cpp", "// 积分\n", {"language"}},
        {"db/a.cpp", "const int 分 = 1;\n", {"language"}},
        {"db/a.cpp", "const auto name = \"欧阳\"; // a compound surname\nconst int n = 1'000'000;\n", {}},
        {"db/a.h", header("int f();\n"), {}},
        {"db/a.h", "#pragma once\n", {"header comment", "pragma once"}},
        {"db/a.h", "// Why.\nint f();\n", {"pragma once"}},
        {"db/a.cpp",
         "const auto* path = \"/ho"
         "me/anna/data\";\n",
         {"machine paths"}},
        {"kiosk/run.sh",
         "cd /wo"
         "rk/main\n",
         {"machine paths"}},
        {"kiosk/run.sh",
         "cd build/wo"
         "rk/main\n",
         {}},
    });
}

TEST_CASE("tidy: a screen without a file, and a file without a line, are found") {
    const SourceFile list{"ui/screens/screen_list.inc", "// SCREEN(name)\nSCREEN(home)\nSCREEN(rules)\n"};
    const SourceFile home{"ui/screens/home_screen.cpp", ""};
    const SourceFile rules{"ui/screens/rules_screen.cpp", ""};
    const SourceFile points{"ui/screens/points_screen.cpp", ""};
    CHECK(check_screen_list(std::vector{home, rules, list}).empty());
    CHECK(check_screen_list(std::vector{home, list}).size() == 1);
    CHECK(check_screen_list(std::vector{home, points, rules, list}).size() == 1);
}

TEST_CASE("tidy: the tree keeps the house rules") {
    const auto files = read_source_tree(KIOSK_SOURCE_DIR);
    REQUIRE(files.size() > 20);
    for (const auto& file : files)
        for (const auto& rule : tidy_rules())
            for (const auto& finding : rule.check(file))
                FAIL_CHECK(rule.name << ": " << file.path << ":" << finding.line << ": " << finding.what);
    for (const auto& what : check_screen_list(files)) FAIL_CHECK(what);
}
