// Residents: one row a person; households, hamlets, groups and grids come into being by their names.
#include <algorithm>
#include <array>
#include <map>

#include "db/resident_store.h"
#include "kiosk/base/pinyin.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/kinds.h"
#include "kiosk/desk/import/table.h"

namespace kiosk {

namespace {

enum At : std::size_t { number, name, sex, birth_year, household, head, hamlet, group, grid, roles };

struct RoleWord {
    std::string_view word;
    Role role;
};

constexpr std::array role_words{RoleWord{"党员", Role::party_member}, RoleWord{"网格长", Role::grid_head},
                                RoleWord{"管家", Role::steward},      RoleWord{"话事佬", Role::talk_host},
                                RoleWord{"志愿者", Role::volunteer},  RoleWord{"调解员", Role::mediator},
                                RoleWord{"工作人员", Role::staff}};
constexpr std::string_view list_comma = "、";

class ResidentReader {
public:
    explicit ResidentReader(ImportReport& report) : report_(report) {}

    ResidentRow read(const Table::Row& row) {
        ResidentRow out;
        Resident& person = out.resident;
        person.number = half_width(row.cells[number]);
        person.name = row.cells[name];
        person.household_number = half_width(row.cells[household]);
        person.hamlet_name = row.cells[hamlet];
        person.group_name = row.cells[group];
        person.grid_name = row.cells[grid];
        person.roles = read_roles(row);
        needed(row, person);
        if (row.cells[sex] == "男") person.sex = 'm';
        if (row.cells[sex] == "女") person.sex = 'f';
        if (person.sex == '?' && !row.cells[sex].empty())
            report_.fault(row.number, "性别", "\"" + row.cells[sex] + "\" is neither 男 nor 女");
        if (!row.cells[birth_year].empty()) {
            const auto year = read_number(row.cells[birth_year], 1890, 2200);
            if (!year) report_.fault(row.number, "出生年", "\"" + row.cells[birth_year] + "\" is not a year");
            person.birth_year = static_cast<std::int32_t>(year.value_or(0));
        }
        const auto is_head = read_yes(row.cells[head]);
        if (!is_head) report_.fault(row.number, "户主", "write 是 or leave it empty");
        out.head = is_head.value_or(false);
        const Sound sound = pinyin_.of_name(person.name);
        out.pinyin = sound.full;
        out.initials = sound.initials;
        twice(row, person.number);
        return out;
    }

private:
    void needed(const Table::Row& row, const Resident& person) {
        if (person.number.empty()) report_.fault(row.number, "编号", "the number is missing");
        if (person.name.empty()) report_.fault(row.number, "姓名", "the name is missing");
        at_most(60, person.name, row.number, "姓名", report_);
        if (person.household_number.empty()) report_.fault(row.number, "户号", "the household's number is missing");
        if (person.hamlet_name.empty()) report_.fault(row.number, "屋场", "the hamlet is missing");
        at_most(32, person.number, row.number, "编号", report_);
        at_most(32, person.household_number, row.number, "户号", report_);
        at_most(60, person.hamlet_name, row.number, "屋场", report_);
        at_most(60, person.group_name, row.number, "小组", report_);
        at_most(60, person.grid_name, row.number, "网格", report_);
    }

    void twice(const Table::Row& row, const std::string& key) {
        const auto [first, fresh] = seen_.emplace(key, row.number);
        if (!fresh)
            report_.fault(row.number, "编号",
                          "\"" + key + "\" stands in row " + std::to_string(first->second) + " already");
    }

    std::vector<Role> read_roles(const Table::Row& row) {
        std::vector<Role> out;
        std::string_view rest = row.cells[roles];
        while (!rest.empty()) {
            const std::string_view word = trimmed(rest.substr(0, rest.find(list_comma)));
            rest.remove_prefix(std::min(rest.size(), rest.find(list_comma) == std::string_view::npos
                                                         ? rest.size()
                                                         : rest.find(list_comma) + list_comma.size()));
            const auto found = std::ranges::find(role_words, word, &RoleWord::word);
            if (found != role_words.end())
                out.push_back(found->role);
            else if (!word.empty())
                report_.fault(row.number, "身份", "\"" + std::string(word) + "\" is no role known here");
        }
        std::ranges::sort(out);
        out.erase(std::ranges::unique(out).begin(), out.end());
        return out;
    }

    ImportReport& report_;
    Pinyin pinyin_;
    std::map<std::string, std::int64_t> seen_;
};

}  // namespace

Status import_residents(Import& import) {
    const Table table = Table::read(std::move(import.bytes),
                                    {{"编号"},
                                     {"姓名"},
                                     {"性别"},
                                     {"出生年", false},
                                     {"户号"},
                                     {"户主", false},
                                     {"屋场"},
                                     {"小组", false},
                                     {"网格", false},
                                     {"身份", false}},
                                    import.report);
    ResidentReader reader(import.report);
    db::ResidentStore store(import.hall.connection());
    for (const Table::Row& row : table.rows()) {
        const ResidentRow resident = reader.read(row);
        if (!import.report.ok()) continue;
        const auto change = store.put(resident);
        if (!change) return std::unexpected(change.error());
        count(import.report, *change);
    }
    return {};
}

}  // namespace kiosk
