// An award's id: the same on every terminal and in every year. The golden ids were computed apart from this program.
#include "kiosk/model/award_key.h"

#include <doctest/doctest.h>
#include <sodium.h>

#include <set>
#include <string>
#include <vector>

namespace {

std::string hex_of(const kiosk::TransferId& id) {
    std::string hex(id.bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(id.bytes.data()), id.bytes.size());
    hex.pop_back();
    return hex;
}

}  // namespace

TEST_CASE("award key: the golden ids") {
    CHECK(hex_of(kiosk::award_key(43, "LJ01-1", "visit", "2026-11-24")) == "8f42c101662f87f0d8fe8db0fb189a94");
    CHECK(hex_of(kiosk::award_key(43, "", "", "")) == "3afaa313df7bb1c3264e53bcc62d694e");
    CHECK(hex_of(kiosk::award_key(4294967295U, "罗-1", "talk", "x")) == "f97931852a6ca1ab82ea88058f0c759e");
}

TEST_CASE("award key: whatever differs, differs; letters that move between the parts too") {
    struct Deed {
        std::uint32_t village;
        std::string resident, code, slot;
    };
    std::set<kiosk::TransferId> ids;
    const std::vector<Deed> deeds{{43, "LJ01-1", "visit", "2026-11-24"}, {44, "LJ01-1", "visit", "2026-11-24"},
                                  {43, "LJ01-2", "visit", "2026-11-24"}, {43, "LJ01-1", "talk", "2026-11-24"},
                                  {43, "LJ01-1", "visit", "2026-11-25"}, {43, "LJ01-1v", "isit", "2026-11-24"},
                                  {43, "LJ01-1", "visit2", "026-11-24"}, {43, "", "LJ01-1visit", "2026-11-24"}};
    for (const Deed& deed : deeds) ids.insert(kiosk::award_key(deed.village, deed.resident, deed.code, deed.slot));
    CHECK(ids.size() == deeds.size());
}
