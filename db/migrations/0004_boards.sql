-- 0004 boards: rules and their versions, honor lists, plaques, notices.
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
    picture     TEXT NOT NULL DEFAULT '',
    UNIQUE (version, number)
) STRICT;

-- A list entry leaves the wall by itself; consent decides whether the full name is shown.
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
) STRICT;
CREATE INDEX notice_hanging ON notice (starts_on);
