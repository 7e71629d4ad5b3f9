-- was: table boards.a boards.b
-- option: no names
-- option: something else stays
CREATE TABLE b (id bigint PRIMARY KEY, nick text UNIQUE);
