-- was: table boards.a archive.b
-- was: column boards.a y twice
-- was: column boards.a x once
CREATE SCHEMA archive;
CREATE TABLE archive.b (once bigint, twice bigint GENERATED ALWAYS AS (once * 2) STORED, CONSTRAINT a_check CHECK (once > 0));
ALTER TABLE archive.b ENABLE ROW LEVEL SECURITY;
CREATE POLICY one ON archive.b TO boards_reader USING (once > 0);
COMMENT ON POLICY one ON archive.b IS 'those above';
COMMENT ON CONSTRAINT a_check ON archive.b IS 'above';
GRANT SELECT ON archive.b TO boards_reader;
GRANT UPDATE (twice), REFERENCES (once) ON archive.b TO "Boards Writer";
