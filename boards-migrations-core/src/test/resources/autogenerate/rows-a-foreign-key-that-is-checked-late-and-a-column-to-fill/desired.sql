-- fill: UPDATE boards.a SET code = 'c' WHERE code IS NULL;
CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE a (id bigint PRIMARY KEY, p bigint REFERENCES p DEFERRABLE INITIALLY DEFERRED, code text NOT NULL);
