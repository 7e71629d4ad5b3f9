-- was: column boards.a x y
-- was: column boards.a y z
-- was: column boards.b p q
-- was: column boards.b q p
CREATE TABLE a (y integer, z text);
CREATE TABLE b (q integer, p text);
