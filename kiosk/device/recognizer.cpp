#include "kiosk/device/recognizer.h"

#include <spdlog/spdlog.h>

#include <filesystem>

#include "kiosk/base/files.h"

namespace kiosk {

namespace {

bool is_file(const std::string& path) {
    std::error_code unknown;
    return std::filesystem::is_regular_file(path, unknown);
}

// Opened at the first question; when that fails, never again.
template <class Model>
Model* opened(std::unique_ptr<Model>& model, std::atomic<bool>& there, const auto& files) {
    if (model || !there) return model.get();
    auto open = Model::open(files);
    there = open.has_value();
    if (open)
        model = std::move(*open);
    else
        spdlog::error("writing: {}", open.error().what);
    return model.get();
}

}  // namespace

RecognizerFiles usual_recognizer_files() {
    return {{assets_folder() + "/writing/characters.model", Zinnia::usual_model}, PinyinInput::usual_words()};
}

Recognizer::Recognizer(RecognizerFiles files, Reply reply)
    : files_(std::move(files)),
      reply_(std::move(reply)),
      handwriting_there_(is_file(files_.handwriting.shapes) || is_file(files_.handwriting.zinnia)),
      pinyin_there_(is_file(files_.pinyin + "/table.conf")),
      thread_([this] { run(); }) {}

Recognizer::~Recognizer() {
    ended_ = true;
    asks_.close();
    thread_.join();
}

void Recognizer::run() {
    while (auto ask = asks_.wait()) {
        while (auto newer = asks_.take()) ask = std::move(newer);
        if (ended_) return;
        reply_(std::visit([this](const auto& each) { return answer(each); }, *ask));
    }
}

WritingAnswer Recognizer::answer(const HandwritingAsk& ask) {
    Handwriting* handwriting = opened(handwriting_, handwriting_there_, files_.handwriting);
    return handwriting ? handwriting->characters_of(ask) : WritingAnswer{ask.number, {}, {}};
}

WritingAnswer Recognizer::answer(const PinyinAsk& ask) {
    PinyinInput* pinyin = opened(pinyin_, pinyin_there_, files_.pinyin);
    return pinyin ? pinyin->words_of(ask) : WritingAnswer{ask.number, {}, {}};
}

}  // namespace kiosk
