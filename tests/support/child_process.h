// A process of its own for what would end, lock or cripple the test program.
#pragma once

#include <functional>

#include <sys/types.h>

// Runs `work` in a fork, which ends with what it returns, without tidying up; gives its exit code (128 + signal, if one
// ended it).
int in_child(const std::function<int()>& work);

// The two halves, for a parent that does something meanwhile.
pid_t start_child(const std::function<int()>& work);
int wait_for_child(pid_t child);
