// Damage to a closed database's file, as a worn card does it.
#pragma once

#include <string>

// Flips bytes in the first page of a table, so that reading the table fails and nothing else does.
void damage_table(const std::string& file, const std::string& table);
// Changes rows behind the program's back, with its triggers, keys and checks out of the way.
void plant(const std::string& file, const std::string& sql);
