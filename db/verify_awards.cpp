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
    {"I3", "a purse took points of somebody who never took part in it, at position ",
     "SELECT t.position FROM account purse JOIN transfer t ON t.credit = purse.id AND t.kind = 'single' LEFT JOIN "
     "account own ON own.id = t.debit AND own.kind = 'resident' WHERE purse.kind = 'household' AND NOT EXISTS (SELECT "
     "1 FROM purse_event e WHERE e.household = purse.owner AND e.resident = own.owner AND e.kind = 'joined')"},
    {"I3", "a purse paid for somebody who never took part in it, for redemption ",
     "SELECT r.position FROM redemption r WHERE r.purse IS NOT NULL AND NOT EXISTS (SELECT 1 FROM purse_event e WHERE "
     "e.household = r.purse AND e.resident = r.resident AND e.kind = 'joined')"},
};

}  // namespace

std::span<const VerifyQuestion> award_questions() { return questions; }

}  // namespace db
