-- option: something else stays
CREATE TABLE a (id bigint PRIMARY KEY, x integer, room int, during tsrange);
