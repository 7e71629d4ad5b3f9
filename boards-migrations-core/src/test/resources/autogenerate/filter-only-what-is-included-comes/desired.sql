-- include: table:a
-- option: something else stays
CREATE TABLE a (x bigint, z bigint);
CREATE TABLE b (x bigint);
CREATE INDEX b_x ON b (x);
