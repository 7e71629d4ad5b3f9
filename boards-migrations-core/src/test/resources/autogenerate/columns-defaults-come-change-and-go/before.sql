CREATE TABLE a (one text DEFAULT 'x', two timestamptz DEFAULT now(), three integer);
