-- fill: UPDATE boards.a SET name = 'x' WHERE name IS NULL;
CREATE TABLE a (id bigint PRIMARY KEY, name varchar(20) NOT NULL);
