-- option: something else stays
CREATE TABLE a (x bigint);
