-- 0013 awards: limits of a household, the day from which a rule's version holds, and awards that wait.
-- What a person must look at first is neither given nor lost: a deed that staff entered, one above the limit for which two people and the
-- public are asked, a visit while the clock was not sure, one for which this year's budget has nothing left. It waits here under the id it
-- will have in the ledger, so that it can be granted once and never beside the same deed by another way.
ALTER TABLE earning_rule ADD COLUMN household_day INTEGER NOT NULL DEFAULT 0 CHECK (household_day >= 0);      -- 0: no limit
ALTER TABLE earning_rule ADD COLUMN household_month INTEGER NOT NULL DEFAULT 0 CHECK (household_month >= 0);
ALTER TABLE earning_rule ADD COLUMN since_day INTEGER NOT NULL DEFAULT 0;                                     -- 0: from the beginning

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

-- Somebody looked at the clock and found it right: from this entry of the ledger on it is believed again.
CREATE TABLE clock_check (
    id            INTEGER PRIMARY KEY,
    position      INTEGER NOT NULL,               -- Of the newest transfer then; 0: none.
    at_ms         INTEGER NOT NULL,
    not_before_ms INTEGER NOT NULL CHECK (not_before_ms <= at_ms),  -- An earlier time than this was set back.
    actor         TEXT    NOT NULL CHECK (length(actor) <= 60)
) STRICT;
CREATE TRIGGER clock_check_is_forever BEFORE UPDATE ON clock_check BEGIN SELECT RAISE(ABORT, 'clock_check is append-only'); END;
CREATE TRIGGER clock_check_stays BEFORE DELETE ON clock_check BEGIN SELECT RAISE(ABORT, 'clock_check is append-only'); END;
