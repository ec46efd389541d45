// Where the sources lie on this machine, for tests that read them or the files in assets/.
//
// KIOSK_SOURCE_DIR is this function's name for short. It is no literal: the one file that knows the path is
// source_dir.cpp, so every other test compiles to the same object in every clone and comes from the compiler cache.
#pragma once

const char* kiosk_source_dir();
// The program itself, built beside the tests; tests/support/program.h runs it.
const char* kiosk_program_file();

#define KIOSK_SOURCE_DIR kiosk_source_dir()
