#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
#include <spdlog/spdlog.h>

int main(int count, char** words) {
    // Hostile villages are full of what a log complains of.
    spdlog::set_level(spdlog::level::err);
    return doctest::Context(count, words).run();
}
