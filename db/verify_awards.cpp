#include "db/verify_questions.h"

namespace db {

namespace {

constexpr VerifyQuestion questions[] = {
    {"I10", "more is taken back and claimed than the award gave, for claim ",
     "SELECT c.id FROM claim c LEFT JOIN transfer t ON t.id = c.award AND t.kind = 'single'"
     " WHERE t.id IS NULL OR t.amount < c.amount + coalesce((SELECT amount FROM transfer r WHERE r.refers_to = t.id "
     "AND r.kind = 'reverse'), 0)"},
    {"I10", "more was repaid than was owed, for claim ",
     "SELECT c.id FROM claim c WHERE c.amount < (SELECT coalesce(sum(t.amount), 0) FROM claim_payment p JOIN transfer "
     "t ON t.id = p.transfer WHERE p.claim = c.id)"},
    {"I10", "points were taken for a claim that is not there, at position ",
     "SELECT t.position FROM transfer t WHERE t.code = 'repay' AND NOT EXISTS (SELECT 1 FROM claim_payment p JOIN "
     "claim "
     "c ON c.id = p.claim JOIN account a ON a.id = t.debit WHERE p.transfer = t.id AND a.owner = c.resident)"},
};

}  // namespace

std::span<const VerifyQuestion> award_questions() { return questions; }

}  // namespace db
