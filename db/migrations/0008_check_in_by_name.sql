-- 0008 check-in by name: a visit may be counted without a card, by picking one's name. Such a row says so, so that a wrong one is seen.
ALTER TABLE scan_event ADD COLUMN via TEXT NOT NULL DEFAULT 'card' CHECK (via IN ('card', 'name'));
