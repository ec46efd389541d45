-- 0014 entries slips: what was printed for residents to take home, so that a slip that is brought back can be compared with the books.
-- A row is what stands on the slip (kiosk/model/receipt_text.h), with the name masked; its id is the last part of the slip's number.
CREATE TABLE entries_slip (
    id           INTEGER PRIMARY KEY,
    resident     INTEGER NOT NULL REFERENCES resident (id),
    business_day INTEGER NOT NULL,
    at_ms        INTEGER NOT NULL,
    receipt      TEXT    NOT NULL CHECK (length(CAST(receipt AS BLOB)) BETWEEN 1 AND 32768)
) STRICT;
CREATE TRIGGER entries_slip_is_forever BEFORE UPDATE ON entries_slip BEGIN SELECT RAISE(ABORT, 'entries_slip is append-only'); END;
CREATE TRIGGER entries_slip_stays BEFORE DELETE ON entries_slip BEGIN SELECT RAISE(ABORT, 'entries_slip is append-only'); END;
