-- fill: UPDATE boards.a SET age = 20;
CREATE TABLE a (id bigint PRIMARY KEY, age integer NOT NULL CONSTRAINT a_age_check CHECK (age > 17));
