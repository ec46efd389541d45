-- 0003 ledger: every point a resident has earned or spent.
-- Append-only. A mistake is corrected by a second row that names the first, so the board can always be explained line by line.
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
-- A hold resolves at most once; a reversal happens at most once.
CREATE UNIQUE INDEX transfer_resolves ON transfer (refers_to) WHERE kind IN ('post', 'void', 'expire');
CREATE UNIQUE INDEX transfer_reverses ON transfer (refers_to) WHERE kind = 'reverse';
CREATE TRIGGER transfer_is_forever BEFORE UPDATE ON transfer BEGIN SELECT RAISE(ABORT, 'transfer is append-only'); END;
CREATE TRIGGER transfer_stays BEFORE DELETE ON transfer BEGIN SELECT RAISE(ABORT, 'transfer is append-only'); END;

-- Written by the trigger below alone. The CHECK is the promise that nobody spends what they do not have.
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

-- What each resident earned and spent a month (yyyymm), for the history's heading and the rankings; the fold of transfers, too.
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
CREATE TRIGGER transfer_earns AFTER INSERT ON transfer
WHEN new.kind = 'single' AND EXISTS (SELECT 1 FROM account WHERE id = new.credit AND kind = 'resident') BEGIN
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
WHEN new.kind IN ('single', 'post') AND EXISTS (SELECT 1 FROM account WHERE id = new.debit AND kind = 'resident') BEGIN
    INSERT INTO month_sum (month, hamlet_id, resident, spent)
    SELECT CAST(strftime('%Y%m', new.business_day * 86400, 'unixepoch') AS INTEGER), h.hamlet_id, r.id, new.amount
      FROM account a JOIN resident r ON r.id = a.owner JOIN household h ON h.id = r.household_id WHERE a.id = new.debit
        ON CONFLICT (resident, month) DO UPDATE SET spent = spent + excluded.spent;
END;

-- An id that was once refused never succeeds later.
CREATE TABLE rejected (
    id    BLOB PRIMARY KEY CHECK (length(id) = 16),
    why   TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER rejected_is_forever BEFORE UPDATE ON rejected BEGIN SELECT RAISE(ABORT, 'rejected is append-only'); END;
CREATE TRIGGER rejected_stays BEFORE DELETE ON rejected BEGIN SELECT RAISE(ABORT, 'rejected is append-only'); END;

-- How points are earned. A change is a new version; the award names the one it was made by.
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
    basis       TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (code, version)
) STRICT, WITHOUT ROWID;
