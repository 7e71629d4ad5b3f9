CREATE TABLE a (x bigint, z text, y bigint GENERATED ALWAYS AS (x * 2) STORED);
GRANT SELECT (y, z), REFERENCES (y) ON a TO boards_reader;
GRANT SELECT (y), INSERT (y), UPDATE (y), REFERENCES (y) ON a TO "Boards Writer";
COMMENT ON COLUMN a.y IS 'twice';
