#include "db/resident_store.h"

#include <array>

#include "db/rows.h"

namespace db {

namespace {

using kiosk::Role;
constexpr std::array role_names{"party_member", "grid_head", "steward", "talk_host", "volunteer", "mediator", "staff"};

#define RESIDENT_QUERY                                                                                               \
    "SELECT r.id, r.number, r.name, r.birth_year, r.sex, r.household_id, h.number, h.hamlet_id, l.name, "            \
    "coalesce(g.name, ''), coalesce(n.name, ''), "                                                                   \
    "(SELECT group_concat(role) FROM resident_role WHERE resident_id = r.id), r.head, r.pinyin, r.initials FROM "    \
    "resident r JOIN household h ON h.id = r.household_id "                                                          \
    "JOIN hamlet l ON l.id = h.hamlet_id LEFT JOIN village_group g ON g.id = h.group_id LEFT JOIN grid n ON n.id = " \
    "h.grid_id "

std::vector<Role> roles_of(const std::string& names) {
    std::vector<Role> roles;
    for (std::size_t i = 0; i < role_names.size(); ++i)
        if ((',' + names + ',').find(',' + std::string(role_names[i]) + ',') != std::string::npos)
            roles.push_back(static_cast<Role>(i));
    return roles;
}

kiosk::Resident read_resident(const Statement& row) {
    kiosk::Resident resident;
    resident.id = {row.integer(0)};
    resident.number = row.text(1);
    resident.name = row.text(2);
    resident.birth_year = row.small(3);
    resident.sex = row.text(4).empty() ? '?' : row.text(4)[0];
    resident.household = {row.integer(5)};
    resident.household_number = row.text(6);
    resident.hamlet = {row.integer(7)};
    resident.hamlet_name = row.text(8);
    resident.group_name = row.text(9);
    resident.grid_name = row.text(10);
    resident.roles = roles_of(row.text(11));
    return resident;
}

kiosk::ResidentRow read_row(const Statement& row) {
    return {read_resident(row), row.integer(12) != 0, row.text(13), row.text(14)};
}

kiosk::Result<std::optional<kiosk::Resident>> one(Statement& row) {
    std::optional<kiosk::Resident> resident;
    if (row.next()) resident = read_resident(row);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return resident;
}

// The smallest text greater than every text that begins with `prefix`.
std::string after(std::string_view prefix) { return std::string(prefix) + "\xF4\x8F\xBF\xBF"; }

}  // namespace

std::string_view role_name(Role role) { return role_names[static_cast<std::size_t>(role)]; }

kiosk::Result<std::optional<kiosk::Resident>> ResidentStore::find(kiosk::ResidentId id) {
    Statement row(connection_, RESIDENT_QUERY "WHERE r.id = ?", id);
    return one(row);
}

kiosk::Result<std::optional<kiosk::Resident>> ResidentStore::find_number(std::string_view number) {
    Statement row(connection_, RESIDENT_QUERY "WHERE r.number = ?", number);
    return one(row);
}

kiosk::Result<std::int64_t> ResidentStore::place(const char* table, std::string_view name) {
    const std::string sql = std::string("INSERT INTO ")
                                .append(table)
                                .append(" (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = name RETURNING id");
    Statement row(connection_, sql, name);
    std::int64_t id = 0;
    while (row.next()) id = row.integer(0);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return id;
}

kiosk::Result<std::int64_t> ResidentStore::household(const kiosk::Resident& resident) {
    const auto hamlet = place("hamlet", resident.hamlet_name);
    if (!hamlet) return hamlet;
    std::optional<std::int64_t> group, grid;
    if (!resident.group_name.empty()) {
        const auto found = place("village_group", resident.group_name);
        if (!found) return found;
        group = *found;
    }
    if (!resident.grid_name.empty()) {
        const auto found = place("grid", resident.grid_name);
        if (!found) return found;
        grid = *found;
    }
    Statement row(connection_,
                  "INSERT INTO household (number, hamlet_id, group_id, grid_id) VALUES (?, ?, ?, ?) ON CONFLICT "
                  "(number) DO UPDATE SET hamlet_id = excluded.hamlet_id, "
                  "group_id = excluded.group_id, grid_id = excluded.grid_id RETURNING id",
                  resident.household_number, *hamlet, group, grid);
    std::int64_t id = 0;
    while (row.next()) id = row.integer(0);
    if (const auto status = row.status(); !status) return std::unexpected(status.error());
    return id;
}

kiosk::Status ResidentStore::put_roles(std::int64_t id, const std::vector<Role>& roles) {
    if (const auto done = Statement(connection_, "DELETE FROM resident_role WHERE resident_id = ?", id).run(); !done)
        return done;
    for (const Role role : roles)
        if (const auto done = Statement(connection_, "INSERT INTO resident_role (resident_id, role) VALUES (?, ?)", id,
                                        role_name(role))
                                  .run();
            !done)
            return done;
    return {};
}

kiosk::Result<Change> ResidentStore::put(const kiosk::ResidentRow& row) {
    std::optional<kiosk::ResidentRow> before;
    {
        Statement found(connection_, RESIDENT_QUERY "WHERE r.number = ?", row.resident.number);
        if (found.next()) before = read_row(found);
        if (const auto status = found.status(); !status) return std::unexpected(status.error());
    }
    if (before) {
        kiosk::ResidentRow same = row;
        same.resident.id = before->resident.id;
        same.resident.household = before->resident.household;
        same.resident.hamlet = before->resident.hamlet;
        if (same == *before) return Change::same;
    }
    const auto home = household(row.resident);
    if (!home) return std::unexpected(home.error());
    Statement put(connection_,
                  "INSERT INTO resident (number, name, birth_year, sex, head, household_id, pinyin, initials) VALUES "
                  "(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE SET "
                  "name = excluded.name, birth_year = excluded.birth_year, sex = excluded.sex, head = excluded.head, "
                  "household_id = excluded.household_id, pinyin = excluded.pinyin, "
                  "initials = excluded.initials RETURNING id",
                  row.resident.number, row.resident.name, row.resident.birth_year, std::string(1, row.resident.sex),
                  row.head, *home, row.pinyin, row.initials);
    std::int64_t id = 0;
    while (put.next()) id = put.integer(0);
    if (const auto status = put.status(); !status) return std::unexpected(status.error());
    if (const auto done = put_roles(id, row.resident.roles); !done) return std::unexpected(done.error());
    return before ? Change::changed : Change::added;
}

kiosk::Status ResidentStore::each(const std::function<void(const kiosk::ResidentRow&)>& visit) {
    Statement row(connection_, RESIDENT_QUERY "ORDER BY r.number");
    while (row.next()) visit(read_row(row));
    return row.status();
}

kiosk::Result<std::vector<kiosk::Resident>> ResidentStore::search(std::string_view text, int limit) {
    const std::string end = after(text);
    Statement row(connection_,
                  RESIDENT_QUERY
                  "JOIN (SELECT id, min(rank) AS rank FROM (SELECT * FROM (SELECT id, 0 AS rank FROM resident WHERE "
                  "name >= ?1 AND name < ?2 ORDER BY name LIMIT ?3) UNION ALL "
                  "SELECT * FROM (SELECT id, 1 FROM resident WHERE pinyin >= ?1 AND pinyin < ?2 ORDER BY pinyin LIMIT "
                  "?3) UNION ALL "
                  "SELECT * FROM (SELECT id, 2 FROM resident WHERE initials >= ?1 AND initials < ?2 ORDER BY initials "
                  "LIMIT ?3)) GROUP BY id) hit ON hit.id = r.id "
                  "ORDER BY hit.rank, r.pinyin, r.id LIMIT ?3",
                  text, end, limit);
    return all_rows(row, read_resident);
}

kiosk::Result<std::int64_t> ResidentStore::count() { return connection_.number("SELECT count(*) FROM resident"); }

}  // namespace db
