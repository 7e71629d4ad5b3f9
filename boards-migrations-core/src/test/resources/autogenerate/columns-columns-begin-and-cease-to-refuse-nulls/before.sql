CREATE TABLE a (one text, two text NOT NULL);
