#include "kiosk/device/scan_keymap.h"

#include <linux/input-event-codes.h>

#include <array>

namespace kiosk {

namespace {

struct Key {
    std::uint16_t code;
    char plain, shifted;
};

constexpr std::array keys{
    Key{KEY_1, '1', '!'},       Key{KEY_2, '2', '@'},          Key{KEY_3, '3', '#'},
    Key{KEY_4, '4', '$'},       Key{KEY_5, '5', '%'},          Key{KEY_6, '6', '^'},
    Key{KEY_7, '7', '&'},       Key{KEY_8, '8', '*'},          Key{KEY_9, '9', '('},
    Key{KEY_0, '0', ')'},       Key{KEY_MINUS, '-', '_'},      Key{KEY_EQUAL, '=', '+'},
    Key{KEY_TAB, '\t', '\t'},   Key{KEY_ESC, '\x1b', '\x1b'},  Key{KEY_BACKSPACE, '\b', '\b'},
    Key{KEY_Q, 'q', 'Q'},       Key{KEY_W, 'w', 'W'},          Key{KEY_E, 'e', 'E'},
    Key{KEY_R, 'r', 'R'},       Key{KEY_T, 't', 'T'},          Key{KEY_Y, 'y', 'Y'},
    Key{KEY_U, 'u', 'U'},       Key{KEY_I, 'i', 'I'},          Key{KEY_O, 'o', 'O'},
    Key{KEY_P, 'p', 'P'},       Key{KEY_LEFTBRACE, '[', '{'},  Key{KEY_RIGHTBRACE, ']', '}'},
    Key{KEY_ENTER, '\n', '\n'}, Key{KEY_A, 'a', 'A'},          Key{KEY_S, 's', 'S'},
    Key{KEY_D, 'd', 'D'},       Key{KEY_F, 'f', 'F'},          Key{KEY_G, 'g', 'G'},
    Key{KEY_H, 'h', 'H'},       Key{KEY_J, 'j', 'J'},          Key{KEY_K, 'k', 'K'},
    Key{KEY_L, 'l', 'L'},       Key{KEY_SEMICOLON, ';', ':'},  Key{KEY_APOSTROPHE, '\'', '"'},
    Key{KEY_GRAVE, '`', '~'},   Key{KEY_BACKSLASH, '\\', '|'}, Key{KEY_Z, 'z', 'Z'},
    Key{KEY_X, 'x', 'X'},       Key{KEY_C, 'c', 'C'},          Key{KEY_V, 'v', 'V'},
    Key{KEY_B, 'b', 'B'},       Key{KEY_N, 'n', 'N'},          Key{KEY_M, 'm', 'M'},
    Key{KEY_COMMA, ',', '<'},   Key{KEY_DOT, '.', '>'},        Key{KEY_SLASH, '/', '?'},
    Key{KEY_SPACE, ' ', ' '},   Key{KEY_KP0, '0', '0'},        Key{KEY_KP1, '1', '1'},
    Key{KEY_KP2, '2', '2'},     Key{KEY_KP3, '3', '3'},        Key{KEY_KP4, '4', '4'},
    Key{KEY_KP5, '5', '5'},     Key{KEY_KP6, '6', '6'},        Key{KEY_KP7, '7', '7'},
    Key{KEY_KP8, '8', '8'},     Key{KEY_KP9, '9', '9'},        Key{KEY_KPASTERISK, '*', '*'},
    Key{KEY_KPMINUS, '-', '-'}, Key{KEY_KPPLUS, '+', '+'},     Key{KEY_KPDOT, '.', '.'},
    Key{KEY_KPSLASH, '/', '/'}, Key{KEY_KPENTER, '\n', '\n'},
};

constexpr char refusing = '\x01';  // Any control character but a terminator.

// The bit of a held modifier; 0 for other keys.
std::uint8_t side_of(std::uint16_t code, std::uint16_t left, std::uint16_t right) {
    if (code == left) return 1;
    return code == right ? 2 : 0;
}

void hold(std::uint8_t& held, std::uint8_t side, bool down) {
    held = static_cast<std::uint8_t>(down ? held | side : held & ~side);
}

}  // namespace

std::optional<char> ScanKeymap::key(std::uint16_t code, bool down) {
    hold(shifts_, side_of(code, KEY_LEFTSHIFT, KEY_RIGHTSHIFT), down);
    hold(controls_, side_of(code, KEY_LEFTCTRL, KEY_RIGHTCTRL), down);
    hold(controls_, static_cast<std::uint8_t>(side_of(code, KEY_LEFTALT, KEY_RIGHTALT) << 2), down);
    if (!down) return std::nullopt;
    for (const Key& key : keys) {
        if (key.code != code) continue;
        if (controls_ != 0) return refusing;
        return shifts_ != 0 ? key.shifted : key.plain;
    }
    return std::nullopt;
}

}  // namespace kiosk
