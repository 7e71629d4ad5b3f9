CREATE TABLE c (x text, y text NOT NULL, CONSTRAINT c_other UNIQUE (y, x));
