-- The sum of db/migrations, to be read; never edited by hand (tests/db/schema_test.cpp writes and compares it).
-- PRAGMA user_version = 16

CREATE TABLE setting (
    name  TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 64),
    value TEXT NOT NULL CHECK (length(value) <= 4096)
) STRICT, WITHOUT ROWID;

CREATE TABLE terminal (
    id         INTEGER PRIMARY KEY CHECK (id > 0),
    epoch      INTEGER NOT NULL DEFAULT 1 CHECK (epoch > 0),
    next_seq   INTEGER NOT NULL DEFAULT 1 CHECK (next_seq > 0),
    last_chain BLOB NOT NULL DEFAULT (zeroblob(32)) CHECK (length(last_chain) = 32),
    here       INTEGER NOT NULL DEFAULT 0 CHECK (here IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX terminal_here ON terminal (here) WHERE here = 1;

CREATE TABLE hamlet        (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60)) STRICT;

CREATE TABLE village_group (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60)) STRICT;

CREATE TABLE grid          (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60)) STRICT;

CREATE TABLE household (
    id        INTEGER PRIMARY KEY,
    number    TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 32),
    hamlet_id INTEGER NOT NULL REFERENCES hamlet (id),
    group_id  INTEGER REFERENCES village_group (id),
    grid_id   INTEGER REFERENCES grid (id)
) STRICT;
CREATE INDEX household_hamlet ON household (hamlet_id);

CREATE TABLE resident (
    id           INTEGER PRIMARY KEY,
    number       TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 32),
    name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    birth_year   INTEGER NOT NULL DEFAULT 0 CHECK (birth_year = 0 OR birth_year BETWEEN 1890 AND 2200),
    sex          TEXT NOT NULL DEFAULT '?' CHECK (sex IN ('f', 'm', '?')),
    head         INTEGER NOT NULL DEFAULT 0 CHECK (head IN (0, 1)),
    household_id INTEGER NOT NULL REFERENCES household (id),
    pinyin       TEXT NOT NULL DEFAULT '',
    initials     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX resident_household ON resident (household_id);
CREATE INDEX resident_name ON resident (name, id);
CREATE INDEX resident_pinyin ON resident (pinyin, id);
CREATE INDEX resident_initials ON resident (initials, id);

CREATE TABLE resident_role (
    resident_id INTEGER NOT NULL REFERENCES resident (id),
    role        TEXT NOT NULL CHECK (role IN ('party_member', 'grid_head', 'steward', 'talk_host', 'volunteer', 'mediator', 'staff')),
    PRIMARY KEY (resident_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE card (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    resident_id INTEGER NOT NULL REFERENCES resident (id),
    generation  INTEGER NOT NULL CHECK (generation BETWEEN 1 AND 65535),
    issued_day  INTEGER NOT NULL,
    state       TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'lost', 'returned')),
    UNIQUE (resident_id, generation)
) STRICT;

CREATE TABLE account (
    id    INTEGER PRIMARY KEY,
    kind  TEXT NOT NULL CHECK (kind IN ('resident', 'household', 'issuance', 'budget', 'clearing', 'redeemed', 'expired', 'shrinkage', 'lease')),
    owner INTEGER NOT NULL DEFAULT 0 CHECK (owner >= 0),
    floor INTEGER CHECK (floor IS NULL OR floor = 0),
    UNIQUE (kind, owner)
) STRICT;
CREATE TRIGGER account_is_forever BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'an account is never deleted'); END;
CREATE TRIGGER account_is_fixed BEFORE UPDATE ON account BEGIN SELECT RAISE(ABORT, 'an account is never changed'); END;

CREATE TABLE transfer (
    position     INTEGER PRIMARY KEY,
    id           BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    group_id     BLOB NOT NULL CHECK (length(group_id) = 16),
    kind         TEXT NOT NULL CHECK (kind IN ('single', 'pending', 'post', 'void', 'expire', 'reverse')),
    refers_to    BLOB REFERENCES transfer (id),   -- The hold that is posted, voided or expired; the transfer that is reversed.
    debit        INTEGER NOT NULL REFERENCES account (id),
    credit       INTEGER NOT NULL REFERENCES account (id),
    amount       INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 1000000000),
    code         TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 32),
    rule_version TEXT NOT NULL DEFAULT '',
    business_day INTEGER NOT NULL,
    event_at_ms  INTEGER NOT NULL,
    actor        TEXT NOT NULL DEFAULT '' CHECK (length(actor) <= 60),
    memo         TEXT NOT NULL DEFAULT '' CHECK (length(memo) <= 200),
    terminal     INTEGER NOT NULL REFERENCES terminal (id),
    epoch        INTEGER NOT NULL,
    seq          INTEGER NOT NULL,
    body_hash    BLOB NOT NULL CHECK (length(body_hash) = 32),
    chain_hash   BLOB NOT NULL CHECK (length(chain_hash) = 32),
    UNIQUE (terminal, epoch, seq),
    CHECK (debit <> credit),
    CHECK ((kind IN ('single', 'pending')) = (refers_to IS NULL))
) STRICT;
CREATE INDEX transfer_credit ON transfer (credit, business_day);
CREATE INDEX transfer_debit ON transfer (debit, business_day);
CREATE UNIQUE INDEX transfer_resolves ON transfer (refers_to) WHERE kind IN ('post', 'void', 'expire');
CREATE UNIQUE INDEX transfer_reverses ON transfer (refers_to) WHERE kind = 'reverse';
CREATE TRIGGER transfer_is_forever BEFORE UPDATE ON transfer BEGIN SELECT RAISE(ABORT, 'transfer is append-only'); END;
CREATE TRIGGER transfer_stays BEFORE DELETE ON transfer BEGIN SELECT RAISE(ABORT, 'transfer is append-only'); END;

