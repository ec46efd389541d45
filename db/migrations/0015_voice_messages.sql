-- 0015 voice messages: what residents said at the terminal because they would else have had to write it.
-- The sound stands in the row and not in a file beside it: both are one transaction, so a pulled plug leaves both or neither, a backup
-- holds both, and hall.db lies in a folder only its owner enters. A minute of Opus at 24 kbit/s is 190 KB; 500 KB is the limit.
-- A row never changes but for its sound, which is personal and goes some time after somebody dealt with it (kiosk/desk/voice_message_desk.h).
-- resident_id: the owner of the card that was in hand; NULL, nobody said who they are.
CREATE TABLE voice_message (
    id           INTEGER PRIMARY KEY,
    at_ms        INTEGER NOT NULL,
    business_day INTEGER NOT NULL,
    resident_id  INTEGER REFERENCES resident (id),
    about        TEXT    NOT NULL CHECK (about IN ('help', 'rules', 'notices', 'name')),
    lasts_ms     INTEGER NOT NULL CHECK (lasts_ms BETWEEN 1 AND 61000),
    sound        BLOB    CHECK (length(sound) BETWEEN 1 AND 500000)
) STRICT;
CREATE INDEX voice_message_day ON voice_message (business_day);
CREATE INDEX voice_message_sound ON voice_message (id) WHERE sound IS NOT NULL;
CREATE TRIGGER voice_message_stays BEFORE DELETE ON voice_message BEGIN SELECT RAISE(ABORT, 'voice messages are not deleted'); END;

-- Who heard it and who dealt with it; a message without a row here is new.
CREATE TABLE voice_event (
    id         INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES voice_message (id),
    at_ms      INTEGER NOT NULL,
    staff_id   INTEGER NOT NULL REFERENCES staff (id),
    event      TEXT    NOT NULL CHECK (event IN ('heard', 'done'))
) STRICT;
CREATE INDEX voice_event_message ON voice_event (message_id, event);
CREATE UNIQUE INDEX voice_done_once ON voice_event (message_id) WHERE event = 'done';
CREATE TRIGGER voice_event_is_forever BEFORE UPDATE ON voice_event BEGIN SELECT RAISE(ABORT, 'voice_event is append-only'); END;
CREATE TRIGGER voice_event_stays BEFORE DELETE ON voice_event BEGIN SELECT RAISE(ABORT, 'voice_event is append-only'); END;

CREATE TRIGGER voice_message_is_fixed BEFORE UPDATE ON voice_message WHEN new.id <> old.id OR new.at_ms <> old.at_ms
    OR new.business_day <> old.business_day OR new.resident_id IS NOT old.resident_id OR new.about <> old.about OR new.lasts_ms <> old.lasts_ms
    OR new.sound IS NOT NULL OR NOT EXISTS (SELECT 1 FROM voice_event WHERE message_id = old.id AND event = 'done')
    BEGIN SELECT RAISE(ABORT, 'of a voice message only the sound goes, once it is dealt with'); END;
