// What a golden picture's letters were drawn with: where it differs, pictures cannot be compared.
#pragma once

#include <string>

// What decides a letter's pixels beside our own code: the faces, FreeType, ICU's line breaking.
std::string letters_made_with();
// tests/golden/, with a slash.
std::string golden_folder();
// Are they what the golden pictures were made with?
bool letters_as_recorded();
// Whoever runs the tests wishes the pictures anew (KIOSK_GOLDEN=renew).
bool renews_golden();
