// SQLite's memory, which can be told to run out: the n-th request finds none, once, or it and every later one.
//
// Nothing happens until a test arms it. What the C++ library asks for is not counted: there, no memory is the program's
// end, and the tests that kill it speak of that.
#pragma once

class FailingMemory {
public:
    enum class For { once, good };

    // From now to the destructor. n counts from 1.
    FailingMemory(int n, For how_long);
    ~FailingMemory();
    FailingMemory(const FailingMemory&) = delete;
    FailingMemory& operator=(const FailingMemory&) = delete;

    // Did it come to the n-th request?
    bool struck() const;

    // Before SQLite is first used; FailingDisk does.
    static void install();
};
