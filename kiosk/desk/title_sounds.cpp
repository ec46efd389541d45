#include "kiosk/desk/title_sounds.h"

#include <utility>

#include "kiosk/base/pinyin.h"

namespace kiosk {

TitleSounds::TitleSounds() : pinyin_(std::make_unique<Pinyin>()) {}
TitleSounds::~TitleSounds() = default;

TitleSound TitleSounds::of(const std::string& title) {
    auto found = known_.find(title);
    if (found == known_.end()) {
        Sound sound = pinyin_->of_text(title);
        found = known_.emplace(title, TitleSound{std::move(sound.full), std::move(sound.initials)}).first;
    }
    return kept_.emplace(title, found->second).first->second;
}

void TitleSounds::note(Boards& boards) {
    for (Notice& notice : boards.notices) notice.sound = of(notice.title);
    for (Rule& rule : boards.rules.rules) rule.sound = of(rule.title);
    for (RuleBook& book : boards.earlier_rules)
        for (Rule& rule : book.rules) rule.sound = of(rule.title);
    known_ = std::exchange(kept_, {});
}

}  // namespace kiosk
