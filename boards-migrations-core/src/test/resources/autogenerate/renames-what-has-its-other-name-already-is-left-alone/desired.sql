-- was: table boards.old boards.a
-- was: column boards.a w x
CREATE TABLE a (x integer);
