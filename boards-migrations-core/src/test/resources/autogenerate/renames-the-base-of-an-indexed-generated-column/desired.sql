-- was: column boards.t g twice
-- was: column boards.t x y
CREATE TABLE t (id bigint PRIMARY KEY, y bigint, twice bigint GENERATED ALWAYS AS (y * 2) STORED);
CREATE INDEX t_twice_idx ON t (twice);
CREATE INDEX t_g ON t (twice, y);
