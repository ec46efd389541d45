// While it lives, the terminal on standard input shows nothing of what is typed; afterwards it is as it was.
#pragma once

#include <termios.h>
#include <unistd.h>

#include <csignal>

namespace kiosk {

// Nothing typed is shown, and an interrupt waits until the terminal is as it was.
class Unseen {
public:
    Unseen() {
        sigset_t interrupts;
        sigemptyset(&interrupts);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&interrupts, signal);
        sigprocmask(SIG_BLOCK, &interrupts, &signals_);
        if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ECHONL | ICANON;
        done_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~Unseen() {
        if (done_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        sigprocmask(SIG_SETMASK, &signals_, nullptr);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    bool done() const { return done_; }

private:
    termios before_{};
    sigset_t signals_{};
    bool done_ = false;
};

}  // namespace kiosk
