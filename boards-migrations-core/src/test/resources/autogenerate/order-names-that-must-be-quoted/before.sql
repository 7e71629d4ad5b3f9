CREATE SCHEMA "Old Boards";
CREATE TABLE "Old Boards"."Some Tags" (id bigint);
