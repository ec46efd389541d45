-- 0005 scans: every card held to the scanner, accepted or refused. Never merged, never changed.
CREATE TABLE scan_event (
    id           INTEGER PRIMARY KEY,
    at_ms        INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    resident_id  INTEGER REFERENCES resident (id),
    card_id      INTEGER,
    outcome      TEXT NOT NULL CHECK (outcome IN ('welcomed', 'already_today', 'unreadable', 'not_ours', 'too_old', 'replaced', 'unknown', 'limit', 'clock_unsure')),
    transfer_id  BLOB CHECK (transfer_id IS NULL OR length(transfer_id) = 16)
) STRICT;
CREATE INDEX scan_event_day ON scan_event (business_day, outcome);
CREATE INDEX scan_event_resident ON scan_event (resident_id, business_day);
CREATE TRIGGER scan_event_is_forever BEFORE UPDATE ON scan_event BEGIN SELECT RAISE(ABORT, 'scan_event is append-only'); END;
CREATE TRIGGER scan_event_stays BEFORE DELETE ON scan_event BEGIN SELECT RAISE(ABORT, 'scan_event is append-only'); END;