CREATE TABLE balance (
    account         INTEGER PRIMARY KEY REFERENCES account (id),
    floor           INTEGER CHECK (floor IS NULL OR floor = 0),
    debits_posted   INTEGER NOT NULL DEFAULT 0 CHECK (debits_posted >= 0),
    credits_posted  INTEGER NOT NULL DEFAULT 0 CHECK (credits_posted >= 0),
    debits_pending  INTEGER NOT NULL DEFAULT 0 CHECK (debits_pending >= 0),
    credits_pending INTEGER NOT NULL DEFAULT 0 CHECK (credits_pending >= 0),
    CHECK (floor IS NULL OR credits_posted - debits_posted - debits_pending >= floor)
) STRICT;
CREATE TRIGGER balance_opens AFTER INSERT ON account BEGIN INSERT INTO balance (account, floor) VALUES (new.id, new.floor); END;
CREATE TRIGGER balance_stays BEFORE DELETE ON balance BEGIN SELECT RAISE(ABORT, 'a balance is never deleted'); END;
CREATE TRIGGER transfer_refers BEFORE INSERT ON transfer WHEN new.refers_to IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'a hold is resolved between its own accounts, with at most what was held')
     WHERE new.kind IN ('post', 'void', 'expire')
       AND NOT EXISTS (SELECT 1 FROM transfer held WHERE held.id = new.refers_to AND held.kind = 'pending' AND held.debit = new.debit
                       AND held.credit = new.credit AND (new.amount = held.amount OR (new.kind = 'post' AND new.amount < held.amount)));
    SELECT RAISE(ABORT, 'a reversal goes the way back, with at most what was posted')
     WHERE new.kind = 'reverse'
       AND NOT EXISTS (SELECT 1 FROM transfer gone WHERE gone.id = new.refers_to AND gone.kind IN ('single', 'post') AND gone.debit = new.credit
                       AND gone.credit = new.debit AND new.amount <= gone.amount);
END;
CREATE TRIGGER transfer_posts AFTER INSERT ON transfer WHEN new.kind IN ('single', 'reverse') BEGIN
    UPDATE balance SET debits_posted = debits_posted + new.amount WHERE account = new.debit;
    UPDATE balance SET credits_posted = credits_posted + new.amount WHERE account = new.credit;
END;
CREATE TRIGGER transfer_holds AFTER INSERT ON transfer WHEN new.kind = 'pending' BEGIN
    UPDATE balance SET debits_pending = debits_pending + new.amount WHERE account = new.debit;
    UPDATE balance SET credits_pending = credits_pending + new.amount WHERE account = new.credit;
END;
CREATE TRIGGER transfer_resolves_hold AFTER INSERT ON transfer WHEN new.kind IN ('post', 'void', 'expire') BEGIN
    UPDATE balance SET debits_pending = debits_pending - (SELECT amount FROM transfer WHERE id = new.refers_to),
                       debits_posted = debits_posted + iif(new.kind = 'post', new.amount, 0) WHERE account = new.debit;
    UPDATE balance SET credits_pending = credits_pending - (SELECT amount FROM transfer WHERE id = new.refers_to),
                       credits_posted = credits_posted + iif(new.kind = 'post', new.amount, 0) WHERE account = new.credit;
END;

