-- 0006 wall: what hangs there when nobody is about, and what staff want to be seen now.
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

-- One row at most. It ends by itself: what is over is no longer shown.
CREATE TABLE show_now (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    screen   TEXT NOT NULL CHECK (screen IN ('rules', 'notices', 'honors', 'rankings', 'plaques')),
    row_key  TEXT NOT NULL DEFAULT '' CHECK (length(row_key) <= 100),
    from_ms  INTEGER NOT NULL,
    until_ms INTEGER NOT NULL CHECK (until_ms > from_ms)
) STRICT;
