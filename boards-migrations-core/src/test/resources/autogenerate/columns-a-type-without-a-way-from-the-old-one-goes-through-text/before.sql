CREATE TABLE a (number integer, day date, flags bit(4), data bytea, amount money, net inet);
