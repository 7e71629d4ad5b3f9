-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.t.a again.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

DROP POLICY p ON boards.t;

DROP TRIGGER touch ON boards.t;

DROP INDEX boards.m_x_idx;

DROP MATERIALIZED VIEW boards.m;

DROP VIEW boards.w;

DROP VIEW boards.v;

DROP INDEX boards.t_x_idx;

ALTER TABLE boards.t DROP CONSTRAINT t_x_check;

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TABLE boards.t ALTER COLUMN xs DROP DEFAULT;

ALTER TYPE boards.pair RENAME TO pair_old;

ALTER TABLE boards.t DROP COLUMN a;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('c', 'b', 'a');

CREATE TYPE boards.pair AS (one boards.state, two text);

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.t ADD COLUMN a boolean GENERATED ALWAYS AS (x = 'a'::boards.state) STORED;

ALTER TABLE boards.t
    ALTER COLUMN p TYPE boards.pair USING CASE WHEN p IS DISTINCT FROM NULL THEN ROW((p).one, (p).two)::text::boards.pair END,
    ALTER COLUMN xs TYPE boards.state[] USING xs::text::boards.state[];

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'a'::boards.state;

ALTER TABLE boards.t ALTER COLUMN xs SET DEFAULT '{a,b}'::boards.state[];

ALTER TABLE boards.t ADD CONSTRAINT t_x_check CHECK (x <> 'c'::boards.state) NOT VALID;

CREATE MATERIALIZED VIEW boards.m AS
SELECT 'a'::boards.state AS x;

CREATE INDEX m_x_idx ON boards.m (x);

CREATE VIEW boards.v AS
SELECT t.x,
    t.a
   FROM boards.t
  WHERE (t.x = 'a'::boards.state);

CREATE VIEW boards.w AS
SELECT v.a
   FROM boards.v;

CREATE TRIGGER touch BEFORE UPDATE ON boards.t FOR EACH ROW WHEN ((new.x = 'a'::boards.state)) EXECUTE FUNCTION boards.touch();

CREATE POLICY p ON boards.t
    USING (x = 'a'::boards.state);

DROP TYPE boards.pair_old;

DROP TYPE boards.state_old;

-- migrate:downgrade
-- Computes the values of boards.t.a again.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

CREATE TYPE boards.state_old AS ENUM ('a', 'b', 'c');

CREATE TYPE boards.pair_old AS (one boards.state_old, two text);

DROP POLICY p ON boards.t;

DROP TRIGGER touch ON boards.t;

DROP VIEW boards.w;

DROP VIEW boards.v;

DROP INDEX boards.m_x_idx;

DROP MATERIALIZED VIEW boards.m;

ALTER TABLE boards.t DROP CONSTRAINT t_x_check;

ALTER TABLE boards.t ALTER COLUMN xs DROP DEFAULT;

ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;

ALTER TABLE boards.t
    ALTER COLUMN xs TYPE boards.state_old[] USING xs::text::boards.state_old[],
    ALTER COLUMN p TYPE boards.pair_old USING CASE WHEN p IS DISTINCT FROM NULL THEN ROW((p).one, (p).two)::text::boards.pair_old END;

ALTER TABLE boards.t DROP COLUMN a;

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state_old USING x::text::boards.state_old;

DROP TYPE boards.pair;

DROP TYPE boards.state;

ALTER TYPE boards.state_old RENAME TO state;

ALTER TABLE boards.t ADD COLUMN a boolean GENERATED ALWAYS AS (x = 'a'::boards.state) STORED;

ALTER TYPE boards.pair_old RENAME TO pair;

ALTER TABLE boards.t ALTER COLUMN xs SET DEFAULT '{a,b}'::boards.state[];

ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'a'::boards.state;

ALTER TABLE boards.t ADD CONSTRAINT t_x_check CHECK (x <> 'c'::boards.state);

CREATE INDEX t_x_idx ON boards.t (x) WHERE (x = 'b'::boards.state);

CREATE VIEW boards.v AS
SELECT t.x,
    t.a
   FROM boards.t
  WHERE (t.x = 'a'::boards.state);

CREATE VIEW boards.w AS
SELECT v.a
   FROM boards.v;

CREATE MATERIALIZED VIEW boards.m AS
SELECT 'a'::boards.state AS x;

CREATE INDEX m_x_idx ON boards.m (x);

CREATE TRIGGER touch BEFORE UPDATE ON boards.t FOR EACH ROW WHEN ((new.x = 'a'::boards.state)) EXECUTE FUNCTION boards.touch();

CREATE POLICY p ON boards.t
    USING (x = 'a'::boards.state);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY t_x_idx ON boards.t (x) WHERE (x = 'b'::boards.state);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.t_x_idx;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Reads the whole table boards.t.

ALTER TABLE boards.t VALIDATE CONSTRAINT t_x_check;

-- migrate:downgrade
-- Locks boards.t against reads and writes.

ALTER TABLE boards.t DROP CONSTRAINT t_x_check;

ALTER TABLE boards.t ADD CONSTRAINT t_x_check CHECK (x <> 'c'::boards.state) NOT VALID;
