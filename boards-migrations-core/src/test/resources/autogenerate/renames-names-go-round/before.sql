CREATE TABLE a (x integer, y text);
CREATE TABLE b (p integer, q text);
