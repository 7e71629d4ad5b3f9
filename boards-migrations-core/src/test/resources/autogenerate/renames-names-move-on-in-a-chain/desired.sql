-- was: column boards.a x y
-- was: column boards.a y z
CREATE TABLE a (y integer, z text);
