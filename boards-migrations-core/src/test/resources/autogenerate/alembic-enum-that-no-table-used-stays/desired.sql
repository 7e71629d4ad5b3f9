-- option: something else stays
CREATE TABLE b (x bigint, y text);
