CREATE TABLE a (x bigint, y bigint);
CREATE INDEX i ON a (y);
CREATE INDEX i_old ON a (x, y);
