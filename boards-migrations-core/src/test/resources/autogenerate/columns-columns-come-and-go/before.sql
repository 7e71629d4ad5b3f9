CREATE TABLE a (id bigint, gone text NOT NULL DEFAULT 'x', old integer);
