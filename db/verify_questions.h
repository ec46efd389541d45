// What verify asks the database: every answer to a question is a fault.
#pragma once

#include <span>

namespace db {

struct VerifyQuestion {
    const char* invariant;  // Of ledger.md.
    const char* sentence;   // Completed by the first column.
    const char* sql;
};

// I6 (stock is never negative, and the fold of its moves) and I7 (a posted redemption has its stock move and the
// reverse).
std::span<const VerifyQuestion> shop_questions();
// I10 (a reversal at most once and no more than the original) where a part became a claim.
std::span<const VerifyQuestion> award_questions();

}  // namespace db
