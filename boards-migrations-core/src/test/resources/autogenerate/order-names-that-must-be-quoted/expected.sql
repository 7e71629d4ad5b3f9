-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks "Old Boards"."Some Tags" against reads and writes.
-- Rewrites the table "Old Boards"."Some Tags", and its indexes.

CREATE TYPE "Old Boards"."State" AS ENUM ('a');

CREATE SEQUENCE "Old Boards"."Some Tags_number_seq";

ALTER TABLE "Old Boards"."Some Tags" ADD COLUMN "Select" "Old Boards"."State" DEFAULT 'a'::"Old Boards"."State";

ALTER TABLE "Old Boards"."Some Tags" ADD COLUMN number bigint NOT NULL DEFAULT nextval('"Old Boards"."Some Tags_number_seq"'::regclass);

ALTER TABLE "Old Boards"."Some Tags" ADD COLUMN parent bigint;

ALTER TABLE "Old Boards"."Some Tags" ALTER COLUMN id SET NOT NULL;

ALTER SEQUENCE "Old Boards"."Some Tags_number_seq" OWNED BY "Old Boards"."Some Tags".number;

ALTER TABLE "Old Boards"."Some Tags" ADD CONSTRAINT "Some Tags_pkey" PRIMARY KEY (id);

ALTER TABLE "Old Boards"."Some Tags" ADD CONSTRAINT "Some Tags_parent_fkey" FOREIGN KEY (parent) REFERENCES "Old Boards"."Some Tags" (id) NOT VALID;

CREATE VIEW "Old Boards"."A View" AS
SELECT "Some Tags"."Select"
   FROM "Old Boards"."Some Tags";

-- migrate:downgrade
-- Loses data: the column "Old Boards"."Some Tags".parent with all its values.
-- Loses data: the column "Old Boards"."Some Tags".number with all its values.
-- Loses data: the column "Old Boards"."Some Tags"."Select" with all its values.
-- Locks "Old Boards"."Some Tags" against reads and writes.

DROP VIEW "Old Boards"."A View";

ALTER TABLE "Old Boards"."Some Tags" DROP CONSTRAINT "Some Tags_parent_fkey";

ALTER TABLE "Old Boards"."Some Tags" DROP CONSTRAINT "Some Tags_pkey";

ALTER SEQUENCE "Old Boards"."Some Tags_number_seq" OWNED BY NONE;

ALTER TABLE "Old Boards"."Some Tags" ALTER COLUMN id DROP NOT NULL;

ALTER TABLE "Old Boards"."Some Tags" DROP COLUMN parent;

ALTER TABLE "Old Boards"."Some Tags" DROP COLUMN number;

ALTER TABLE "Old Boards"."Some Tags" DROP COLUMN "Select";

DROP SEQUENCE "Old Boards"."Some Tags_number_seq";

DROP TYPE "Old Boards"."State";

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table "Old Boards"."Some Tags".

ALTER TABLE "Old Boards"."Some Tags" VALIDATE CONSTRAINT "Some Tags_parent_fkey";

-- migrate:downgrade
-- Locks "Old Boards"."Some Tags" against reads and writes.

ALTER TABLE "Old Boards"."Some Tags" DROP CONSTRAINT "Some Tags_parent_fkey";

ALTER TABLE "Old Boards"."Some Tags" ADD CONSTRAINT "Some Tags_parent_fkey" FOREIGN KEY (parent) REFERENCES "Old Boards"."Some Tags" (id) NOT VALID;
