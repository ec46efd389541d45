-- 0001 village: who this hall belongs to, and the terminal that writes into this file.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 64),
    value TEXT NOT NULL CHECK (length(value) <= 4096)
) STRICT, WITHOUT ROWID;

-- A terminal numbers its ledger rows without gaps within an epoch and chains their hashes; a restored or cloned disk gets a new epoch.
CREATE TABLE terminal (
    id         INTEGER PRIMARY KEY CHECK (id > 0),
    epoch      INTEGER NOT NULL DEFAULT 1 CHECK (epoch > 0),
    next_seq   INTEGER NOT NULL DEFAULT 1 CHECK (next_seq > 0),
    last_chain BLOB NOT NULL DEFAULT (zeroblob(32)) CHECK (length(last_chain) = 32),
    here       INTEGER NOT NULL DEFAULT 0 CHECK (here IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX terminal_here ON terminal (here) WHERE here = 1;
INSERT INTO terminal (id, here) VALUES (1, 1);
