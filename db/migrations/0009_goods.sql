-- 0009 goods: what points are spent on. Stock moves and redemptions are entries like the ledger's: a mistake is corrected by a second
-- row that names the first, so that the shelf can always be explained line by line.
CREATE TABLE goods (
    id           INTEGER PRIMARY KEY,
    code         TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 32),
    name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    unit         TEXT NOT NULL CHECK (length(unit) BETWEEN 1 AND 8),
    price        INTEGER NOT NULL CHECK (price BETWEEN 1 AND 1000000),         -- Points for one unit.
    picture      TEXT NOT NULL DEFAULT '' CHECK (length(picture) <= 100),      -- A bare name in the hall's pictures.
    category     TEXT NOT NULL DEFAULT '' CHECK (length(category) <= 20),
    active       INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),          -- 0: no longer offered; what is held of it is still handed over.
    low_stock_at INTEGER NOT NULL DEFAULT 0 CHECK (low_stock_at BETWEEN 0 AND 1000000),  -- Reorder at so many or fewer; 0: never said.
    month_limit  INTEGER NOT NULL DEFAULT 0 CHECK (month_limit BETWEEN 0 AND 99)         -- For one person in a calendar month; 0: none.
) STRICT;
CREATE TRIGGER goods_stay BEFORE DELETE ON goods BEGIN SELECT RAISE(ABORT, 'goods are never deleted, only taken off the shelf'); END;
CREATE TRIGGER goods_keep_their_code BEFORE UPDATE OF id, code ON goods WHEN new.code <> old.code OR new.id <> old.id
BEGIN SELECT RAISE(ABORT, 'goods keep their code'); END;

