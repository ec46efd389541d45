// One keystroke of a name search: beginnings of names, of their pinyin and of their initials.
#include "db/resident_store.h"
#include "kiosk/base/utf8.h"
#include "kiosk/command/bench/bench.h"

namespace kiosk::bench {

namespace {

constexpr std::int64_t usual_people = 300;
constexpr int shown_at_most = 12;

void type(db::ResidentStore& store, const std::vector<std::string>& characters, Samples& samples) {
    std::string typed;
    for (const std::string& character : characters) {
        typed += character;
        const double began = now_ms();
        static_cast<void>(store.search(typed, shown_at_most));
        samples.add(now_ms() - began);
    }
}

}  // namespace

Figures search(const Setup& setup) {
    auto place = BenchHall::open(setup);
    if (!place) return fail(place);
    db::ResidentStore store(place->hall().connection());
    const auto residents = store.count();
    if (!residents || *residents == 0) return fail(ErrorCode::not_found, "nobody lives in this hall's village");
    std::vector<ResidentRow> people;
    const std::int64_t wanted = setup.count ? setup.count : usual_people,
                       step = std::max<std::int64_t>(1, *residents / wanted);
    std::int64_t seen = 0;
    const auto read = store.each([&](const ResidentRow& row) {
        if (seen++ % step == 0) people.push_back(row);
    });
    if (!read) return std::unexpected(read.error());
    Samples characters, pinyin, initials;
    for (const ResidentRow& row : people) {
        type(store, graphemes(row.resident.name), characters);
        type(store, graphemes(row.pinyin), pinyin);
        type(store, graphemes(row.initials), initials);
    }
    return nlohmann::ordered_json{{"bench", "search"},
                                  {"residents", *residents},
                                  {"characters", characters.told()},
                                  {"pinyin", pinyin.told()},
                                  {"initials", initials.told()}};
}

}  // namespace kiosk::bench
