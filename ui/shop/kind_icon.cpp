#include "ui/shop/kind_icon.h"

#include <algorithm>
#include <array>

#include "ui/icons.h"

namespace ui {

namespace {

struct Word {
    std::string_view part, icon;  // A part of the kind's name, in the traditional writing where it differs.
};

// The first that is found counts.
constexpr std::array words{Word{"洗", icon::soap},
                           Word{"护", icon::soap},
                           Word{"護", icon::soap},
                           Word{"卫生", icon::soap},
                           Word{"衛生", icon::soap},
                           Word{"清洁", icon::cleaning_services},
                           Word{"清潔", icon::cleaning_services},
                           Word{"厨", icon::restaurant},
                           Word{"廚", icon::restaurant},
                           Word{"粮", icon::restaurant},
                           Word{"糧", icon::restaurant},
                           Word{"食", icon::restaurant},
                           Word{"吃", icon::restaurant},
                           Word{"学", icon::school},
                           Word{"學", icon::school},
                           Word{"书", icon::school},
                           Word{"書", icon::school},
                           Word{"文具", icon::school},
                           Word{"农", icon::agriculture},
                           Word{"農", icon::agriculture},
                           Word{"种", icon::agriculture},
                           Word{"衣", icon::checkroom},
                           Word{"穿", icon::checkroom},
                           Word{"鞋", icon::checkroom},
                           Word{"药", icon::medication},
                           Word{"藥", icon::medication},
                           Word{"健康", icon::medication},
                           Word{"童", icon::toys},
                           Word{"玩", icon::toys},
                           Word{"家", icon::home},
                           Word{"日用", icon::home}};

}  // namespace

std::string_view kind_icon(std::string_view kind) {
    const auto found = std::ranges::find_if(words, [&](const Word& word) { return kind.find(word.part) != kind.npos; });
    return found == words.end() ? icon::shopping_basket : found->icon;
}

}  // namespace ui
