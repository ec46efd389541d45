-- 0011 print queue: slips wait here for paper, so that neither an empty roll nor a restart loses one.
-- A row is what stands on the slip and nothing else (kiosk/model/receipt_text.h); old ones are removed by the desk. Printed in order of id.
-- tries counts before each sending: a job that had one may be on paper already, and its next print says so.
-- failures are the tries of a printer that had paper and was there: too many, and the slip is given up.
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
