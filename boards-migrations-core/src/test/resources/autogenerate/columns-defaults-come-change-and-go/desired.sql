CREATE TABLE a (one text DEFAULT 'y', two timestamptz, three integer DEFAULT (1 + 2));
