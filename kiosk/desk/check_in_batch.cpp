#include "kiosk/desk/check_in_batch.h"

#include "db/transaction.h"

namespace kiosk {

std::vector<CheckIn> CheckInBatch::scan(std::span<const std::string> scanned, const Moment& now) {
    std::vector<CheckIn> answers;
    if (scanned.size() > 1 && scan_in_one(scanned, now, answers)) return answers;
    // Alone, or what they shared did not come to its end: nothing of it is there, and each is tried by itself.
    answers.clear();
    for (const std::string& one : scanned) answers.push_back(desk_.scan(one, now));
    return answers;
}

bool CheckInBatch::scan_in_one(std::span<const std::string> scanned, const Moment& now, std::vector<CheckIn>& answers) {
    db::Transaction together(hall_.connection());
    if (!together.begun()) return false;
    for (const std::string& one : scanned) {
        answers.push_back(desk_.scan(one, now));
        // After some errors SQLite goes the whole way back by itself; what came before is then gone too.
        if (!hall_.connection().in_transaction()) return false;
    }
    return together.commit().has_value();
}

}  // namespace kiosk
