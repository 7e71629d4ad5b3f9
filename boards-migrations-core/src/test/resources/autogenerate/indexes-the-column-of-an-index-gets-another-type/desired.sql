CREATE TABLE a (x bigint, y varchar(9));
CREATE INDEX one ON a (x) WHERE x > 0;
CREATE INDEX two ON a ((x + 1), y);
CREATE INDEX three ON a (y);
