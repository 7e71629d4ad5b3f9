CREATE TABLE a (one text NOT NULL, two text);
