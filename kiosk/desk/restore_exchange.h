// Exchanges a hall's files for those of a backup so that a pulled plug leaves the old hall or the new one.
//
//   restoring/       is filled and proved; thrown away when that fails
//   restored/        the same folder under this name: from now on the new hall counts
//   before-restore/  takes each old file before the new one of its name leaves restored/
//
// The hall's folder is locked by the caller.
#pragma once

#include <string>

#include "kiosk/base/error.h"

namespace kiosk {

class RestoreExchange {
public:
    explicit RestoreExchange(const std::string& folder) : folder_(folder) {}
    ~RestoreExchange();
    RestoreExchange(const RestoreExchange&) = delete;
    RestoreExchange& operator=(const RestoreExchange&) = delete;

    // An empty folder to unpack into.
    Status begin();
    std::string unpacked() const { return folder_ + "/restoring"; }
    // The unpacked hall counts; gives where the old one is kept, or nothing when there was none.
    Result<std::string> commit();
    // Was a commit cut?
    bool waits() const;
    // Does what is left of it.
    Status finish();

private:
    Status exchange(const std::string& name);
    std::string committed() const { return folder_ + "/restored"; }
    std::string before() const { return folder_ + "/before-restore"; }

    std::string folder_;
    bool begun_ = false;
};

}  // namespace kiosk
