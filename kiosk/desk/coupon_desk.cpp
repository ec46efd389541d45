#include "kiosk/desk/coupon_desk.h"

#include "db/goods_store.h"
#include "db/ledger.h"
#include "db/resident_store.h"
#include "db/stock.h"
#include "db/transaction.h"
#include "kiosk/base/utf8.h"
#include "kiosk/model/award_key.h"
#include "kiosk/model/names.h"
#include "kiosk/model/redemption.h"

namespace kiosk {

namespace {

// Without what looks alike on paper: 0 and O, 1, I and L.
constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr int serial_letters = 10;

std::string a_serial(Random& random) {
    std::string serial;
    for (int i = 0; i < serial_letters; ++i) serial += letters[static_cast<std::size_t>(random.below(letters.size()))];
    return serial;
}

// As people type it.
std::string typed(std::string_view serial) {
    std::string out;
    for (const char c : half_width(trimmed(serial)))
        if (c != ' ' && c != '-') out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

bool is_worth_something(const Coupon& worth) {
    constexpr Points most{1000};
    if (worth.goods) return worth.points == Points{} && worth.quantity >= 1 && worth.quantity <= most_pieces;
    return worth.quantity == 0 && worth.points >= Points{1} && worth.points <= most;
}

}  // namespace

Result<std::vector<Coupon>> CouponDesk::print(int count, const Coupon& worth, Random& random, const Moment& now) {
    if (count < 1 || count > most_coupons_at_once)
        return fail(ErrorCode::bad_input, "1 to 500 coupons are printed at once");
    if (!is_worth_something(worth))
        return fail(ErrorCode::bad_input, "a coupon is worth 1 to 1000 points, or 1 to 99 pieces of goods");
    if (worth.goods) {
        const auto goods = db::GoodsStore(hall_.connection()).find(worth.goods);
        if (!goods) return fail(goods);
        if (!goods->has_value()) return fail(ErrorCode::not_found, "there are no such goods");
    }
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    std::vector<Coupon> printed;
    for (int i = 0; i < count; ++i) {
        Coupon coupon = worth;
        coupon.serial = a_serial(random);
        coupon.printed = now.day;
        if (const auto added = coupons_.add(coupon); !added) return std::unexpected(added.error());
        printed.push_back(std::move(coupon));
    }
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return printed;
}

Result<std::optional<CouponFound>> CouponDesk::look(std::string_view serial) {
    const auto coupon = coupons_.find(typed(serial));
    if (!coupon) return fail(coupon);
    const std::optional<Coupon>& printed = *coupon;
    if (!printed) return std::optional<CouponFound>();
    CouponFound found{*printed, {}, {}, 0, {}};
    if (found.coupon.goods) {
        const auto goods = db::GoodsStore(hall_.connection()).find(found.coupon.goods);
        if (!goods) return fail(goods);
        if (const std::optional<Goods>& there = *goods) {
            found.goods = there->name;
            found.unit = there->unit;
        }
    }
    const auto before = coupons_.claim_of(found.coupon.serial);
    if (!before) return fail(before);
    if (const std::optional<db::CouponClaim>& claim = *before) {
        const auto who = db::ResidentStore(hall_.connection()).find(claim->resident);
        if (!who) return fail(who);
        found.claimed_ms = claim->at.utc_ms;
        if (const std::optional<Resident>& owner = *who) found.claimed_by = shown_name(owner->name);
    }
    return found;
}

Result<Coupon> CouponDesk::claim(std::string_view serial, ResidentId resident, const std::string& actor,
                                 const Moment& now) {
    db::Transaction transaction(hall_.connection());
    if (!transaction.begun()) return std::unexpected(transaction.begun().error());
    const auto found = coupons_.find(typed(serial));
    if (!found) return fail(found);
    const std::optional<Coupon>& coupon = *found;
    if (!coupon) return fail(ErrorCode::not_found, "there is no such coupon");
    const auto before = coupons_.claim_of(coupon->serial);
    if (!before) return fail(before);
    if (before->has_value()) return fail(ErrorCode::refused, "this coupon was claimed before");
    const auto who = db::ResidentStore(hall_.connection()).find(resident);
    if (!who) return fail(who);
    if (!who->has_value()) return fail(ErrorCode::not_found, "there is no such resident");
    db::CouponClaim claim{coupon->serial, resident, {}, {}, actor, now};
    if (const auto given = give(*coupon, claim); !given) return std::unexpected(given.error());
    if (const auto claimed = coupons_.claim(claim); !claimed) return std::unexpected(claimed.error());
    if (const auto done = transaction.commit(); !done) return std::unexpected(done.error());
    return *coupon;
}

Status CouponDesk::give(const Coupon& coupon, db::CouponClaim& claim) {
    return coupon.goods ? give_goods(coupon, claim) : give_points(coupon, claim);
}

Status CouponDesk::give_points(const Coupon& coupon, db::CouponClaim& claim) {
    db::Ledger ledger(hall_.connection());
    const auto source = ledger.account(AccountKind::issuance);
    if (!source) return std::unexpected(source.error());
    const auto account = ledger.account(AccountKind::resident, claim.resident.value);
    if (!account) return std::unexpected(account.error());
    NewTransfer t;
    t.id = award_key(hall_.village().number, coupon.serial, "coupon", "claim");
    t.debit = *source;
    t.credit = *account;
    t.amount = coupon.points;
    t.code = "coupon";
    t.day = claim.at.day;
    t.event_at_ms = claim.at.utc_ms;
    t.actor = claim.actor;
    t.memo = "纸券" + coupon.serial;
    claim.transfer = t.id;
    const auto posted = ledger.post(award_group(t.id), {&t, 1});
    if (!posted) return std::unexpected(posted.error());
    return {};
}

Status CouponDesk::give_goods(const Coupon& coupon, db::CouponClaim& claim) {
    const auto goods = db::GoodsStore(hall_.connection()).find(coupon.goods);
    if (!goods) return std::unexpected(goods.error());
    const std::optional<Goods>& there = *goods;
    if (!there || there->available() < coupon.quantity)
        return fail(ErrorCode::refused, "the goods are not there; the coupon stays good");
    NewStockMove m;
    m.id = {award_key(hall_.village().number, coupon.serial, "coupon", "goods").bytes};
    m.kind = StockKind::coupon;
    m.goods = coupon.goods;
    m.quantity = coupon.quantity;
    m.price = there->price;
    m.document = coupon.serial;
    m.actor = claim.actor;
    m.day = claim.at.day;
    m.event_at_ms = claim.at.utc_ms;
    claim.stock = m.id;
    const auto posted = db::Stock(hall_.connection()).post({&m, 1});
    if (!posted) return std::unexpected(posted.error());
    return {};
}

}  // namespace kiosk
