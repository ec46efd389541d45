// Lines as Chinese and Latin want them, measured with the hall's own faces.
#include "ui/text.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <string>

#include "kiosk/base/random.h"
#include "ui/fonts.h"
#include "ui/glyphs.h"

namespace {

constexpr float em = 20;

// An ImGui context with the hall's fonts and nothing else.
class Setting {
public:
    Setting() : context_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.DisplaySize = {100, 100};
        auto loaded = ui::load_fonts("");
        REQUIRE(loaded.has_value());
        fonts_ = std::make_unique<ui::Fonts>(std::move(loaded.value()));
        setter_ = std::make_unique<ui::TextSetter>(*fonts_);
        ImGui::NewFrame();
    }
    ~Setting() {
        ImGui::EndFrame();
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
        ImGui::DestroyContext(context_);
    }
    Setting(const Setting&) = delete;
    Setting& operator=(const Setting&) = delete;

    ui::TextSetter& operator*() { return *setter_; }
    ui::TextSetter* operator->() { return setter_.get(); }
    const ui::Fonts& fonts() const { return *fonts_; }
    std::vector<std::string> lines(std::string_view text, float width_px, int most = 0) {
        std::vector<std::string> out;
        for (const ui::SetLine& line : setter_->set(text, ui::Face::text, em, width_px, most).lines)
            out.push_back(line.text);
        return out;
    }

private:
    ImGuiContext* context_;
    std::unique_ptr<ui::Fonts> fonts_;
    std::unique_ptr<ui::TextSetter> setter_;
};

constexpr std::array closing{"，", "。", "、", "；", "：", "？", "！", "」", "』", "》", "】", "）", "”", "’", "…"};
constexpr std::array opening{"「", "『", "《", "【", "（", "“", "‘"};

constexpr std::string_view sample =
    "村民大会（2025年3月8日）通过《青石渡村村规民约》，共14条：“孝老、睦邻、洁净”……问：谁家的水圳？答：大家的！"
    "「先商量、后动工」，『账目公开』。【通知】明天停水两小时；请储水。电话0731-5550123，WiFi名Qingshidu。";

bool begins_with_any(std::string_view line, auto marks) {
    return std::ranges::any_of(marks, [&](std::string_view mark) { return line.starts_with(mark); });
}
bool ends_with_any(std::string_view line, auto marks) {
    return std::ranges::any_of(marks, [&](std::string_view mark) { return line.ends_with(mark); });
}

std::string without_spaces(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (text.substr(i).starts_with("\u3000"))
            i += 3;
        else if (text[i] == ' ' || text[i] == '\n')
            ++i;
        else
            out += text[i++];
    }
    return out;
}

std::string without_breaks(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += line;
    return all;
}

}  // namespace

TEST_CASE("text: no closing mark begins a line and no opening mark ends one, whatever the width") {
    Setting setter;
    for (const char* language : {"zh-Hans", "zh-Hant", "en"}) {
        setter->use_language(language);
        for (float width = 4 * em; width < 20 * em; width += 7) {
            CAPTURE(language);
            CAPTURE(width);
            for (const std::string& line : setter.lines(sample, width)) {
                CAPTURE(line);
                CHECK_FALSE(begins_with_any(line, closing));
                CHECK_FALSE(ends_with_any(line, opening));
            }
        }
    }
}

TEST_CASE("text: Latin words, numbers and what belongs to them stay whole") {
    Setting setter;
    for (float width = 6 * em; width < 20 * em; width += 11) {
        CAPTURE(width);
        const auto lines = setter.lines(
            "请把化肥20kg放在Qingshidu仓库，收3.5元/斤，优惠12.5%，加 20 分，"
            "定在2026年11月24日，共 3 亩 5 分地，take 20 points.",
            width);
        for (const char* whole :
             {"20kg", "Qingshidu", "3.5元", "12.5%", "20 分", "2026年", "24日", "3 亩", "5 分", "20 points"}) {
            CAPTURE(whole);
            CHECK(std::ranges::any_of(lines,
                                      [&](const std::string& line) { return line.find(whole) != std::string::npos; }));
        }
    }
}