CREATE TABLE month_sum (
    month     INTEGER NOT NULL,
    hamlet_id INTEGER NOT NULL REFERENCES hamlet (id),
    resident  INTEGER NOT NULL REFERENCES resident (id),
    earned    INTEGER NOT NULL DEFAULT 0,
    spent     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (resident, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE hamlet_sum (
    month     INTEGER NOT NULL,
    hamlet_id INTEGER NOT NULL REFERENCES hamlet (id),
    earned    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (month, hamlet_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejected (
    id    BLOB PRIMARY KEY CHECK (length(id) = 16),
    why   TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER rejected_is_forever BEFORE UPDATE ON rejected BEGIN SELECT RAISE(ABORT, 'rejected is append-only'); END;
CREATE TRIGGER rejected_stays BEFORE DELETE ON rejected BEGIN SELECT RAISE(ABORT, 'rejected is append-only'); END;

CREATE TABLE earning_rule (
    code        TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 32),
    version     INTEGER NOT NULL CHECK (version > 0),
    title       TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
    amount      INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 100000),
    a_day       INTEGER NOT NULL DEFAULT 0 CHECK (a_day >= 0),     -- 0: as often as there are occasions
    a_month     INTEGER NOT NULL DEFAULT 0 CHECK (a_month >= 0),
    ever        INTEGER NOT NULL DEFAULT 0 CHECK (ever >= 0),
    icon        TEXT NOT NULL DEFAULT 'other',
    explanation TEXT NOT NULL DEFAULT '',
    basis       TEXT NOT NULL DEFAULT '', household_day INTEGER NOT NULL DEFAULT 0 CHECK (household_day >= 0), household_month INTEGER NOT NULL DEFAULT 0 CHECK (household_month >= 0), since_day INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (code, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_book (
    version        TEXT PRIMARY KEY CHECK (length(version) BETWEEN 1 AND 32),
    adopted_on     TEXT NOT NULL,
    in_force_from  TEXT NOT NULL,
    replaced_on    TEXT NOT NULL DEFAULT '',
    signed_by      INTEGER NOT NULL DEFAULT 0 CHECK (signed_by >= 0),
    preamble       TEXT NOT NULL DEFAULT '' CHECK (length(preamble) <= 2000),
    preamble_title TEXT NOT NULL DEFAULT '',
    preamble_by    TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE rule (
    id          INTEGER PRIMARY KEY,
    version     TEXT NOT NULL REFERENCES rule_book (version) ON DELETE CASCADE,
    number      INTEGER NOT NULL CHECK (number > 0),
    title       TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
    verse       TEXT NOT NULL CHECK (length(verse) <= 400),
    explanation TEXT NOT NULL DEFAULT '' CHECK (length(explanation) <= 4000),
    earns       INTEGER NOT NULL DEFAULT 0 CHECK (earns >= 0),
    earns_why   TEXT NOT NULL DEFAULT '',
    costs       INTEGER NOT NULL DEFAULT 0 CHECK (costs >= 0),
    costs_why   TEXT NOT NULL DEFAULT '',
    keeper      TEXT NOT NULL DEFAULT '',
    picture     TEXT NOT NULL DEFAULT '', recording TEXT NOT NULL DEFAULT '',
    UNIQUE (version, number)
) STRICT;

CREATE TABLE honor_list (
    id           INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('commendation', 'progress', 'reminder')),
    period       TEXT NOT NULL CHECK (length(period) = 7),
    public_until TEXT NOT NULL,
    UNIQUE (kind, period)
) STRICT;

CREATE TABLE honor_entry (
    id          INTEGER PRIMARY KEY,
    list_id     INTEGER NOT NULL REFERENCES honor_list (id) ON DELETE CASCADE,
    place       INTEGER NOT NULL,
    resident_id INTEGER NOT NULL REFERENCES resident (id),
    title       TEXT NOT NULL DEFAULT '' CHECK (length(title) <= 60),
    deed        TEXT NOT NULL CHECK (length(deed) BETWEEN 1 AND 400),
    consent     INTEGER NOT NULL DEFAULT 0 CHECK (consent IN (0, 1)),
    UNIQUE (list_id, resident_id)
) STRICT;

CREATE TABLE plaque (
    id       INTEGER PRIMARY KEY,
    title    TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
    owner    TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 60),
    given_on TEXT NOT NULL,
    given_by TEXT NOT NULL DEFAULT '',
    rank     INTEGER NOT NULL DEFAULT 0,
    UNIQUE (title, owner)
) STRICT;

CREATE TABLE notice (
    id              INTEGER PRIMARY KEY,
    key             TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 100),
    title           TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    kind            TEXT NOT NULL DEFAULT '',
    signature       TEXT NOT NULL DEFAULT '',
    hamlet          TEXT NOT NULL DEFAULT '',
    starts_on       TEXT NOT NULL,
    ends_on         TEXT NOT NULL DEFAULT '',
    urgent          INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
    pinned          INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    summary         TEXT NOT NULL DEFAULT '',
    facts           TEXT NOT NULL DEFAULT '',   -- icon, main and detail of each, divided by US (0x1F); facts by RS (0x1E)
    body            TEXT NOT NULL DEFAULT '' CHECK (length(body) <= 20000),
    picture         TEXT NOT NULL DEFAULT '',
    picture_caption TEXT NOT NULL DEFAULT ''
, recording TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX notice_hanging ON notice (starts_on);

CREATE TABLE scan_event (
    id           INTEGER PRIMARY KEY,
    at_ms        INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    resident_id  INTEGER REFERENCES resident (id),
    card_id      INTEGER,
    outcome      TEXT NOT NULL CHECK (outcome IN ('welcomed', 'already_today', 'unreadable', 'not_ours', 'too_old', 'replaced', 'unknown', 'limit', 'clock_unsure')),
    transfer_id  BLOB CHECK (transfer_id IS NULL OR length(transfer_id) = 16)
, via TEXT NOT NULL DEFAULT 'card' CHECK (via IN ('card', 'name'))) STRICT;
CREATE INDEX scan_event_day ON scan_event (business_day, outcome);
CREATE INDEX scan_event_resident ON scan_event (resident_id, business_day);
CREATE TRIGGER scan_event_is_forever BEFORE UPDATE ON scan_event BEGIN SELECT RAISE(ABORT, 'scan_event is append-only'); END;
CREATE TRIGGER scan_event_stays BEFORE DELETE ON scan_event BEGIN SELECT RAISE(ABORT, 'scan_event is append-only'); END;

CREATE TABLE programme (
    place    INTEGER PRIMARY KEY,                                  -- As the office lists it, from 1.
    screen   TEXT NOT NULL CHECK (screen IN ('rules', 'notices', 'honors', 'rankings', 'plaques')),
    row_key  TEXT NOT NULL DEFAULT '' CHECK (length(row_key) <= 100),
    weight   INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 10),     -- Turns of each round.
    seconds  INTEGER NOT NULL CHECK (seconds BETWEEN 10 AND 600),  -- Of one turn.
    from_on  TEXT NOT NULL DEFAULT '',                             -- ISO 8601 dates; empty: no limit.
    until_on TEXT NOT NULL DEFAULT '',
    dayparts TEXT NOT NULL DEFAULT '',                             -- "08:00-12:00 14:00-18:00"; empty: all day.
    weekdays INTEGER NOT NULL DEFAULT 0 CHECK (weekdays BETWEEN 0 AND 127)  -- Bit 0 is Monday; 0: every day.
) STRICT;

CREATE TABLE show_now (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    screen   TEXT NOT NULL CHECK (screen IN ('rules', 'notices', 'honors', 'rankings', 'plaques')),
    row_key  TEXT NOT NULL DEFAULT '' CHECK (length(row_key) <= 100),
    from_ms  INTEGER NOT NULL,
    until_ms INTEGER NOT NULL CHECK (until_ms > from_ms)
) STRICT;

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

CREATE TABLE redemption (
    position      INTEGER PRIMARY KEY,
    id            BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    resident      INTEGER NOT NULL REFERENCES resident (id),
    channel       TEXT NOT NULL CHECK (channel IN ('terminal', 'counter')),
    business_day  INTEGER NOT NULL,
    at_ms         INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL CHECK (expires_at_ms > at_ms),
    actor         TEXT NOT NULL DEFAULT '' CHECK (length(actor) <= 60)
, purse INTEGER REFERENCES household (id)) STRICT;
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

CREATE TABLE staff (
    id          INTEGER PRIMARY KEY,
    resident_id INTEGER NOT NULL REFERENCES resident (id),
    role        TEXT NOT NULL CHECK (role IN ('counter', 'editor', 'approver', 'accountant', 'committee', 'grid_head', 'mediator', 'handyman', 'secretary')),
    added_ms    INTEGER NOT NULL,
    retired_ms  INTEGER
) STRICT;
CREATE UNIQUE INDEX staff_at_work ON staff (resident_id) WHERE retired_ms IS NULL;
CREATE TRIGGER staff_stays BEFORE DELETE ON staff BEGIN SELECT RAISE(ABORT, 'staff are retired, not deleted'); END;
CREATE TRIGGER staff_is_fixed BEFORE UPDATE ON staff WHEN old.retired_ms IS NOT NULL OR new.retired_ms IS NULL OR new.id <> old.id
    OR new.resident_id <> old.resident_id OR new.role <> old.role OR new.added_ms <> old.added_ms
    BEGIN SELECT RAISE(ABORT, 'staff are only ever retired'); END;

CREATE TABLE staff_event (
    id           INTEGER PRIMARY KEY,
    at_ms        INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    staff_id     INTEGER REFERENCES staff (id),
    resident_id  INTEGER REFERENCES resident (id),   -- Whose card it was, where no member of staff is known.
    event        TEXT NOT NULL CHECK (event IN ('added', 'retired', 'signed_in', 'signed_out', 'refused')),
    why          TEXT NOT NULL DEFAULT '' CHECK (length(why) <= 32),
    CHECK (event = 'refused' OR staff_id IS NOT NULL)
) STRICT;
CREATE INDEX staff_event_staff ON staff_event (staff_id, id);
CREATE TRIGGER staff_event_is_forever BEFORE UPDATE ON staff_event BEGIN SELECT RAISE(ABORT, 'staff_event is append-only'); END;
CREATE TRIGGER staff_event_stays BEFORE DELETE ON staff_event BEGIN SELECT RAISE(ABORT, 'staff_event is append-only'); END;

CREATE TABLE pin (
    id          INTEGER PRIMARY KEY,
    resident_id INTEGER UNIQUE REFERENCES resident (id),
    staff_id    INTEGER UNIQUE REFERENCES staff (id),
    kind        TEXT NOT NULL CHECK (kind IN ('digits', 'pictures')),
    salt        BLOB NOT NULL CHECK (length(salt) = 16),
    hash        BLOB NOT NULL CHECK (length(hash) = 32),
    pepper      BLOB NOT NULL CHECK (length(pepper) = 8),                            -- The fingerprint of the one that went in.
    opslimit    INTEGER NOT NULL CHECK (opslimit BETWEEN 1 AND 4294967295),
    memlimit    INTEGER NOT NULL CHECK (memlimit BETWEEN 8192 AND 1073741824),       -- Bytes.
    tries       INTEGER NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 20),
    last_try_ms INTEGER NOT NULL DEFAULT 0,
    locked      INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
    set_at_ms   INTEGER NOT NULL,
    scrambled   INTEGER NOT NULL DEFAULT 0 CHECK (scrambled IN (0, 1)),
    CHECK ((resident_id IS NULL) <> (staff_id IS NULL)),
    CHECK (locked = 1 OR tries < 20)
) STRICT;

CREATE TABLE pin_event (
    id           INTEGER PRIMARY KEY,
    at_ms        INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    resident_id  INTEGER REFERENCES resident (id),
    staff_id     INTEGER REFERENCES staff (id),
    event        TEXT NOT NULL CHECK (event IN ('set', 'changed', 'wrong', 'locked', 'reset', 'vouched')),
    via          TEXT NOT NULL DEFAULT 'terminal' CHECK (via IN ('terminal', 'shell')),
    by_staff     INTEGER REFERENCES staff (id),
    second_staff INTEGER REFERENCES staff (id),
    amount       INTEGER,
    reason       TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 200),
    CHECK ((resident_id IS NULL) <> (staff_id IS NULL)),
    CHECK ((amount IS NOT NULL) = (event = 'vouched')),
    CHECK (event <> 'vouched' OR (resident_id IS NOT NULL AND by_staff IS NOT NULL AND amount BETWEEN 1 AND 1000000000 AND length(reason) > 0)),
    CHECK (event <> 'reset' OR via = 'shell' OR (by_staff IS NOT NULL AND second_staff IS NOT NULL AND by_staff <> second_staff)),
    CHECK (event IN ('vouched', 'reset') OR (by_staff IS NULL AND second_staff IS NULL))
) STRICT;
CREATE INDEX pin_event_resident ON pin_event (resident_id, event, business_day);
CREATE INDEX pin_event_staff ON pin_event (staff_id, id);
CREATE TRIGGER pin_event_is_forever BEFORE UPDATE ON pin_event BEGIN SELECT RAISE(ABORT, 'pin_event is append-only'); END;
CREATE TRIGGER pin_event_stays BEFORE DELETE ON pin_event BEGIN SELECT RAISE(ABORT, 'pin_event is append-only'); END;

CREATE TABLE print_job (
    id            INTEGER PRIMARY KEY,
    kind          TEXT    NOT NULL CHECK (kind IN ('redemption', 'entries', 'day_close', 'test')),
    receipt       TEXT    NOT NULL CHECK (length(CAST(receipt AS BLOB)) BETWEEN 1 AND 32768),
    made_at_ms    INTEGER NOT NULL,
    printed_at_ms INTEGER,
    tries         INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    failures      INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    state         TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'printed', 'given_up')),
    CHECK (state <> 'printed' OR printed_at_ms IS NOT NULL)
) STRICT;
CREATE INDEX print_job_waiting ON print_job (id) WHERE state = 'waiting';

