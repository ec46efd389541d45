// Residents and the households, hamlets, groups and grids they belong to.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "db/connection.h"
#include "kiosk/model/resident_row.h"

namespace db {

enum class Change { added, changed, same };

class ResidentStore {
public:
    explicit ResidentStore(Connection& connection) : connection_(connection) {}

    kiosk::Result<std::optional<kiosk::Resident>> find(kiosk::ResidentId id);
    kiosk::Result<std::optional<kiosk::Resident>> find_number(std::string_view number);
    // Adds or changes by number; places come into being by name.
    kiosk::Result<Change> put(const kiosk::ResidentRow& row);
    // Everybody, ordered by number.
    kiosk::Status each(const std::function<void(const kiosk::ResidentRow&)>& visit);
    // Whose name, pinyin or initials begin with `text`; at most `limit`, each once, names first.
    kiosk::Result<std::vector<kiosk::Resident>> search(std::string_view text, int limit);
    kiosk::Result<std::int64_t> count();

private:
    kiosk::Result<std::int64_t> place(const char* table, std::string_view name);
    kiosk::Result<std::int64_t> household(const kiosk::Resident& resident);
    kiosk::Status put_roles(std::int64_t id, const std::vector<kiosk::Role>& roles);

    Connection& connection_;
};

std::string_view role_name(kiosk::Role role);

}  // namespace db