TEST_CASE("text: every line fits and nothing is lost, for any mixture and width") {
    Setting setter;
    constexpr std::array pieces{"村",
                                "规",
                                "，",
                                "。",
                                "（",
                                "）",
                                "《",
                                "》",
                                " ",
                                "word",
                                "12,345",
                                "…",
                                "👨‍👩‍👧‍👦",
                                "e\u0301",
                                "龘",
                                "𠮷",
                                "\n",
                                "Supercalifragilistic",
                                "%s",
                                "##",
                                "\u3000"};
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U}) {
        kiosk::SeededRandom random(seed);
        for (int round = 0; round < 40; ++round) {
            std::string text;
            for (std::uint64_t n = random.below(60); n > 0; --n) text += pieces[random.below(pieces.size())];
            const float width = em * static_cast<float>(8 + random.below(16));
            CAPTURE(seed);
            CAPTURE(text);
            CAPTURE(width);
            const ui::SetText& set = setter->set(text, ui::Face::text, em, width);
            std::vector<std::string> lines;
            for (const ui::SetLine& line : set.lines) {
                lines.push_back(line.text);
                CHECK(line.width_px <= width);
                CHECK(line.width_px == setter->width(line.text, ui::Face::text, em));
            }
            CHECK(without_spaces(without_breaks(lines)) == without_spaces(text));
        }
    }
}

TEST_CASE("text: a line feed always breaks, an empty line stays, spaces at an end do not count") {
    Setting setter;
    using Lines = std::vector<std::string>;
    CHECK(setter.lines("一\n二", 1000) == Lines{"一", "二"});
    CHECK(setter.lines("一\n\n二", 1000) == Lines{"一", "", "二"});
    CHECK(setter.lines("一  \u3000", 1000) == Lines{"一"});
    CHECK(setter.lines("一\u3000 ", 1000) == Lines{"一"});
    CHECK(setter.lines("", 1000).empty());
    CHECK(setter.lines("一二三四", 2 * em + 1) == Lines{"一二", "三四"});
    CHECK(setter.lines("一二 三四", 2 * em + 1) == Lines{"一二", "三四"});
}

TEST_CASE("text: what is too long ends in an ellipsis between two graphemes and still fits") {
    Setting setter;
    const std::string family = "👨‍👩‍👧‍👦";
    for (float width = 3 * em; width < 12 * em; width += 5) {
        CAPTURE(width);
        const ui::SetText& set =
            setter->set("甲" + family + "乙e\u0301丙" + family + family + "丁戊己庚", ui::Face::text, em, width, 1);
        REQUIRE(set.lines.size() == 1);
        if (!set.shortened) continue;
        std::string line = set.lines.front().text;
        CHECK(set.lines.front().width_px <= width);
        REQUIRE(line.ends_with("…"));
        line.resize(line.size() - std::string_view("…").size());
        // Cut between graphemes: no family lost a member, no letter its accent.
        for (auto at = line.find("👨"); at != std::string::npos; at = line.find("👨", at + 1))
            CHECK(line.compare(at, family.size(), family) == 0);
        CHECK_FALSE(line.ends_with("e"));
    }
    CHECK_FALSE(setter->set("短", ui::Face::text, em, 200, 1).shortened);
    CHECK(setter->set("一二三四五六七八", ui::Face::text, em, 3 * em + 1, 2).lines.size() == 2);
}

TEST_CASE("text: a display narrower than a character still ends") {
    Setting setter;
    for (const float width : {0.0F, -5.0F, 1.0F}) {
        CAPTURE(width);
        CHECK(without_spaces(without_breaks(setter.lines("一个word。", width))) == "一个word。");
        CHECK(setter.lines("一个word。", width, 1).size() == 1);
    }
}

