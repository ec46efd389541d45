// A few characters, or a few letters of how it sounds, find a title.
#include "kiosk/model/title.h"

#include <doctest/doctest.h>

#include "kiosk/base/pinyin.h"

TEST_CASE("title: found by characters, by initials, by the whole sound, and by both together") {
    struct Row {
        const char* sought;
        bool found;
    };
    const std::string title = "二组水圳清淤，星期四停水";
    const kiosk::Sound heard = kiosk::Pinyin().of_text(title);
    const kiosk::TitleSound sound{heard.full, heard.initials};
    for (const Row& row :
         {Row{"", true}, Row{"水圳", true}, Row{"停水", true}, Row{"qingyu", true}, Row{"qing'yu", true},
          Row{"QY", true}, Row{"szqy", true}, Row{"清y", true}, Row{"秸秆", false}, Row{"jiegan", false},
          Row{"水x", true}, Row{"管水员", true}, Row{"77", false}, Row{"?", false}}) {
        CAPTURE(row.sought);
        CHECK(kiosk::is_found(row.sought, title, "管水员，8 点到 10 点", sound) == row.found);
    }
}

TEST_CASE("title: a word that could be a surname is read as a word") {
    CHECK(kiosk::Pinyin().of_text("解决单双号").full == "jiejuedanshuanghao");
    CHECK(kiosk::Pinyin().of_name("解决").full == "xiejue");
}
