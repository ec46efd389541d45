// Goal: the disk of the power rig forgets as real ones may, no more and no less.
#include "kiosk/simulation/forgetful_file.h"

#include <doctest/doctest.h>

#include <set>

using kiosk::simulation::ForgetfulFile;

namespace {

constexpr std::size_t sector = ForgetfulFile::sector_bytes;

void write(ForgetfulFile& file, std::size_t at, const std::string& bytes) {
    file.write(bytes.data(), bytes.size(), at);
}

// What chance leaves of the same history, over many cuts.
template <class History>
std::set<std::string> left(const History& history) {
    std::set<std::string> found;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        kiosk::SeededRandom random(seed);
        ForgetfulFile file(std::string(2 * sector, 'o'));
        history(file);
        file.cut(random);
        found.insert(file.bytes());
    }
    return found;
}

}  // namespace

TEST_CASE("forgetful file: what was synced is there, whatever comes after") {
    const auto found = left([](ForgetfulFile& file) {
        write(file, 0, std::string(sector, 'n'));
        file.sync();
        write(file, sector, std::string(sector, 'x'));
    });
    for (const std::string& bytes : found) CHECK(bytes.substr(0, sector) == std::string(sector, 'n'));
}

TEST_CASE("forgetful file: an unsynced sector is the old one, a new one, or torn, and its neighbours are untouched") {
    const auto found = left([](ForgetfulFile& file) { write(file, 0, std::string(sector, 'n')); });
    CHECK(found.contains(std::string(2 * sector, 'o')));
    CHECK(found.contains(std::string(sector, 'n') + std::string(sector, 'o')));
    CHECK(found.size() > 2);
    for (const std::string& bytes : found) CHECK(bytes.substr(sector) == std::string(sector, 'o'));
}

TEST_CASE("forgetful file: of two sectors of one write, one may be there without the other") {
    const auto found = left([](ForgetfulFile& file) { write(file, 0, std::string(2 * sector, 'n')); });
    CHECK(found.contains(std::string(sector, 'n') + std::string(sector, 'o')));
    CHECK(found.contains(std::string(sector, 'o') + std::string(sector, 'n')));
}

TEST_CASE("forgetful file: an unsynced length is the old, the new, or between") {
    std::set<std::size_t> longer, shorter;
    for (const auto& bytes : left([](ForgetfulFile& file) { write(file, 2 * sector, std::string(sector, 'n')); }))
        longer.insert(bytes.size());
    for (const auto& bytes : left([](ForgetfulFile& file) { file.truncate(0); })) shorter.insert(bytes.size());
    CHECK(*longer.begin() == 2 * sector);
    CHECK(*longer.rbegin() == 3 * sector);
    CHECK(longer.size() > 2);
    CHECK(*shorter.begin() == 0);
    CHECK(*shorter.rbegin() == 2 * sector);
}
