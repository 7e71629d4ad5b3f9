CREATE TABLE a (one bigint[], two text, three jsonb, four integer[]);