CREATE TABLE claim (
    id           INTEGER PRIMARY KEY,
    award        BLOB    NOT NULL UNIQUE REFERENCES transfer (id),
    resident     INTEGER NOT NULL REFERENCES resident (id),
    amount       INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 1000000000),  -- What the reversal could not take.
    actor        TEXT    NOT NULL CHECK (length(actor) <= 60),
    reason       TEXT    NOT NULL CHECK (length(reason) BETWEEN 1 AND 100),
    business_day INTEGER NOT NULL,
    at_ms        INTEGER NOT NULL
) STRICT;
CREATE INDEX claim_of ON claim (resident);
CREATE TRIGGER claim_is_forever BEFORE UPDATE ON claim BEGIN SELECT RAISE(ABORT, 'claim is append-only'); END;
CREATE TRIGGER claim_stays BEFORE DELETE ON claim BEGIN SELECT RAISE(ABORT, 'claim is append-only'); END;
CREATE TRIGGER claim_is_of_an_award BEFORE INSERT ON claim BEGIN
    SELECT RAISE(ABORT, 'no more is claimed than an award gave and its reversal did not take')
     WHERE NOT EXISTS (SELECT 1 FROM transfer t JOIN account a ON a.id = t.credit
                       WHERE t.id = new.award AND t.kind = 'single' AND a.kind = 'resident' AND a.owner = new.resident
                         AND t.amount >= new.amount + coalesce((SELECT amount FROM transfer r WHERE r.refers_to = t.id AND r.kind = 'reverse'), 0));
