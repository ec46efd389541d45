// How the titles on the boards sound. Remembers them, for boards are made anew after every check-in and titles stay.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "kiosk/model/boards.h"

namespace kiosk {

class Pinyin;

class TitleSounds {
public:
    TitleSounds();
    ~TitleSounds();
    TitleSounds(const TitleSounds&) = delete;
    TitleSounds& operator=(const TitleSounds&) = delete;

    // Notes the sound of every rule's and notice's title; forgets titles that hang no more.
    void note(Boards& boards);

private:
    TitleSound of(const std::string& title);

    std::unique_ptr<Pinyin> pinyin_;
    std::unordered_map<std::string, TitleSound> known_, kept_;
};

}  // namespace kiosk
