-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards."éééééééééééééééééééééééééééééé" against reads and writes.

ALTER TABLE boards."éééééééééééééééééééééééééééééé" ADD COLUMN breite bigint;

ALTER TABLE boards."éééééééééééééééééééééééééééééé" ADD COLUMN "größe" bigint;

ALTER TABLE boards."éééééééééééééééééééééééééééééé" ADD CONSTRAINT "ééééééééééééééééééééééééé_breite_check" CHECK (breite > 0) NOT VALID;

-- migrate:downgrade
-- Loses data: the column boards."éééééééééééééééééééééééééééééé"."größe" with all its values.
-- Loses data: the column boards."éééééééééééééééééééééééééééééé".breite with all its values.
-- Locks boards."éééééééééééééééééééééééééééééé" against reads and writes.

ALTER TABLE boards."éééééééééééééééééééééééééééééé" DROP CONSTRAINT "ééééééééééééééééééééééééé_breite_check";

ALTER TABLE boards."éééééééééééééééééééééééééééééé" DROP COLUMN "größe";

ALTER TABLE boards."éééééééééééééééééééééééééééééé" DROP COLUMN breite;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY "ééééééééééééééééééééééééé_größe_key" ON boards."éééééééééééééééééééééééééééééé" ("größe");

CREATE INDEX CONCURRENTLY "éééééééééééééééééééééé_größe_breite_idx" ON boards."éééééééééééééééééééééééééééééé" ("größe", breite);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards."éééééééééééééééééééééé_größe_breite_idx";

DROP INDEX CONCURRENTLY boards."ééééééééééééééééééééééééé_größe_key";

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Reads the whole table boards."éééééééééééééééééééééééééééééé".

ALTER TABLE boards."éééééééééééééééééééééééééééééé" VALIDATE CONSTRAINT "ééééééééééééééééééééééééé_breite_check";

-- migrate:downgrade
-- Locks boards."éééééééééééééééééééééééééééééé" against reads and writes.

ALTER TABLE boards."éééééééééééééééééééééééééééééé" DROP CONSTRAINT "ééééééééééééééééééééééééé_breite_check";

ALTER TABLE boards."éééééééééééééééééééééééééééééé" ADD CONSTRAINT "ééééééééééééééééééééééééé_breite_check" CHECK (breite > 0) NOT VALID;

-- Change it: keys
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Locks boards."éééééééééééééééééééééééééééééé" against reads and writes.

ALTER TABLE boards."éééééééééééééééééééééééééééééé" ADD CONSTRAINT "ééééééééééééééééééééééééé_größe_key" UNIQUE USING INDEX "ééééééééééééééééééééééééé_größe_key";

-- migrate:downgrade
-- Locks boards."éééééééééééééééééééééééééééééé" against reads and writes.
-- Builds the index "ééééééééééééééééééééééééé_größe_key" of boards."éééééééééééééééééééééééééééééé".

ALTER TABLE boards."éééééééééééééééééééééééééééééé" DROP CONSTRAINT "ééééééééééééééééééééééééé_größe_key";

CREATE UNIQUE INDEX "ééééééééééééééééééééééééé_größe_key" ON boards."éééééééééééééééééééééééééééééé" ("größe");
