-- case: sequences come, change and go
-- before
CREATE SEQUENCE gone AS integer START WITH 5 MAXVALUE 70;
CREATE SEQUENCE one;
CREATE SEQUENCE two INCREMENT BY 5 CYCLE;
-- after
CREATE SEQUENCE come AS smallint INCREMENT BY -1;
CREATE SEQUENCE one INCREMENT BY 2 MINVALUE -5 START WITH 7 CACHE 9;
CREATE SEQUENCE two;

-- case: a sequence gets another type
-- before
CREATE SEQUENCE one AS integer;
CREATE SEQUENCE two AS integer MAXVALUE 2000000000;
CREATE SEQUENCE three AS bigint MAXVALUE 50000000000;
-- after
CREATE SEQUENCE one AS bigint;
CREATE SEQUENCE two AS bigint MAXVALUE 50000000000;
CREATE SEQUENCE three AS smallint MAXVALUE 100;
-- upgrade
ALTER SEQUENCE boards.one AS bigint;
ALTER SEQUENCE boards.three MAXVALUE 100;
ALTER SEQUENCE boards.three AS smallint;
ALTER SEQUENCE boards.two AS bigint;
ALTER SEQUENCE boards.two MAXVALUE 50000000000;

-- case: a serial column comes to a table with rows
-- before
CREATE TABLE a (x text);
INSERT INTO a VALUES ('a'), ('b');
-- after
CREATE TABLE a (x text, id bigserial PRIMARY KEY);
-- upgrade
CREATE SEQUENCE boards.a_id_seq;
ALTER TABLE boards.a ADD COLUMN id bigint NOT NULL DEFAULT nextval('boards.a_id_seq'::regclass);
ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;
ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);

-- case: a serial column goes
-- before
CREATE TABLE a (x text, id serial PRIMARY KEY);
INSERT INTO a VALUES ('a'), ('b');
-- after
CREATE TABLE a (x text);
-- upgrade
ALTER TABLE boards.a DROP CONSTRAINT a_pkey;
ALTER SEQUENCE boards.a_id_seq OWNED BY NONE;
ALTER TABLE boards.a DROP COLUMN id;
DROP SEQUENCE boards.a_id_seq;

-- case: a serial column becomes an identity
-- before
CREATE TABLE a (id serial PRIMARY KEY, x text);
INSERT INTO a (x) VALUES ('a'), ('b');
-- after
CREATE TABLE a (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, x text);
-- upgrade
ALTER SEQUENCE boards.a_id_seq OWNED BY NONE;
ALTER TABLE boards.a ALTER COLUMN id DROP DEFAULT;
ALTER TABLE boards.a ALTER COLUMN id TYPE bigint;
DROP SEQUENCE boards.a_id_seq;
ALTER TABLE boards.a ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('boards.a', 'id'), max(id)) FROM boards.a HAVING max(id) >= 1;

-- case: a serial column gets a wider type
-- before
CREATE TABLE a (id serial PRIMARY KEY);
-- after
CREATE TABLE a (id bigserial PRIMARY KEY);

-- case: a column begins to use a sequence that belongs to nobody
-- before
CREATE TABLE a (id bigint NOT NULL);
-- after
CREATE SEQUENCE numbers;
CREATE TABLE a (id bigint NOT NULL DEFAULT nextval('numbers'));
CREATE TABLE b (id bigint NOT NULL DEFAULT nextval('numbers'));

-- case: a sequence gets another column
-- before
CREATE TABLE a (x bigint, y bigint);
CREATE SEQUENCE numbers OWNED BY a.x;
-- after
CREATE TABLE b (z bigint);
CREATE TABLE a (y bigint);
CREATE SEQUENCE numbers OWNED BY b.z;

-- case: the sequence of a column only gets another name
-- before
CREATE TABLE a (id bigserial);
-- after
CREATE TABLE a (id bigserial);
ALTER SEQUENCE a_id_seq RENAME TO numbers;
-- upgrade
ALTER SEQUENCE boards.a_id_seq RENAME TO numbers;

-- case: a plain key becomes a serial one
-- before
CREATE TABLE a (id bigint PRIMARY KEY);
INSERT INTO a VALUES (1), (2);
-- after
CREATE TABLE a (id bigserial PRIMARY KEY);
-- upgrade
CREATE SEQUENCE boards.a_id_seq;
ALTER TABLE boards.a ALTER COLUMN id SET DEFAULT nextval('boards.a_id_seq'::regclass);
ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;
SELECT setval(pg_get_serial_sequence('boards.a', 'id'), max(id)) FROM boards.a HAVING max(id) >= 1;