-- Every price there was. Written by the triggers alone.
CREATE TABLE goods_price (
    goods   INTEGER NOT NULL REFERENCES goods (id),
    version INTEGER NOT NULL CHECK (version > 0),
    price   INTEGER NOT NULL,
    PRIMARY KEY (goods, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER goods_price_is_forever BEFORE UPDATE ON goods_price BEGIN SELECT RAISE(ABORT, 'a price there was is never changed'); END;
CREATE TRIGGER goods_price_stays BEFORE DELETE ON goods_price BEGIN SELECT RAISE(ABORT, 'a price there was is never deleted'); END;
CREATE TRIGGER goods_first_price AFTER INSERT ON goods BEGIN INSERT INTO goods_price (goods, version, price) VALUES (new.id, 1, new.price); END;
CREATE TRIGGER goods_next_price AFTER UPDATE OF price ON goods WHEN new.price <> old.price BEGIN
    INSERT INTO goods_price (goods, version, price) SELECT new.id, max(version) + 1, new.price FROM goods_price WHERE goods = new.id;
END;

CREATE TABLE stock_move (
    position     INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    goods        INTEGER NOT NULL REFERENCES goods (id),
    kind         TEXT NOT NULL CHECK (kind IN ('delivery', 'reserve', 'release', 'hand_over', 'return', 'shrinkage', 'count_up', 'coupon')),
    quantity     INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
    refers_to    BLOB REFERENCES stock_move (id),  -- The reservation that is released or handed over; the handing over that is returned.
    price        INTEGER NOT NULL CHECK (price >= 0),  -- Of one unit, in points, at that moment: what a loss was worth.
    document     TEXT NOT NULL DEFAULT '' CHECK (length(document) <= 60),  -- The delivery note, the stock take.
    actor        TEXT NOT NULL DEFAULT '' CHECK (length(actor) <= 60),
    memo         TEXT NOT NULL DEFAULT '' CHECK (length(memo) <= 200),
    business_day INTEGER NOT NULL,
    event_at_ms  INTEGER NOT NULL,
    terminal     INTEGER NOT NULL REFERENCES terminal (id),
    epoch        INTEGER NOT NULL,
    CHECK ((kind IN ('release', 'hand_over', 'return')) = (refers_to IS NOT NULL))
) STRICT;
CREATE INDEX stock_move_of ON stock_move (goods, position);
CREATE UNIQUE INDEX stock_hands_over ON stock_move (refers_to) WHERE kind = 'hand_over';
CREATE UNIQUE INDEX stock_releases ON stock_move (refers_to) WHERE kind = 'release';
CREATE UNIQUE INDEX stock_returns ON stock_move (refers_to) WHERE kind = 'return';
CREATE TRIGGER stock_move_is_forever BEFORE UPDATE ON stock_move BEGIN SELECT RAISE(ABORT, 'stock_move is append-only'); END;
CREATE TRIGGER stock_move_stays BEFORE DELETE ON stock_move BEGIN SELECT RAISE(ABORT, 'stock_move is append-only'); END;

-- Written by the trigger below alone. The CHECK is the promise that nobody is given what is not there.
CREATE TABLE stock_balance (
    goods    INTEGER PRIMARY KEY REFERENCES goods (id),
    on_hand  INTEGER NOT NULL DEFAULT 0 CHECK (on_hand <= 1000000000),  -- On the shelf, what is reserved included.
    reserved INTEGER NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    CHECK (on_hand - reserved >= 0)
) STRICT;
CREATE TRIGGER stock_balance_opens AFTER INSERT ON goods BEGIN INSERT INTO stock_balance (goods) VALUES (new.id); END;
CREATE TRIGGER stock_balance_stays BEFORE DELETE ON stock_balance BEGIN SELECT RAISE(ABORT, 'a stock balance is never deleted'); END;

CREATE TRIGGER stock_move_refers BEFORE INSERT ON stock_move WHEN new.refers_to IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'what is released and handed over of a reservation is at most what it reserved')
     WHERE new.kind IN ('release', 'hand_over')
       AND NOT EXISTS (SELECT 1 FROM stock_move held WHERE held.id = new.refers_to AND held.kind = 'reserve' AND held.goods = new.goods
                       AND new.quantity + (SELECT coalesce(sum(quantity), 0) FROM stock_move gone
                                           WHERE gone.refers_to = held.id AND gone.kind = iif(new.kind = 'release', 'hand_over', 'release')) <= held.quantity);
    SELECT RAISE(ABORT, 'what comes back is at most what was handed over')
     WHERE new.kind = 'return'
       AND NOT EXISTS (SELECT 1 FROM stock_move gone WHERE gone.id = new.refers_to AND gone.kind = 'hand_over' AND gone.goods = new.goods
                       AND new.quantity <= gone.quantity);
END;
CREATE TRIGGER stock_moves AFTER INSERT ON stock_move BEGIN
    UPDATE stock_balance
       SET on_hand = on_hand + CASE WHEN new.kind IN ('delivery', 'return', 'count_up') THEN new.quantity
                                    WHEN new.kind IN ('hand_over', 'shrinkage', 'coupon') THEN -new.quantity ELSE 0 END,
           reserved = reserved + CASE WHEN new.kind = 'reserve' THEN new.quantity
                                      WHEN new.kind IN ('release', 'hand_over') THEN -new.quantity ELSE 0 END
     WHERE goods = new.goods;
END;

-- One basket of one resident. What became of it stands in redemption_event; its position is the number on the slip.
CREATE TABLE redemption (
    position      INTEGER PRIMARY KEY,
    id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    resident      INTEGER NOT NULL REFERENCES resident (id),
    channel       TEXT NOT NULL CHECK (channel IN ('terminal', 'counter')),
    business_day  INTEGER NOT NULL,
    at_ms         INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL CHECK (expires_at_ms > at_ms),
    actor         TEXT NOT NULL DEFAULT '' CHECK (length(actor) <= 60)
) STRICT;
CREATE INDEX redemption_of ON redemption (resident, business_day);
CREATE TRIGGER redemption_is_forever BEFORE UPDATE ON redemption BEGIN SELECT RAISE(ABORT, 'redemption is append-only'); END;
CREATE TRIGGER redemption_stays BEFORE DELETE ON redemption BEGIN SELECT RAISE(ABORT, 'redemption is append-only'); END;

CREATE TABLE redemption_line (
    redemption    BLOB NOT NULL REFERENCES redemption (id),
    line          INTEGER NOT NULL CHECK (line BETWEEN 1 AND 20),
    goods         INTEGER NOT NULL REFERENCES goods (id),
    quantity      INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 99),
    price         INTEGER NOT NULL CHECK (price BETWEEN 1 AND 1000000),  -- Of one unit when it was reserved; a later price does not matter.
    price_version INTEGER NOT NULL CHECK (price_version >= 0),           -- 0: from the office's list, as it was paid.
    hold          BLOB NOT NULL UNIQUE REFERENCES transfer (id),
    stock         BLOB NOT NULL UNIQUE REFERENCES stock_move (id),
    PRIMARY KEY (redemption, line),
    UNIQUE (redemption, goods)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER redemption_line_is_forever BEFORE UPDATE ON redemption_line BEGIN SELECT RAISE(ABORT, 'redemption_line is append-only'); END;
CREATE TRIGGER redemption_line_stays BEFORE DELETE ON redemption_line BEGIN SELECT RAISE(ABORT, 'redemption_line is append-only'); END;

CREATE TABLE redemption_event (
    position     INTEGER PRIMARY KEY,
    redemption   BLOB NOT NULL REFERENCES redemption (id),
    kind         TEXT NOT NULL CHECK (kind IN ('reserved', 'handing_over', 'handed_over', 'voided', 'expired', 'returned', 'undone')),
    actor        TEXT NOT NULL DEFAULT '' CHECK (length(actor) <= 60),
    reason       TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 200),
    business_day INTEGER NOT NULL,
    at_ms        INTEGER NOT NULL
) STRICT;
CREATE INDEX redemption_event_of ON redemption_event (redemption, position);
CREATE UNIQUE INDEX redemption_ends_once ON redemption_event (redemption) WHERE kind IN ('handed_over', 'voided', 'expired');
CREATE UNIQUE INDEX redemption_once ON redemption_event (redemption, kind) WHERE kind IN ('reserved', 'handing_over', 'undone');
CREATE TRIGGER redemption_event_is_forever BEFORE UPDATE ON redemption_event BEGIN SELECT RAISE(ABORT, 'redemption_event is append-only'); END;
CREATE TRIGGER redemption_event_stays BEFORE DELETE ON redemption_event BEGIN SELECT RAISE(ABORT, 'redemption_event is append-only'); END;

