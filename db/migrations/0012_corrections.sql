-- 0012 corrections: an award that should not have been is taken back by a reversal. What its owner has spent of it by then is a claim,
-- repaid from later awards: a balance is never negative, and nobody's next points are taken without a row that says why.
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

-- What a later award gave to a claim: a transfer of its own, in the award's group.
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

-- A month's earned is what came from the village, its spent what went to the shop; what is reversed is neither, in the month it stood in.
DROP TRIGGER transfer_earns;
DROP TRIGGER transfer_spends;
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

-- Returns there were before count so, too.
UPDATE month_sum SET spent = spent - coalesce((
    SELECT sum(back.amount) FROM account a JOIN transfer back ON back.credit = a.id AND back.kind = 'reverse'
      JOIN transfer gone ON gone.id = back.refers_to
     WHERE a.kind = 'resident' AND a.owner = month_sum.resident
       AND CAST(strftime('%Y%m', gone.business_day * 86400, 'unixepoch') AS INTEGER) = month_sum.month), 0)
 WHERE resident IN (SELECT a.owner FROM transfer t JOIN account a ON a.id = t.credit AND a.kind = 'resident' WHERE t.kind = 'reverse');
