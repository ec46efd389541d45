-- 0002 people: hamlets, groups, grids, households, residents, their roles and cards.
CREATE TABLE hamlet        (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60)) STRICT;
CREATE TABLE village_group (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60)) STRICT;
CREATE TABLE grid          (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60)) STRICT;

CREATE TABLE household (
    id        INTEGER PRIMARY KEY,
    number    TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 32),
    hamlet_id INTEGER NOT NULL REFERENCES hamlet (id),
    group_id  INTEGER REFERENCES village_group (id),
    grid_id   INTEGER REFERENCES grid (id)
) STRICT;
CREATE INDEX household_hamlet ON household (hamlet_id);

-- pinyin and initials serve the search; they are made from the name by the desk.
CREATE TABLE resident (
    id           INTEGER PRIMARY KEY,
    number       TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 32),
    name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    birth_year   INTEGER NOT NULL DEFAULT 0 CHECK (birth_year = 0 OR birth_year BETWEEN 1890 AND 2200),
    sex          TEXT NOT NULL DEFAULT '?' CHECK (sex IN ('f', 'm', '?')),
    head         INTEGER NOT NULL DEFAULT 0 CHECK (head IN (0, 1)),
    household_id INTEGER NOT NULL REFERENCES household (id),
    pinyin       TEXT NOT NULL DEFAULT '',
    initials     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX resident_household ON resident (household_id);
CREATE INDEX resident_name ON resident (name, id);
CREATE INDEX resident_pinyin ON resident (pinyin, id);
CREATE INDEX resident_initials ON resident (initials, id);

CREATE TABLE resident_role (
    resident_id INTEGER NOT NULL REFERENCES resident (id),
    role        TEXT NOT NULL CHECK (role IN ('party_member', 'grid_head', 'steward', 'talk_host', 'volunteer', 'mediator', 'staff')),
    PRIMARY KEY (resident_id, role)
) STRICT, WITHOUT ROWID;

-- A new card raises the generation; the highest one of a resident is the one that counts.
CREATE TABLE card (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    resident_id INTEGER NOT NULL REFERENCES resident (id),
    generation  INTEGER NOT NULL CHECK (generation BETWEEN 1 AND 65535),
    issued_day  INTEGER NOT NULL,
    state       TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'lost', 'returned')),
    UNIQUE (resident_id, generation)
) STRICT;
