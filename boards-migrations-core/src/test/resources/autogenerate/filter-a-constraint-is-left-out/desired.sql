-- exclude: constraint:mine
-- option: something else stays
CREATE TABLE a (x bigint, CONSTRAINT theirs CHECK (x > 1));
