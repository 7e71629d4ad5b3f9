CREATE TABLE a (number integer NOT NULL DEFAULT 1);
