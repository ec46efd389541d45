// A letter box between two threads: any thread puts, one thread takes.
//
// put() never blocks for longer than the lock; when the box is full the letter is refused, so a stuck device cannot
// eat the memory. The listener is called after each put, outside the lock: it wakes the taker's event loop.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace kiosk {

template <class T>
class Mailbox {
public:
    explicit Mailbox(std::size_t capacity = 1024, std::function<void()> listener = {})
        : capacity_(capacity), listener_(std::move(listener)) {}

    // False: full or closed, the letter was not taken.
    bool put(T letter) {
        {
            const std::lock_guard lock(mutex_);
            if (closed_ || letters_.size() >= capacity_) return false;
            letters_.push_back(std::move(letter));
        }
        arrived_.notify_one();
        if (listener_) listener_();
        return true;
    }

    // The oldest letter, if there is one.
    std::optional<T> take() {
        const std::lock_guard lock(mutex_);
        return pop();
    }

    // The oldest letter, if it is one of those wanted.
    template <class Wanted>
    std::optional<T> take_if(Wanted wanted) {
        const std::lock_guard lock(mutex_);
        if (letters_.empty() || !wanted(std::as_const(letters_.front()))) return std::nullopt;
        return pop();
    }

    // Waits for a letter; nothing when closed and empty, or when the time is over.
    std::optional<T> wait(std::chrono::milliseconds longest) {
        std::unique_lock lock(mutex_);
        arrived_.wait_for(lock, longest, [this] { return closed_ || !letters_.empty(); });
        return pop();
    }

    // Waits without end; nothing only when closed and empty.
    std::optional<T> wait() {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [this] { return closed_ || !letters_.empty(); });
        return pop();
    }

    bool closed() {
        const std::lock_guard lock(mutex_);
        return closed_ && letters_.empty();
    }

    // No more letters are taken in; those inside can still be taken out.
    void close() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
        }
        arrived_.notify_all();
    }

private:
    std::optional<T> pop() {
        if (letters_.empty()) return std::nullopt;
        std::optional<T> letter(std::move(letters_.front()));
        letters_.pop_front();
        return letter;
    }

    std::size_t capacity_;
    std::function<void()> listener_;
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<T> letters_;
    bool closed_ = false;
};

}  // namespace kiosk
