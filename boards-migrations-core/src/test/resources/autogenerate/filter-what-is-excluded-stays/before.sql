CREATE TABLE a (x bigint, y bigint);
CREATE INDEX a_x ON a (x);
CREATE TABLE audit_log (x bigint);
CREATE SEQUENCE s;
