CREATE TABLE a (x integer, y integer GENERATED ALWAYS AS (x * 2) STORED, CONSTRAINT a_check CHECK (x > 0));
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
CREATE POLICY one ON a TO boards_reader USING (x > 0);
COMMENT ON POLICY one ON a IS 'those above';
COMMENT ON CONSTRAINT a_check ON a IS 'above';
GRANT SELECT ON a TO boards_reader;
GRANT UPDATE (y), REFERENCES (x) ON a TO "Boards Writer";
