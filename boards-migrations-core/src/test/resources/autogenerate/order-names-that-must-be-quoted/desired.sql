CREATE SCHEMA "Old Boards";
CREATE TYPE "Old Boards"."State" AS ENUM ('a');
CREATE TABLE "Old Boards"."Some Tags" (id bigint PRIMARY KEY, "Select" "Old Boards"."State" DEFAULT 'a', parent bigint REFERENCES "Old Boards"."Some Tags", number bigserial);
CREATE VIEW "Old Boards"."A View" AS SELECT "Select" FROM "Old Boards"."Some Tags";
