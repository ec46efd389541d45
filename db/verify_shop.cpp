#include "db/verify_questions.h"

namespace db {

namespace {

// What became of each line, in points and in goods. The kinds stand as in the indexes, so that these are used.
#define LINE_ENDS                                                                                                      \
    "WITH ends AS (SELECT r.position AS number, l.price, l.quantity, "                                                 \
    " (SELECT kind FROM transfer t WHERE t.refers_to = l.hold AND t.kind IN ('post', 'void', 'expire')) AS points, "   \
    " coalesce((SELECT amount FROM transfer t WHERE t.refers_to = l.hold AND t.kind IN ('post', 'void', 'expire')), "  \
    "0) AS amount, "                                                                                                   \
    " (SELECT t.id FROM transfer t WHERE t.refers_to = l.hold AND t.kind IN ('post', 'void', 'expire')) AS end_id, "   \
    " coalesce((SELECT quantity FROM stock_move s WHERE s.refers_to = l.stock AND s.kind = 'hand_over'), 0) AS gone, " \
    " (SELECT s.id FROM stock_move s WHERE s.refers_to = l.stock AND s.kind = 'hand_over') AS gone_id, "               \
    " coalesce((SELECT quantity FROM stock_move s WHERE s.refers_to = l.stock AND s.kind = 'release'), 0) AS freed "   \
    "FROM redemption_line l JOIN redemption r ON r.id = l.redemption) "

constexpr VerifyQuestion questions[] = {
    {"I6", "stock is negative, or more is reserved than there is, of goods ",
     "SELECT goods FROM stock_balance WHERE reserved < 0 OR on_hand < reserved"},
    {"I6", "the stock is not the fold of its moves for goods ",
     "WITH folded AS (SELECT goods,"
     " sum(CASE WHEN kind IN ('delivery', 'return', 'count_up') THEN quantity"
     " WHEN kind IN ('hand_over', 'shrinkage', 'coupon') THEN -quantity ELSE 0 END) AS on_hand,"
     " sum(CASE WHEN kind = 'reserve' THEN quantity WHEN kind IN ('release', 'hand_over') THEN -quantity ELSE 0 END)"
     " AS reserved FROM stock_move GROUP BY goods)"
     " SELECT g.id FROM goods g LEFT JOIN stock_balance b ON b.goods = g.id LEFT JOIN folded f ON f.goods = g.id"
     " WHERE b.on_hand IS NOT coalesce(f.on_hand, 0) OR b.reserved IS NOT coalesce(f.reserved, 0)"},
    {"I6", "more was released, handed over or brought back than there was to, at stock move ",
     "SELECT m.position FROM stock_move m LEFT JOIN stock_move o ON o.id = m.refers_to WHERE m.kind IN ('release', "
     "'hand_over', 'return') AND (o.id IS NULL OR o.goods <> m.goods OR o.kind <> iif(m.kind = 'return', 'hand_over', "
     "'reserve') OR (SELECT sum(x.quantity) FROM stock_move x WHERE x.refers_to = m.refers_to) > o.quantity)"},
    {"I7", "points and goods were not put aside alike for redemption ",
     "SELECT r.position FROM redemption_line l JOIN redemption r ON r.id = l.redemption"
     " LEFT JOIN transfer h ON h.id = l.hold AND h.kind = 'pending'"
     " LEFT JOIN account a ON a.id = h.debit AND a.kind = iif(r.purse IS NULL, 'resident', 'household')"
     " AND a.owner = coalesce(r.purse, r.resident)"
     " LEFT JOIN stock_move s ON s.id = l.stock AND s.kind = 'reserve'"
     " WHERE a.id IS NULL OR s.id IS NULL OR h.amount <> l.price * l.quantity OR s.quantity <> l.quantity"
     " OR s.goods <> l.goods"},
    {"I7", "goods were put aside for no redemption, at stock move ",
     "SELECT position FROM stock_move m WHERE kind = 'reserve' AND NOT EXISTS (SELECT 1 FROM redemption_line l WHERE "
     "l.stock = m.id)"},
    {"I7", "what was paid is not what was handed over for redemption ",
     LINE_ENDS "SELECT number FROM ends WHERE iif(points = 'post', amount, 0) <> gone * price"
               " OR gone + freed <> iif(points IS NULL, 0, quantity)"},
    {"I7", "what was paid back is not what came back for redemption ",
     LINE_ENDS "SELECT number FROM ends WHERE"
               " coalesce((SELECT amount FROM transfer t WHERE t.refers_to = end_id AND t.kind = 'reverse'), 0)"
               " <> price * coalesce((SELECT quantity FROM stock_move s WHERE s.refers_to = gone_id AND s.kind = "
               "'return'), 0)"},
    {"I7", "its events do not say what became of redemption ",
     "SELECT r.position FROM redemption r WHERE"
     " NOT EXISTS (SELECT 1 FROM redemption_event e WHERE e.redemption = r.id AND e.kind = 'reserved')"
     " OR NOT EXISTS (SELECT 1 FROM redemption_line l WHERE l.redemption = r.id)"
     " OR coalesce((SELECT CASE e.kind WHEN 'handed_over' THEN 'post' WHEN 'voided' THEN 'void' ELSE 'expire' END"
     "  FROM redemption_event e WHERE e.redemption = r.id AND e.kind IN ('handed_over', 'voided', 'expired')), '')"
     " <> coalesce((SELECT min(t.kind) FROM redemption_line l JOIN transfer t ON t.refers_to = l.hold"
     "  AND t.kind IN ('post', 'void', 'expire') WHERE l.redemption = r.id), '')"},
    {"I7", "the list of what waits is not what is held, for redemption ",
     "SELECT r.position FROM redemption r LEFT JOIN redemption_open o ON o.redemption = r.id WHERE"
     " (o.redemption IS NULL) <> EXISTS (SELECT 1 FROM redemption_event e WHERE e.redemption = r.id AND e.kind IN "
     "('handed_over', 'voided', 'expired'))"
     " OR o.expires_at_ms <> r.expires_at_ms OR o.begun <> EXISTS (SELECT 1 FROM redemption_event e WHERE "
     "e.redemption = r.id AND e.kind = 'handing_over')"},
    {"I7", "a coupon was claimed for another worth, with the serial ",
     "SELECT k.serial FROM coupon_claim k JOIN coupon c ON c.serial = k.serial"
     " LEFT JOIN transfer t ON t.id = k.transfer LEFT JOIN stock_move s ON s.id = k.stock"
     " WHERE coalesce(t.amount, 0) <> c.points OR coalesce(s.quantity, 0) <> c.quantity OR coalesce(s.goods, 0) <> "
     "coalesce(c.goods, 0)"},
    {"I7", "goods left for a coupon that nobody claimed, at stock move ",
     "SELECT position FROM stock_move m WHERE kind = 'coupon' AND NOT EXISTS (SELECT 1 FROM coupon_claim k WHERE "
     "k.stock = m.id)"},
};

}  // namespace

std::span<const VerifyQuestion> shop_questions() { return questions; }

}  // namespace db
