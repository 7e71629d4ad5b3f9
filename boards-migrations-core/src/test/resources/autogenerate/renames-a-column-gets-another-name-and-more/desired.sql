-- was: column boards.a x y
CREATE TABLE a (y bigint NOT NULL DEFAULT 2, x text);
CREATE VIEW v AS SELECT y AS x FROM a;
