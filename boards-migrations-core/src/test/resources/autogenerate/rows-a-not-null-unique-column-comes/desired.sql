-- fill: UPDATE boards.a SET code = id::text;
CREATE TABLE a (id bigint PRIMARY KEY, code text NOT NULL CONSTRAINT a_code_key UNIQUE);
