CREATE TABLE "Order" ("Select" text DEFAULT 'a', "a.b" integer, "it""s" text);
CREATE INDEX "Order idx" ON "Order" (upper("Select"));