-- Those that are neither handed over nor let go. Written by the triggers alone.
CREATE TABLE redemption_open (
    redemption    BLOB PRIMARY KEY REFERENCES redemption (id),
    expires_at_ms INTEGER NOT NULL,
    begun         INTEGER NOT NULL DEFAULT 0 CHECK (begun IN (0, 1))  -- Handing over has begun: only a person ends it.
) STRICT, WITHOUT ROWID;
CREATE TRIGGER redemption_opens AFTER INSERT ON redemption BEGIN
    INSERT INTO redemption_open (redemption, expires_at_ms) VALUES (new.id, new.expires_at_ms);
END;
CREATE TRIGGER redemption_begins AFTER INSERT ON redemption_event WHEN new.kind = 'handing_over' BEGIN
    UPDATE redemption_open SET begun = 1 WHERE redemption = new.redemption;
END;
CREATE TRIGGER redemption_ends AFTER INSERT ON redemption_event WHEN new.kind IN ('handed_over', 'voided', 'expired') BEGIN
    DELETE FROM redemption_open WHERE redemption = new.redemption;
END;

-- A basket that was refused stays so; the next try is another basket.
CREATE TABLE redemption_refusal (
    redemption   BLOB PRIMARY KEY CHECK (length(redemption) = 16),
    resident     INTEGER NOT NULL,
    why          TEXT NOT NULL CHECK (length(why) BETWEEN 1 AND 32),
    line         INTEGER NOT NULL,
    what         TEXT NOT NULL,
    business_day INTEGER NOT NULL,
    at_ms        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER redemption_refusal_is_forever BEFORE UPDATE ON redemption_refusal BEGIN SELECT RAISE(ABORT, 'redemption_refusal is append-only'); END;
CREATE TRIGGER redemption_refusal_stays BEFORE DELETE ON redemption_refusal BEGIN SELECT RAISE(ABORT, 'redemption_refusal is append-only'); END;

-- Paper for power cuts, printed before and given to nobody yet: whoever brings it claims it, once.
CREATE TABLE coupon (
    serial      TEXT PRIMARY KEY CHECK (length(serial) BETWEEN 4 AND 20),
    goods       INTEGER REFERENCES goods (id),
    quantity    INTEGER NOT NULL DEFAULT 0,
    points      INTEGER NOT NULL DEFAULT 0,
    printed_day INTEGER NOT NULL,
    CHECK (iif(goods IS NULL, quantity = 0 AND points BETWEEN 1 AND 1000, quantity BETWEEN 1 AND 99 AND points = 0))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER coupon_is_forever BEFORE UPDATE ON coupon BEGIN SELECT RAISE(ABORT, 'a printed coupon is never changed'); END;
CREATE TRIGGER coupon_stays BEFORE DELETE ON coupon BEGIN SELECT RAISE(ABORT, 'a printed coupon is never deleted'); END;
CREATE TABLE coupon_claim (
    serial       TEXT PRIMARY KEY REFERENCES coupon (serial),
    resident     INTEGER NOT NULL REFERENCES resident (id),
    transfer     BLOB REFERENCES transfer (id),
    stock        BLOB REFERENCES stock_move (id),
    actor        TEXT NOT NULL DEFAULT '' CHECK (length(actor) <= 60),
    business_day INTEGER NOT NULL,
    at_ms        INTEGER NOT NULL,
    CHECK ((transfer IS NULL) <> (stock IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER coupon_claim_is_forever BEFORE UPDATE ON coupon_claim BEGIN SELECT RAISE(ABORT, 'coupon_claim is append-only'); END;
CREATE TRIGGER coupon_claim_stays BEFORE DELETE ON coupon_claim BEGIN SELECT RAISE(ABORT, 'coupon_claim is append-only'); END;

-- The end of a day at the counter: what happened since the close before it, up to the event it names. Each event is in one close.
CREATE TABLE day_close (
    business_day INTEGER PRIMARY KEY,
    after_event  INTEGER NOT NULL,
    until_event  INTEGER NOT NULL CHECK (until_event >= after_event),
    redemptions  INTEGER NOT NULL CHECK (redemptions >= 0),  -- Handed over, with those that came back later.
    pieces       INTEGER NOT NULL CHECK (pieces >= 0),
    points       INTEGER NOT NULL CHECK (points >= 0),
    undone       INTEGER NOT NULL CHECK (undone >= 0),
    returns      INTEGER NOT NULL CHECK (returns >= 0),
    points_back  INTEGER NOT NULL CHECK (points_back >= 0),
    staff        INTEGER NOT NULL DEFAULT 0,                 -- A resident's id; 0: not on the roll.
    signed_by    TEXT NOT NULL CHECK (length(signed_by) BETWEEN 1 AND 60),
    signature    BLOB CHECK (signature IS NULL OR length(signature) BETWEEN 1 AND 65536),  -- Strokes as the screen gave them.
    at_ms        INTEGER NOT NULL
) STRICT;
CREATE TRIGGER day_close_is_forever BEFORE UPDATE ON day_close BEGIN SELECT RAISE(ABORT, 'a day is closed once'); END;
CREATE TRIGGER day_close_stays BEFORE DELETE ON day_close BEGIN SELECT RAISE(ABORT, 'a day is closed once'); END;
CREATE TABLE day_close_line (
    business_day INTEGER NOT NULL REFERENCES day_close (business_day),
    goods        INTEGER NOT NULL REFERENCES goods (id),
    expected     INTEGER NOT NULL CHECK (expected >= 0),
    counted      INTEGER NOT NULL CHECK (counted >= 0),
    difference   INTEGER NOT NULL CHECK (difference = counted - expected),
    PRIMARY KEY (business_day, goods)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER day_close_line_is_forever BEFORE UPDATE ON day_close_line BEGIN SELECT RAISE(ABORT, 'a day is closed once'); END;
CREATE TRIGGER day_close_line_stays BEFORE DELETE ON day_close_line BEGIN SELECT RAISE(ABORT, 'a day is closed once'); END;
