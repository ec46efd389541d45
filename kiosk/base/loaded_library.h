// A shared library that is loaded when it is first needed, so that a start does not wait for it.
//
// It stays loaded: glib, for one, cannot be taken out again. A library that is not installed has no functions.
#pragma once

#include <dlfcn.h>

namespace kiosk {

class LoadedLibrary {
public:
    // name: as the linker would write it into the program, "libzinnia.so.0".
    explicit LoadedLibrary(const char* name) : library_(dlopen(name, RTLD_NOW | RTLD_LOCAL)) {}

    // Null: not there.
    template <class Function>
    Function find(const char* name) {
        void* found = library_ ? dlsym(library_, name) : nullptr;
        whole_ = whole_ && found;
        return reinterpret_cast<Function>(found);
    }
    // Everything that was looked for is there.
    bool whole() const { return whole_; }

private:
    void* library_;
    bool whole_ = true;
};

}  // namespace kiosk

// A member of a struct that has a LoadedLibrary `library`: the library's function, under its own name.
#define KIOSK_LIBRARY_FUNCTION(name) decltype(&::name) name = library.find<decltype(&::name)>(#name);