END;

CREATE TABLE claim_payment (
    transfer BLOB    PRIMARY KEY REFERENCES transfer (id),
    claim    INTEGER NOT NULL REFERENCES claim (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_payment_of ON claim_payment (claim);
CREATE TRIGGER claim_payment_is_forever BEFORE UPDATE ON claim_payment BEGIN SELECT RAISE(ABORT, 'claim_payment is append-only'); END;
CREATE TRIGGER claim_payment_stays BEFORE DELETE ON claim_payment BEGIN SELECT RAISE(ABORT, 'claim_payment is append-only'); END;
CREATE TRIGGER claim_is_not_overpaid AFTER INSERT ON claim_payment BEGIN
    SELECT RAISE(ABORT, 'a claim is repaid with no more than it is')
     WHERE (SELECT sum(t.amount) FROM claim_payment p JOIN transfer t ON t.id = p.transfer WHERE p.claim = new.claim)
         > (SELECT amount FROM claim WHERE id = new.claim);
END;
CREATE TRIGGER transfer_earns AFTER INSERT ON transfer
WHEN new.kind = 'single' AND EXISTS (SELECT 1 FROM account WHERE id = new.credit AND kind = 'resident')
                         AND EXISTS (SELECT 1 FROM account WHERE id = new.debit AND kind IN ('issuance', 'budget')) BEGIN
    INSERT INTO month_sum (month, hamlet_id, resident, earned)
    SELECT CAST(strftime('%Y%m', new.business_day * 86400, 'unixepoch') AS INTEGER), h.hamlet_id, r.id, new.amount
      FROM account a JOIN resident r ON r.id = a.owner JOIN household h ON h.id = r.household_id WHERE a.id = new.credit
        ON CONFLICT (resident, month) DO UPDATE SET earned = earned + excluded.earned;
    INSERT INTO hamlet_sum (month, hamlet_id, earned)
    SELECT CAST(strftime('%Y%m', new.business_day * 86400, 'unixepoch') AS INTEGER), h.hamlet_id, new.amount
      FROM account a JOIN resident r ON r.id = a.owner JOIN household h ON h.id = r.household_id WHERE a.id = new.credit
        ON CONFLICT (month, hamlet_id) DO UPDATE SET earned = earned + excluded.earned;
END;
CREATE TRIGGER transfer_spends AFTER INSERT ON transfer
WHEN new.kind IN ('single', 'post') AND EXISTS (SELECT 1 FROM account WHERE id = new.debit AND kind = 'resident')
                                    AND EXISTS (SELECT 1 FROM account WHERE id = new.credit AND kind = 'redeemed') BEGIN
    INSERT INTO month_sum (month, hamlet_id, resident, spent)
    SELECT CAST(strftime('%Y%m', new.business_day * 86400, 'unixepoch') AS INTEGER), h.hamlet_id, r.id, new.amount
      FROM account a JOIN resident r ON r.id = a.owner JOIN household h ON h.id = r.household_id WHERE a.id = new.debit
        ON CONFLICT (resident, month) DO UPDATE SET spent = spent + excluded.spent;
END;
CREATE TRIGGER transfer_takes_back AFTER INSERT ON transfer
WHEN new.kind = 'reverse' AND EXISTS (SELECT 1 FROM account WHERE id = new.debit AND kind = 'resident')
                          AND EXISTS (SELECT 1 FROM account WHERE id = new.credit AND kind IN ('issuance', 'budget')) BEGIN
    UPDATE hamlet_sum SET earned = earned - new.amount WHERE (month, hamlet_id) IN (
        SELECT m.month, m.hamlet_id FROM month_sum m WHERE m.resident = (SELECT owner FROM account WHERE id = new.debit) AND m.month =
        (SELECT CAST(strftime('%Y%m', business_day * 86400, 'unixepoch') AS INTEGER) FROM transfer WHERE id = new.refers_to));
    UPDATE month_sum SET earned = earned - new.amount WHERE resident = (SELECT owner FROM account WHERE id = new.debit) AND month =
        (SELECT CAST(strftime('%Y%m', business_day * 86400, 'unixepoch') AS INTEGER) FROM transfer WHERE id = new.refers_to);
END;
CREATE TRIGGER transfer_brings_back AFTER INSERT ON transfer
WHEN new.kind = 'reverse' AND EXISTS (SELECT 1 FROM account WHERE id = new.credit AND kind = 'resident')
                          AND EXISTS (SELECT 1 FROM account WHERE id = new.debit AND kind = 'redeemed') BEGIN
    UPDATE month_sum SET spent = spent - new.amount WHERE resident = (SELECT owner FROM account WHERE id = new.credit) AND month =
        (SELECT CAST(strftime('%Y%m', business_day * 86400, 'unixepoch') AS INTEGER) FROM transfer WHERE id = new.refers_to);
END;

CREATE TABLE waiting_award (
    award        BLOB    PRIMARY KEY CHECK (length(award) = 16),
    resident     INTEGER NOT NULL REFERENCES resident (id),
    code         TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    slot         TEXT    NOT NULL CHECK (length(slot) BETWEEN 1 AND 80),
    amount       INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 1000000000),
    memo         TEXT    NOT NULL DEFAULT '' CHECK (length(memo) <= 200),
    why          TEXT    NOT NULL CHECK (why IN ('claimed', 'two_people', 'clock', 'budget')),
    entered_by   INTEGER REFERENCES staff (id),                -- Nobody: the terminal.
    actor        TEXT    NOT NULL DEFAULT '' CHECK (length(actor) <= 60),
    public_until INTEGER NOT NULL DEFAULT 0,                   -- Business day; until its end everybody may object. 0: not public.
    business_day INTEGER NOT NULL,
    event_at_ms  INTEGER NOT NULL,
    FOREIGN KEY (code, version) REFERENCES earning_rule (code, version)
) STRICT;
CREATE INDEX waiting_award_of ON waiting_award (resident, business_day);
CREATE TRIGGER waiting_award_is_forever BEFORE UPDATE ON waiting_award BEGIN SELECT RAISE(ABORT, 'waiting_award is append-only'); END;
CREATE TRIGGER waiting_award_stays BEFORE DELETE ON waiting_award BEGIN SELECT RAISE(ABORT, 'waiting_award is append-only'); END;

CREATE TABLE waiting_award_event (
    position     INTEGER PRIMARY KEY,
    award        BLOB    NOT NULL REFERENCES waiting_award (award),
    kind         TEXT    NOT NULL CHECK (kind IN ('approved', 'objected', 'settled', 'granted', 'refused')),
    staff        INTEGER REFERENCES staff (id),
    resident     INTEGER REFERENCES resident (id),             -- Who objects.
    actor        TEXT    NOT NULL DEFAULT '' CHECK (length(actor) <= 60),
    reason       TEXT    NOT NULL DEFAULT '' CHECK (length(reason) <= 100),
    business_day INTEGER NOT NULL,
    at_ms        INTEGER NOT NULL,
    CHECK (kind = 'granted' OR (kind = 'objected') = (resident IS NOT NULL)),
    CHECK (kind NOT IN ('approved', 'settled', 'refused') OR staff IS NOT NULL)
) STRICT;
CREATE INDEX waiting_award_event_of ON waiting_award_event (award, position);
CREATE UNIQUE INDEX waiting_award_approved ON waiting_award_event (award, staff) WHERE kind = 'approved';
CREATE UNIQUE INDEX waiting_award_objected ON waiting_award_event (award, resident) WHERE kind = 'objected';
CREATE UNIQUE INDEX waiting_award_ended ON waiting_award_event (award) WHERE kind IN ('granted', 'refused');
CREATE TRIGGER waiting_award_event_is_forever BEFORE UPDATE ON waiting_award_event BEGIN SELECT RAISE(ABORT, 'waiting_award_event is append-only'); END;
CREATE TRIGGER waiting_award_event_stays BEFORE DELETE ON waiting_award_event BEGIN SELECT RAISE(ABORT, 'waiting_award_event is append-only'); END;
CREATE TRIGGER waiting_award_has_an_end BEFORE INSERT ON waiting_award_event
WHEN EXISTS (SELECT 1 FROM waiting_award_event e WHERE e.award = new.award AND e.kind IN ('granted', 'refused'))
BEGIN SELECT RAISE(ABORT, 'nothing follows on the end of a waiting award'); END;
CREATE TRIGGER waiting_award_is_approved_by_others BEFORE INSERT ON waiting_award_event WHEN new.kind = 'approved' BEGIN
    SELECT RAISE(ABORT, 'neither who entered an award nor who gets it approves it')
     WHERE EXISTS (SELECT 1 FROM waiting_award w LEFT JOIN staff s ON s.id = new.staff
                   WHERE w.award = new.award AND (w.entered_by = new.staff OR w.resident = s.resident_id));
END;
CREATE TRIGGER waiting_award_is_granted_by_enough BEFORE INSERT ON waiting_award_event WHEN new.kind = 'granted' BEGIN
    SELECT RAISE(ABORT, 'too few approved this award, an objection is open, its public days are not over, or it is not in the ledger')
      FROM waiting_award w WHERE w.award = new.award
       AND ((SELECT count(*) FROM waiting_award_event e WHERE e.award = w.award AND e.kind = 'approved')
            < CASE w.why WHEN 'two_people' THEN 2 WHEN 'budget' THEN 0 ELSE 1 END
         OR new.business_day <= w.public_until
         OR coalesce((SELECT max(position) FROM waiting_award_event e WHERE e.award = w.award AND e.kind = 'objected'), 0)
            > coalesce((SELECT max(position) FROM waiting_award_event e WHERE e.award = w.award AND e.kind = 'settled'), 0)
         OR NOT EXISTS (SELECT 1 FROM transfer t WHERE t.id = w.award AND t.amount = w.amount));
END;

CREATE TABLE clock_check (
    id            INTEGER PRIMARY KEY,
    position      INTEGER NOT NULL,               -- Of the newest transfer then; 0: none.
    at_ms         INTEGER NOT NULL,
    not_before_ms INTEGER NOT NULL CHECK (not_before_ms <= at_ms),  -- An earlier time than this was set back.
    actor         TEXT    NOT NULL CHECK (length(actor) <= 60)
) STRICT;
CREATE TRIGGER clock_check_is_forever BEFORE UPDATE ON clock_check BEGIN SELECT RAISE(ABORT, 'clock_check is append-only'); END;
CREATE TRIGGER clock_check_stays BEFORE DELETE ON clock_check BEGIN SELECT RAISE(ABORT, 'clock_check is append-only'); END;

CREATE TABLE entries_slip (
    id           INTEGER PRIMARY KEY,
    resident     INTEGER NOT NULL REFERENCES resident (id),
    business_day INTEGER NOT NULL,
    at_ms        INTEGER NOT NULL,
    receipt      TEXT    NOT NULL CHECK (length(CAST(receipt AS BLOB)) BETWEEN 1 AND 32768)
) STRICT;
CREATE TRIGGER entries_slip_is_forever BEFORE UPDATE ON entries_slip BEGIN SELECT RAISE(ABORT, 'entries_slip is append-only'); END;
CREATE TRIGGER entries_slip_stays BEFORE DELETE ON entries_slip BEGIN SELECT RAISE(ABORT, 'entries_slip is append-only'); END;

CREATE TABLE voice_message (
    id           INTEGER PRIMARY KEY,
    at_ms        INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    resident_id  INTEGER REFERENCES resident (id),
    about        TEXT    NOT NULL CHECK (about IN ('help', 'rules', 'notices', 'name')),
    lasts_ms     INTEGER NOT NULL CHECK (lasts_ms BETWEEN 1 AND 61000),
    sound        BLOB    CHECK (length(sound) BETWEEN 1 AND 500000)
) STRICT;
CREATE INDEX voice_message_day ON voice_message (business_day);
CREATE INDEX voice_message_sound ON voice_message (id) WHERE sound IS NOT NULL;
CREATE TRIGGER voice_message_stays BEFORE DELETE ON voice_message BEGIN SELECT RAISE(ABORT, 'voice messages are not deleted'); END;

CREATE TABLE voice_event (
    id         INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES voice_message (id),
    at_ms      INTEGER NOT NULL,
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    event      TEXT    NOT NULL CHECK (event IN ('heard', 'done'))
) STRICT;
CREATE INDEX voice_event_message ON voice_event (message_id, event);
CREATE UNIQUE INDEX voice_done_once ON voice_event (message_id) WHERE event = 'done';
CREATE TRIGGER voice_event_is_forever BEFORE UPDATE ON voice_event BEGIN SELECT RAISE(ABORT, 'voice_event is append-only'); END;
CREATE TRIGGER voice_event_stays BEFORE DELETE ON voice_event BEGIN SELECT RAISE(ABORT, 'voice_event is append-only'); END;
CREATE TRIGGER voice_message_is_fixed BEFORE UPDATE ON voice_message WHEN new.id <> old.id OR new.at_ms <> old.at_ms
    OR new.business_day <> old.business_day OR new.resident_id IS NOT old.resident_id OR new.about <> old.about OR new.lasts_ms <> old.lasts_ms
    OR new.sound IS NOT NULL OR NOT EXISTS (SELECT 1 FROM voice_event WHERE message_id = old.id AND event = 'done')
    BEGIN SELECT RAISE(ABORT, 'of a voice message only the sound goes, once it is dealt with'); END;

CREATE TABLE purse_event (
    position     INTEGER PRIMARY KEY,
    household    INTEGER NOT NULL REFERENCES household (id),
    resident     INTEGER NOT NULL REFERENCES resident (id),      -- Whom it is about.
    kind         TEXT    NOT NULL CHECK (kind IN ('joined', 'left', 'limit')),
    a_month      INTEGER NOT NULL CHECK (a_month BETWEEN 0 AND 1000000000),  -- From now on they may spend so many points of it.
    said_by      INTEGER NOT NULL REFERENCES resident (id),      -- Whose card, and whose PIN.
    business_day INTEGER NOT NULL,
    at_ms        INTEGER NOT NULL,
    CHECK (kind = 'limit' OR said_by = resident)
) STRICT;
CREATE INDEX purse_event_of ON purse_event (household, resident, position);
CREATE TRIGGER purse_event_is_forever BEFORE UPDATE ON purse_event BEGIN SELECT RAISE(ABORT, 'purse_event is append-only'); END;
CREATE TRIGGER purse_event_stays BEFORE DELETE ON purse_event BEGIN SELECT RAISE(ABORT, 'purse_event is append-only'); END;
CREATE VIEW purse_member AS
SELECT e.household, e.resident,
       (SELECT l.a_month FROM purse_event l WHERE l.household = e.household AND l.resident = e.resident AND l.kind <> 'left'
         ORDER BY l.position DESC LIMIT 1) AS a_month
  FROM purse_event e JOIN resident r ON r.id = e.resident AND r.household_id = e.household
 WHERE e.kind = 'joined'
   AND NOT EXISTS (SELECT 1 FROM purse_event n WHERE n.household = e.household AND n.resident = e.resident AND n.kind <> 'limit'
                    AND n.position > e.position);
CREATE TRIGGER purse_takes_of_members BEFORE INSERT ON transfer
WHEN new.kind = 'single' AND EXISTS (SELECT 1 FROM account WHERE id = new.credit AND kind = 'household') BEGIN
    SELECT RAISE(ABORT, 'into a purse come points of those who take part in it, and of nobody else')
     WHERE NOT EXISTS (SELECT 1 FROM account purse JOIN account own ON own.id = new.debit AND own.kind = 'resident'
                         JOIN purse_member m ON m.household = purse.owner AND m.resident = own.owner WHERE purse.id = new.credit);
END;
CREATE TRIGGER purse_pays_for_members BEFORE INSERT ON redemption WHEN new.purse IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'of a purse spends who takes part in it, and nobody else')
     WHERE NOT EXISTS (SELECT 1 FROM purse_member m WHERE m.household = new.purse AND m.resident = new.resident);
END;
