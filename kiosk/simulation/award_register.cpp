#include "kiosk/simulation/award_register.h"

namespace kiosk::simulation {

void AwardRegister::note(std::int64_t terminal, const Award& award, std::vector<db::Finding>& findings) {
    const std::string where = " at terminal " + std::to_string(terminal);
    // Whoever brings a coupon gets its points, at each terminal perhaps another; its worth is printed on it.
    const auto kept = by_id_.try_emplace(award.id, award.code, award.amount).first->second;
    if (kept != std::tuple(award.code, award.amount))
        findings.push_back({"I11", "one award key stands for two deeds or two amounts" + where});
    if (award.code != "visit") return;
    if (visits_.try_emplace({award.resident, award.day}, award.id).first->second != award.id)
        findings.push_back({"I11", "the same visit has another award key" + where});
}

}  // namespace kiosk::simulation
