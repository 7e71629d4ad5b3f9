-- option: something else stays
CREATE TABLE a (x varchar(9));
