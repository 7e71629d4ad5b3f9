-- was: column boards.t g twice
-- was: column boards.t h half
CREATE TABLE t (id bigint PRIMARY KEY, x integer, twice bigint GENERATED ALWAYS AS (x * 2) STORED, half integer GENERATED ALWAYS AS (x / 2 + x) STORED CONSTRAINT t_h_key UNIQUE);
CREATE INDEX t_g ON t (twice);
CREATE INDEX t_gx ON t (lower(twice::text), x) WHERE twice > 0;