TEST_CASE("text: damaged bytes are set like any other text") {
    Setting setter;
    for (const std::string_view bytes : {"\xFF\xFE", "\xE6\x9D", "a\x80z", "\xF0\x9F\x91", "\xED\xA0\x80"}) {
        const auto lines = setter.lines(bytes, 100);
        CHECK(without_breaks(lines).size() == bytes.size());
    }
}

TEST_CASE("text: the rare characters of people's names have glyphs in the hall's faces") {
    Setting setter;
    for (const char32_t character : U"䶮𬭸㛃龘靐齉爩喆堃燚赟玥𠮷") {
        if (character == 0) continue;
        CAPTURE(static_cast<std::uint32_t>(character));
        CHECK(ui::has_glyph(setter.fonts().text, character));
        CHECK(ui::has_glyph(setter.fonts().title, character));
        CHECK(ui::has_glyph(setter.fonts().bold, character));
    }
    CHECK_FALSE(ui::has_glyph(setter.fonts().text, U'\U0001F468'));
}

namespace {

struct Block {
    char32_t first, last;
};
// The Chinese characters of GB 18030-2022 level 3 as Unicode blocks: those of Unicode 11 up to extension F, with the
// twelve unified ones among the compatibility characters.
constexpr std::array level_3{Block{0x3400, 0x4DB5},   Block{0x4E00, 0x9FEF},   Block{0x20000, 0x2A6D6},
                             Block{0x2A700, 0x2B734}, Block{0x2B740, 0x2B81D}, Block{0x2B820, 0x2CEA1},
                             Block{0x2CEB0, 0x2EBE0}, Block{0xFA0E, 0xFA0F},   Block{0xFA11, 0xFA11},
                             Block{0xFA13, 0xFA14},   Block{0xFA1F, 0xFA1F},   Block{0xFA21, 0xFA21},
                             Block{0xFA23, 0xFA24},   Block{0xFA27, 0xFA29}};

// How many of a font's characters the standard names, and those it cannot draw.
std::pair<int, std::vector<std::uint32_t>> walk_level_3(const ImFont* font) {
    int walked = 0;
    std::vector<std::uint32_t> missing;
    for (const Block& block : level_3)
        for (char32_t character = block.first; character <= block.last; ++character, ++walked)
            if (!ui::has_glyph(font, character)) missing.push_back(character);
    return {walked, missing};
}

}  // namespace

TEST_CASE("text: all 87,887 Chinese characters of GB 18030-2022 have a glyph in every face") {
    Setting setter;
    for (const ImFont* font : {setter.fonts().text, setter.fonts().title, setter.fonts().bold}) {
        const auto [walked, missing] = walk_level_3(font);
        CHECK(walked == 87'887);
        CAPTURE(missing);
        CHECK(missing.empty());
    }
}

TEST_CASE("text: a character without a glyph is framed, an invisible mark is left out, all else stays as it is") {
    Setting setter;
    ui::Glyphs glyphs(setter.fonts());
    CHECK(glyphs.pieces("青石渡村 Qingshidu 12%，。𠮷").empty());
    CHECK(glyphs.pieces("").empty());
    const std::string family = "家👨\u200D👩家";
    const auto pieces = glyphs.pieces(family);
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].text == "家");
    CHECK(pieces[1].framed == U'\U0001F468');
    CHECK(pieces[2].framed == U'\U0001F469');
    CHECK(pieces[3].text == "家");
    const auto hidden = glyphs.pieces("王\u200B五\uFEFF\u202E");
    REQUIRE(hidden.size() == 2);
    CHECK(hidden[1].text == "五");
    REQUIRE(glyphs.pieces("\u200B").size() == 1);
    CHECK(glyphs.pieces("\u200B")[0].text.empty());

    const auto width = [&](const char* text) { return setter->width(text, ui::Face::text, em); };
    CHECK(width("👨") == em);
    CHECK(width("一👨一") == width("一") * 2 + em);
    CHECK(width("王\u200B五\u202E") == width("王五"));
    CHECK(width("\u200B") == 0);
}
