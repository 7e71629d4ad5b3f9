CREATE TABLE "Order" ("Select" varchar(10) NOT NULL DEFAULT 'b', "a.b" bigint, "it""s" text CHECK ("it""s" <> ''));
CREATE INDEX "Order idx" ON "Order" (lower("Select"));
CREATE VIEW "the view" AS SELECT "Select", "a.b" FROM "Order";
