// When nobody touches the screen: first a question with one big answer, then home, then the attract page.
//
// Times are steady milliseconds; limits after interface.md (a personal view ends after 60 s, the last 20 s of which it
// asks; any number of "I am still here"). Any touch, scan or playing voice calls stir().
#pragma once

#include <cstdint>

namespace ui {

class IdleWatch {
public:
    // `wanted`: home while staff want something to be seen on the wall.
    // `counter`: staff with a queue before them look away for longer than a reader does.
    enum class Place { attract, home, wanted, board, personal, counter };
    enum class Step { nothing, asking, go_home, go_attract };

    void stir(std::int64_t steady_ms) { stirred_ms_ = steady_ms; }
    Step step(Place place, std::int64_t steady_ms) const;
    // Until the place is left; only for board, personal and counter.
    std::int64_t left_ms(Place place, std::int64_t steady_ms) const;
    // When step() may next say something else, or the countdown shows another number.
    std::int64_t next_ms(Place place, std::int64_t steady_ms) const;

private:
    std::int64_t stirred_ms_ = 0;
};

}  // namespace ui
