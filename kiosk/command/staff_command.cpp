// village-kiosk staff add NAME --role R [--pin] | list [--all] | reset NAME [--pin] | retire NAME | vouch-limit
// [POINTS] | pepper-lost
#include "kiosk/base/clock.h"
#include "kiosk/command/called.h"
#include "kiosk/command/json_line.h"
#include "kiosk/command/options.h"
#include "kiosk/command/typed_pin.h"
#include "kiosk/desk/pin_help_desk.h"
#include "kiosk/desk/staff_desk.h"

namespace kiosk {

namespace {

struct Wish {
    std::string name, role;
    bool pin = false, all = false;
    std::int64_t limit = -1;
};

// The hall, opened to write, and its desks.
struct Desks {
    Hall& hall;
    SystemRandom random = {};
    PinDesk pins{hall, random};
    StaffDesk staff{hall, pins};
    PinHelpDesk help{hall, pins};
    Moment now = hall.moment(SystemClock().utc_ms());
};

// Nothing was asked for: that is fine. In words what became of the wish.
int set_pin(Desks& desks, const StaffMember& member, const std::optional<Pin>& pin) {
    if (!pin) {
        std::fprintf(stderr, "%s sets a PIN at the terminal, at the first sign-in with the card\n",
                     member.name.c_str());
        return exit_code::done;
    }
    const PinAnswer answer = desks.pins.set_from_shell(member.id, *pin, desks.now);
    if (std::holds_alternative<PinKept>(answer)) return exit_code::done;
    if (const auto* easy = std::get_if<PinTooEasy>(&answer))
        return tell({ErrorCode::bad_input, std::string(words_for(easy->fault)) + "; no PIN was set"});
    if (const auto* failed = std::get_if<PinUnavailable>(&answer)) return tell(failed->error);
    return tell({ErrorCode::refused, "there is a PIN already; staff reset clears it"});
}

// The PIN is asked for before anything is written. Nothing: not wished for.
Result<std::optional<Pin>> wished_pin(const Wish& wish, std::int32_t birth_year) {
    if (!wish.pin) return std::nullopt;
    const auto pin = typed_pin();
    if (!pin) return fail(pin);
    if (const auto fault = too_easy(*pin, birth_year))
        return fail(ErrorCode::bad_input, std::string(words_for(*fault)) + "; nothing was changed");
    return *pin;
}

int add(Desks& desks, const Wish& wish) {
    const auto resident = resident_called(desks.hall, wish.name);
    if (!resident) return tell(resident.error());
    const auto pin = wished_pin(wish, resident->birth_year);
    if (!pin) return tell(pin.error());
    const auto role = staff_role_named(wish.role).value_or(StaffRole::committee);
    const auto member = desks.staff.add(resident->id, role, desks.now);
    if (!member) return tell(member.error());
    return set_pin(desks, *member, *pin);
}

int reset(Desks& desks, const Wish& wish) {
    const auto member = member_called(desks.hall, desks.staff, wish.name);
    if (!member) return tell(member.error());
    const auto pin = wished_pin(wish, member->birth_year);
    if (!pin) return tell(pin.error());
    const auto cleared = desks.help.reset_from_shell(member->id, desks.now);
    // A PIN may be set where there was none.
    if (!cleared && !(wish.pin && cleared.error().code == ErrorCode::not_found)) return tell(cleared.error());
    return set_pin(desks, *member, *pin);
}

int retire(Desks& desks, const Wish& wish) {
    const auto member = member_called(desks.hall, desks.staff, wish.name);
    if (!member) return tell(member.error());
    const auto done = desks.staff.retire(member->id, desks.now);
    return done ? exit_code::done : tell(done.error());
}

int vouch_limit(Desks& desks, const Wish& wish) {
    const auto done = desks.help.set_vouch_limit(points(wish.limit));
    return done ? exit_code::done : tell(done.error());
}

int pepper_lost(Desks& desks, const Wish& /*nothing to wish*/) {
    const auto cleared = desks.help.clear_unpeppered(desks.now);
    if (!cleared) return tell(cleared.error());
    print_json({{"cleared", *cleared}});
    return exit_code::done;
}

int write(const CommandLine& line, const Wish& wish, int (*carry_out)(Desks&, const Wish&)) {
    const auto hall = Hall::open(line.data);
    if (!hall) return tell(hall.error());
    Desks desks{**hall};
    return carry_out(desks, wish);
}

const char* pin_word(const std::optional<PinPad>& pad) {
    if (!pad) return "none";
    return std::holds_alternative<Locked>(pad->gate) ? "locked" : "set";
}

Status print(Desks& desks, const StaffMember& member) {
    const auto pad = desks.pins.pad(member.id, desks.now);
    if (!pad) return std::unexpected(pad.error());
    print_json({{"staff_id", member.id.value},
                {"resident_id", member.resident.value},
                {"number", member.resident_number},
                {"name", member.name},
                {"role", staff_role_name(member.role)},
                {"pin", pin_word(*pad)},
                {"retired", member.retired_ms.has_value()}});
    return {};
}

// Reads only, so a terminal may be running.
int list(const CommandLine& line, const Wish& wish) {
    const auto hall = Hall::look(line.data);
    if (!hall) return tell(hall.error());
    Desks desks{**hall};
    const auto all = desks.staff.all();
    if (!all) return tell(all.error());
    for (const StaffMember& member : *all)
        if (wish.all || !member.retired_ms)
            if (const auto done = print(desks, member); !done) return tell(done.error());
    return exit_code::done;
}

int print_vouch_limit(const CommandLine& line) {
    const auto hall = Hall::look(line.data);
    if (!hall) return tell(hall.error());
    Desks desks{**hall};
    const auto limit = desks.help.vouch_limit();
    if (!limit) return tell(limit.error());
    print_json({{"vouch_limit", limit->value}});
    return exit_code::done;
}

CLI::App* verb_of(CLI::App& app, const char* verb, const char* what, Wish& wish) {
    auto* sub = app.add_subcommand(verb, what);
    sub->add_option("NAME", wish.name, "full name, or number in the list of residents")->required();
    return sub;
}

}  // namespace

int staff_command(const CommandLine& line) {
    CLI::App app{
        "Who works in the hall: residents with a task, who sign in with their own card and a PIN. A PIN is read from "
        "standard input, never from the command line.",
        "village-kiosk staff"};
    Wish wish;
    auto* adding = verb_of(app, "add", "somebody works here from now on", wish);
    adding->add_option("--role", wish.role, staff_role_names())->required()->check([](const std::string& role) {
        return staff_role_named(role) ? std::string() : "the roles are " + staff_role_names();
    });
    auto* resetting = verb_of(app, "reset", "clear a PIN that was forgotten or is locked", wish);
    for (auto* sub : {adding, resetting})
        sub->add_flag("--pin", wish.pin, "set a PIN now; else at the terminal, at the first sign-in");
    auto* retiring = verb_of(app, "retire", "somebody works here no longer", wish);
    auto* listing = app.add_subcommand("list", "who works here, a JSON object a line");
    listing->add_flag("--all", wish.all, "and who did");
    auto* limiting = app.add_subcommand("vouch-limit", "up to how many points a day staff may vouch for a resident");
    limiting->add_option("POINTS", wish.limit, "another limit; without it, the one that holds is printed")
        ->check(CLI::Range(std::int64_t{0}, most_points_at_once.value));
    auto* losing = app.add_subcommand(
        "pepper-lost", "clears the PINs that no longer can be checked, after pin-pepper was lost for good");
    app.require_subcommand(1);
    if (const auto ended = parse(app, line)) return *ended;
    if (*adding) return write(line, wish, add);
    if (*resetting) return write(line, wish, reset);
    if (*retiring) return write(line, wish, retire);
    if (*losing) return write(line, wish, pepper_lost);
    if (*limiting) return wish.limit < 0 ? print_vouch_limit(line) : write(line, wish, vouch_limit);
    return list(line, wish);
}

}  // namespace kiosk
