-- was: column boards.t x y
-- was: column boards.t y x
-- was: column boards.t p q
-- was: column boards.t q p
CREATE TABLE t (id bigint PRIMARY KEY, x text, y bigint, p text, q text);
