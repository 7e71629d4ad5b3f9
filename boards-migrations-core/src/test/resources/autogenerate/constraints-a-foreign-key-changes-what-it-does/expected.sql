-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT five;

ALTER TABLE boards.b DROP CONSTRAINT one;

ALTER TABLE boards.b DROP CONSTRAINT three;

ALTER TABLE boards.b DROP CONSTRAINT two;

ALTER TABLE boards.b ADD CONSTRAINT five FOREIGN KEY (five) REFERENCES boards.a (other) NOT VALID;

ALTER TABLE boards.b ADD CONSTRAINT one FOREIGN KEY (one) REFERENCES boards.a (id) ON DELETE CASCADE NOT VALID;

ALTER TABLE boards.b ADD CONSTRAINT three FOREIGN KEY (three) REFERENCES boards.a (id) MATCH FULL NOT VALID;

ALTER TABLE boards.b ADD CONSTRAINT two FOREIGN KEY (two) REFERENCES boards.a (id) ON UPDATE SET NULL NOT VALID;

ALTER TABLE boards.b ALTER CONSTRAINT four DEFERRABLE INITIALLY IMMEDIATE;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Reads the whole table boards.b.

ALTER TABLE boards.b ALTER CONSTRAINT four NOT DEFERRABLE;

ALTER TABLE boards.b DROP CONSTRAINT two;

ALTER TABLE boards.b DROP CONSTRAINT three;

ALTER TABLE boards.b DROP CONSTRAINT one;

ALTER TABLE boards.b DROP CONSTRAINT five;

ALTER TABLE boards.b ADD CONSTRAINT two FOREIGN KEY (two) REFERENCES boards.a (id);

ALTER TABLE boards.b ADD CONSTRAINT three FOREIGN KEY (three) REFERENCES boards.a (id);

ALTER TABLE boards.b ADD CONSTRAINT one FOREIGN KEY (one) REFERENCES boards.a (id);

ALTER TABLE boards.b ADD CONSTRAINT five FOREIGN KEY (five) REFERENCES boards.a (id);

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table boards.b.

ALTER TABLE boards.b VALIDATE CONSTRAINT five;

ALTER TABLE boards.b VALIDATE CONSTRAINT one;

ALTER TABLE boards.b VALIDATE CONSTRAINT three;

ALTER TABLE boards.b VALIDATE CONSTRAINT two;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT two;

ALTER TABLE boards.b ADD CONSTRAINT two FOREIGN KEY (two) REFERENCES boards.a (id) ON UPDATE SET NULL NOT VALID;

ALTER TABLE boards.b DROP CONSTRAINT three;

ALTER TABLE boards.b ADD CONSTRAINT three FOREIGN KEY (three) REFERENCES boards.a (id) MATCH FULL NOT VALID;

ALTER TABLE boards.b DROP CONSTRAINT one;

ALTER TABLE boards.b ADD CONSTRAINT one FOREIGN KEY (one) REFERENCES boards.a (id) ON DELETE CASCADE NOT VALID;

ALTER TABLE boards.b DROP CONSTRAINT five;

ALTER TABLE boards.b ADD CONSTRAINT five FOREIGN KEY (five) REFERENCES boards.a (other) NOT VALID;
