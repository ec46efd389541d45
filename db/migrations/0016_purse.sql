-- 0016 purse: a household's points. Its grown-up members put in of their own, and each spends of it for all of them, up to so many a month.
-- Nobody's points come into it, and nobody spends of it, who has not said yes with their own card and PIN. A redemption names the purse it
-- was paid from; what comes back goes back there.
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

-- Who takes part now, and in whose household they live now: whoever moves away takes part no longer.
CREATE VIEW purse_member AS
SELECT e.household, e.resident,
       (SELECT l.a_month FROM purse_event l WHERE l.household = e.household AND l.resident = e.resident AND l.kind <> 'left'
         ORDER BY l.position DESC LIMIT 1) AS a_month
  FROM purse_event e JOIN resident r ON r.id = e.resident AND r.household_id = e.household
 WHERE e.kind = 'joined'
   AND NOT EXISTS (SELECT 1 FROM purse_event n WHERE n.household = e.household AND n.resident = e.resident AND n.kind <> 'limit'
                    AND n.position > e.position);

ALTER TABLE redemption ADD COLUMN purse INTEGER REFERENCES household (id);  -- NULL: of the resident's own points.

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
