// What the kernel says when a scanner types a text: the raw bytes of its input events. Written from the sender's side,
// without the program's own keymap.
#pragma once

#include <string>
#include <string_view>

// Shift where a US keyboard needs it, '\n' as Enter, a report after each key.
std::string typed_events(std::string_view text);
// One event's bytes.
std::string input_event_bytes(unsigned short type, unsigned short code, int value);
