-- 0009 pins: who works here, the PINs of residents and staff, and what was done with them.
-- A member of staff is a resident; the resident's card is the staff card. Whoever stops working is retired, never deleted, for
-- their name stands in what they did.
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

-- Argon2id over a keyed hash of the PIN; the key (the pepper) is in a file of its own, so this table alone is worth nothing to a thief.
-- tries is raised and committed before a PIN is compared, and set to 0 when it was right.
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

-- What happened to whose PIN, by whom: nobody named is the owner at the terminal, two are needed to reset. Never the PIN.
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
