CREATE TABLE a (x text DEFAULT 'see boards.a', CONSTRAINT c CHECK (x <> 'boards.a or "boards".a'));
COMMENT ON COLUMN a.x IS 'not boards.a';
