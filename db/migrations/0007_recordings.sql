-- 0007 recordings: a rule or a notice may be read by somebody of the village, in dialect, instead of the machine's voice.
-- Only the file's name stands here; the file lies in the hall's recordings, as pictures do in its pictures.
ALTER TABLE rule ADD COLUMN recording TEXT NOT NULL DEFAULT '';
ALTER TABLE notice ADD COLUMN recording TEXT NOT NULL DEFAULT '';
