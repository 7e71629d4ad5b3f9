-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards."Order" against reads and writes.
-- Rewrites the table boards."Order", and its indexes.

DROP INDEX boards."Order idx";

ALTER TABLE boards."Order" ALTER COLUMN "Select" DROP DEFAULT;

ALTER TABLE boards."Order"
    ALTER COLUMN "Select" TYPE character varying(10),
    ALTER COLUMN "a.b" TYPE bigint;

ALTER TABLE boards."Order" ALTER COLUMN "Select" SET DEFAULT 'b'::character varying;

ALTER TABLE boards."Order" ALTER COLUMN "Select" SET NOT NULL;

ALTER TABLE boards."Order" ADD CONSTRAINT "Order_it""s_check" CHECK ("it""s" <> ''::text) NOT VALID;

CREATE VIEW boards."the view" AS
SELECT "Order"."Select",
    "Order"."a.b"
   FROM boards."Order";

-- migrate:downgrade
-- Locks boards."Order" against reads and writes.
-- Rewrites the table boards."Order", and its indexes.

DROP VIEW boards."the view";

ALTER TABLE boards."Order" DROP CONSTRAINT "Order_it""s_check";

ALTER TABLE boards."Order" ALTER COLUMN "Select" DROP NOT NULL;

ALTER TABLE boards."Order" ALTER COLUMN "Select" DROP DEFAULT;

ALTER TABLE boards."Order"
    ALTER COLUMN "a.b" TYPE integer USING "a.b"::integer,
    ALTER COLUMN "Select" TYPE text;

ALTER TABLE boards."Order" ALTER COLUMN "Select" SET DEFAULT 'a'::text;

CREATE INDEX "Order idx" ON boards."Order" ((upper("Select")));

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY "Order idx" ON boards."Order" ((lower(("Select")::text)));

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards."Order idx";

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Reads the whole table boards."Order".

ALTER TABLE boards."Order" VALIDATE CONSTRAINT "Order_it""s_check";

-- migrate:downgrade
-- Locks boards."Order" against reads and writes.

ALTER TABLE boards."Order" DROP CONSTRAINT "Order_it""s_check";

ALTER TABLE boards."Order" ADD CONSTRAINT "Order_it""s_check" CHECK ("it""s" <> ''::text) NOT VALID;
