-- case: a primary key gets another column while a foreign key rests on it
-- before
CREATE TABLE a (id bigint CONSTRAINT a_pkey PRIMARY KEY, code bigint);
CREATE TABLE b (a_id bigint CONSTRAINT b_a_id_fkey REFERENCES a);
-- after
CREATE TABLE a (id bigint CONSTRAINT a_id_key UNIQUE, code bigint CONSTRAINT a_pkey PRIMARY KEY);
CREATE TABLE b (a_id bigint CONSTRAINT b_a_id_fkey REFERENCES a (id));
-- upgrade
ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;
ALTER TABLE boards.a DROP CONSTRAINT a_pkey;
ALTER TABLE boards.a ALTER COLUMN id DROP NOT NULL;
ALTER TABLE boards.a ALTER COLUMN code SET NOT NULL;
ALTER TABLE boards.a ADD CONSTRAINT a_id_key UNIQUE (id);
ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (code);
ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id);

-- case: the order of the columns of a key changes
-- before
CREATE TABLE a (x bigint, y bigint, PRIMARY KEY (x, y));
CREATE TABLE b (x bigint, y bigint, FOREIGN KEY (x, y) REFERENCES a);
-- after
CREATE TABLE a (x bigint, y bigint, PRIMARY KEY (y, x));
CREATE TABLE b (x bigint, y bigint, FOREIGN KEY (x, y) REFERENCES a (x, y));

-- case: constraints only get other names
-- before
CREATE TABLE a (id bigint CONSTRAINT a_one PRIMARY KEY, x bigint CONSTRAINT a_two UNIQUE, y bigint CONSTRAINT a_three CHECK (y > 0), z bigint CONSTRAINT a_four REFERENCES a);
-- after
CREATE TABLE a (id bigint CONSTRAINT b_one PRIMARY KEY, x bigint CONSTRAINT b_two UNIQUE, y bigint CONSTRAINT b_three CHECK (y > 0), z bigint CONSTRAINT b_four REFERENCES a);
-- upgrade
ALTER TABLE boards.a RENAME CONSTRAINT a_four TO b_four;
ALTER TABLE boards.a RENAME CONSTRAINT a_one TO b_one;
ALTER TABLE boards.a RENAME CONSTRAINT a_three TO b_three;
ALTER TABLE boards.a RENAME CONSTRAINT a_two TO b_two;

-- case: constraints swap their names
-- before
CREATE TABLE a (x bigint CONSTRAINT one UNIQUE, y bigint CONSTRAINT two UNIQUE);
-- after
CREATE TABLE a (x bigint CONSTRAINT two UNIQUE, y bigint CONSTRAINT one UNIQUE);
-- upgrade
ALTER TABLE boards.a RENAME CONSTRAINT two TO two_old;
ALTER TABLE boards.a RENAME CONSTRAINT one TO two;
ALTER TABLE boards.a RENAME CONSTRAINT two_old TO one;

-- case: the names of constraints and indexes go round
-- before
CREATE TABLE a (x bigint CONSTRAINT one UNIQUE, y bigint, z bigint CONSTRAINT four CHECK (z > 0), CONSTRAINT five CHECK (z > 1), CONSTRAINT four_old CHECK (z > 2));
CREATE INDEX two ON a (y);
CREATE INDEX three ON a (z);
CREATE TABLE b (x bigint CONSTRAINT four REFERENCES a (x), CONSTRAINT five CHECK (x > 1));
-- after
CREATE TABLE a (x bigint CONSTRAINT two UNIQUE, y bigint, z bigint CONSTRAINT five CHECK (z > 0), CONSTRAINT four CHECK (z > 1), CONSTRAINT four_old CHECK (z > 2));
CREATE INDEX three ON a (y);
CREATE INDEX one ON a (z);
CREATE TABLE b (x bigint CONSTRAINT five REFERENCES a (x), CONSTRAINT four CHECK (x > 1));
-- upgrade
ALTER TABLE boards.a RENAME CONSTRAINT four TO four_old2;
ALTER TABLE boards.a RENAME CONSTRAINT five TO four;
ALTER TABLE boards.a RENAME CONSTRAINT four_old2 TO five;
ALTER TABLE boards.a RENAME CONSTRAINT one TO one_old;
ALTER TABLE boards.b RENAME CONSTRAINT four TO four_old3;
ALTER TABLE boards.b RENAME CONSTRAINT five TO four;
ALTER TABLE boards.b RENAME CONSTRAINT four_old3 TO five;
ALTER INDEX boards.three RENAME TO one;
ALTER INDEX boards.two RENAME TO three;
ALTER TABLE boards.a RENAME CONSTRAINT one_old TO two;

-- case: a constraint takes the name of one that goes or says something else
-- before
CREATE TABLE a (x bigint CONSTRAINT one UNIQUE, y bigint CONSTRAINT two UNIQUE, z bigint CONSTRAINT three CHECK (z > 0), CONSTRAINT four CHECK (z > 1));
CREATE TABLE b (x bigint CONSTRAINT b_x_fkey REFERENCES a (x), y bigint CONSTRAINT b_y_fkey REFERENCES a (y));
-- after
CREATE TABLE a (x bigint CONSTRAINT two UNIQUE, y bigint, z bigint CONSTRAINT four CHECK (z > 0), CONSTRAINT three CHECK (z > 5));
CREATE TABLE b (x bigint CONSTRAINT b_x_fkey REFERENCES a (x), y bigint);
-- upgrade
ALTER TABLE boards.b DROP CONSTRAINT b_y_fkey;
ALTER TABLE boards.a DROP CONSTRAINT four;
ALTER TABLE boards.a DROP CONSTRAINT two;
ALTER TABLE boards.a RENAME CONSTRAINT three TO four;
ALTER TABLE boards.a RENAME CONSTRAINT one TO two;
ALTER TABLE boards.a ADD CONSTRAINT three CHECK (z > 5);

-- case: unique constraints change what they say
-- before
CREATE TABLE a (x bigint, y bigint, CONSTRAINT one UNIQUE (x, y), CONSTRAINT two UNIQUE (x), CONSTRAINT three UNIQUE (y));
-- after
CREATE TABLE a (x bigint, y bigint, CONSTRAINT one UNIQUE (y, x), CONSTRAINT two UNIQUE (x) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT three UNIQUE (y) INCLUDE (x));

-- case: a unique constraint says something else about nulls (15)
-- before
CREATE TABLE a (x bigint CONSTRAINT one UNIQUE);
-- after
CREATE TABLE a (x bigint CONSTRAINT one UNIQUE NULLS NOT DISTINCT);

-- case: a foreign key changes what it does
-- before
CREATE TABLE a (id bigint PRIMARY KEY, other bigint UNIQUE);
CREATE TABLE b (one bigint CONSTRAINT one REFERENCES a, two bigint CONSTRAINT two REFERENCES a, three bigint CONSTRAINT three REFERENCES a, four bigint CONSTRAINT four REFERENCES a, five bigint CONSTRAINT five REFERENCES a);
-- after
CREATE TABLE a (id bigint PRIMARY KEY, other bigint UNIQUE);
CREATE TABLE b (one bigint CONSTRAINT one REFERENCES a ON DELETE CASCADE, two bigint CONSTRAINT two REFERENCES a ON UPDATE SET NULL, three bigint CONSTRAINT three REFERENCES a MATCH FULL, four bigint CONSTRAINT four REFERENCES a DEFERRABLE, five bigint CONSTRAINT five REFERENCES a (other));

-- case: both sides of a foreign key get a wider type
-- before
CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (a_id integer REFERENCES a);
-- after
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (a_id bigint REFERENCES a);
-- upgrade
ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;
ALTER TABLE boards.a ALTER COLUMN id TYPE bigint;
ALTER TABLE boards.b ALTER COLUMN a_id TYPE bigint;
ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id);

-- case: both sides of a foreign key get more room
-- before
CREATE TABLE a (name varchar(10) PRIMARY KEY, number numeric(8,2) UNIQUE, taken timestamp(3) UNIQUE);
CREATE TABLE b (name varchar(10) REFERENCES a, number numeric(8,2) REFERENCES a (number), taken timestamp(3) REFERENCES a (taken));
-- after
CREATE TABLE a (name text PRIMARY KEY, number numeric(10,2) UNIQUE, taken timestamp UNIQUE);
CREATE TABLE b (name text REFERENCES a, number numeric(10,2) REFERENCES a (number), taken timestamp REFERENCES a (taken));
-- upgrade
ALTER TABLE boards.a
    ALTER COLUMN name TYPE text,
    ALTER COLUMN number TYPE numeric(10,2),
    ALTER COLUMN taken TYPE timestamp without time zone;
ALTER TABLE boards.b
    ALTER COLUMN name TYPE text,
    ALTER COLUMN number TYPE numeric(10,2),
    ALTER COLUMN taken TYPE timestamp without time zone;

-- case: both sides of a foreign key get another collation
-- before
CREATE COLLATION loose (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE TABLE a (name text PRIMARY KEY);
CREATE TABLE b (name text REFERENCES a);
-- after
CREATE COLLATION loose (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE TABLE a (name text COLLATE loose PRIMARY KEY);
CREATE TABLE b (name text COLLATE loose REFERENCES a);

-- case: both sides of a foreign key get another type
-- before
CREATE TABLE a (id text CONSTRAINT a_pkey PRIMARY KEY);
CREATE TABLE b (a_id text CONSTRAINT b_a_id_fkey REFERENCES a);
-- after
CREATE TABLE a (id uuid CONSTRAINT a_pkey PRIMARY KEY);
CREATE TABLE b (a_id uuid CONSTRAINT b_a_id_fkey REFERENCES a);
-- upgrade
ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;
ALTER TABLE boards.a ALTER COLUMN id TYPE uuid USING id::uuid;
ALTER TABLE boards.b ALTER COLUMN a_id TYPE uuid USING a_id::uuid;
ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id);

-- case: constraints are validated and new ones are not
-- before
CREATE TABLE a (id bigint PRIMARY KEY, x bigint, y bigint);
ALTER TABLE a ADD CONSTRAINT one CHECK (x > 0) NOT VALID;
ALTER TABLE a ADD CONSTRAINT two FOREIGN KEY (x) REFERENCES a NOT VALID;
ALTER TABLE a ADD CONSTRAINT three CHECK (y > 0);
-- after
CREATE TABLE a (id bigint PRIMARY KEY, x bigint, y bigint);
ALTER TABLE a ADD CONSTRAINT one CHECK (x > 0);
ALTER TABLE a ADD CONSTRAINT two FOREIGN KEY (x) REFERENCES a;
ALTER TABLE a ADD CONSTRAINT three CHECK (y > 0) NOT VALID;
-- upgrade
ALTER TABLE boards.a DROP CONSTRAINT three;
ALTER TABLE boards.a ADD CONSTRAINT three CHECK (y > 0) NOT VALID;
ALTER TABLE boards.a VALIDATE CONSTRAINT one;
ALTER TABLE boards.a VALIDATE CONSTRAINT two;

-- case: checks change
-- before
CREATE TABLE a (x bigint, y bigint, CONSTRAINT one CHECK (x > 0), CONSTRAINT two CHECK (y > 0), CONSTRAINT three CHECK (x > y));
-- after
CREATE TABLE a (x bigint, y bigint, CONSTRAINT one CHECK (x > 1), CONSTRAINT two CHECK (y > 0) NO INHERIT, CONSTRAINT four CHECK (x < y));

-- case: a check rests on the type of its column
-- before
CREATE TABLE a (x text, CONSTRAINT one CHECK (x <> ''), CONSTRAINT two CHECK (x IS NOT NULL));
CREATE INDEX a_x_idx ON a (x) WHERE x <> 'a';
-- after
CREATE TABLE a (x integer, CONSTRAINT one CHECK (x <> 0), CONSTRAINT two CHECK (x IS NOT NULL));
CREATE INDEX a_x_idx ON a (x) WHERE x <> 1;
-- upgrade
DROP INDEX boards.a_x_idx;
ALTER TABLE boards.a DROP CONSTRAINT one;
ALTER TABLE boards.a ALTER COLUMN x TYPE integer USING x::integer;
ALTER TABLE boards.a ADD CONSTRAINT one CHECK (x <> 0);
CREATE INDEX a_x_idx ON boards.a (x) WHERE (x <> 1);

-- case: an exclusion constraint changes
-- before
CREATE TABLE a (x int4range, y int4range, CONSTRAINT one EXCLUDE USING gist (x WITH &&), CONSTRAINT two EXCLUDE USING gist (y WITH &&));
-- after
CREATE TABLE a (x int4range, y int4range, CONSTRAINT one EXCLUDE USING gist (x WITH &&, y WITH =), CONSTRAINT three EXCLUDE USING gist (y WITH &&));

-- case: a unique index becomes a constraint and the other way round
-- before
CREATE TABLE a (x bigint, y bigint CONSTRAINT a_y UNIQUE);
CREATE UNIQUE INDEX a_x ON a (x);
-- after
CREATE TABLE a (x bigint CONSTRAINT a_x UNIQUE, y bigint);
CREATE UNIQUE INDEX a_y ON a (y);
-- upgrade
DROP INDEX boards.a_x;
ALTER TABLE boards.a DROP CONSTRAINT a_y;
ALTER TABLE boards.a ADD CONSTRAINT a_x UNIQUE (x);
CREATE UNIQUE INDEX a_y ON boards.a (y);

-- case: a foreign key rests on a unique index that is replaced
-- before
CREATE TABLE a (x bigint);
CREATE UNIQUE INDEX a_x ON a (x);
CREATE TABLE b (x bigint REFERENCES a (x));
-- after
CREATE TABLE a (x bigint);
CREATE UNIQUE INDEX a_x ON a (x) WITH (fillfactor = 50);
CREATE TABLE b (x bigint REFERENCES a (x));

-- case: a primary key goes and its column may be null
-- before
CREATE TABLE a (id bigint PRIMARY KEY, name text);
-- after
CREATE TABLE a (id bigint, name text);
-- upgrade
ALTER TABLE boards.a DROP CONSTRAINT a_pkey;
ALTER TABLE boards.a ALTER COLUMN id DROP NOT NULL;

-- case: a foreign key sets only some of its columns (15)
-- before
CREATE TABLE a (x bigint, y bigint, PRIMARY KEY (x, y));
CREATE TABLE b (x bigint, y bigint, CONSTRAINT one FOREIGN KEY (x, y) REFERENCES a ON DELETE SET NULL);
-- after
CREATE TABLE a (x bigint, y bigint, PRIMARY KEY (x, y));
CREATE TABLE b (x bigint, y bigint, CONSTRAINT one FOREIGN KEY (x, y) REFERENCES a ON DELETE SET NULL (y));

-- case: foreign keys are checked at other times
-- before
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (one bigint CONSTRAINT one REFERENCES a, two bigint CONSTRAINT two REFERENCES a DEFERRABLE INITIALLY DEFERRED,
    three bigint CONSTRAINT three REFERENCES a DEFERRABLE, four bigint CONSTRAINT four REFERENCES a,
    CONSTRAINT u UNIQUE (one));
-- after
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (one bigint CONSTRAINT one REFERENCES a DEFERRABLE INITIALLY DEFERRED, two bigint CONSTRAINT two REFERENCES a DEFERRABLE,
    three bigint CONSTRAINT three REFERENCES a, four bigint CONSTRAINT four REFERENCES a ON DELETE CASCADE DEFERRABLE,
    CONSTRAINT u UNIQUE (one) DEFERRABLE);
-- upgrade
ALTER TABLE boards.b DROP CONSTRAINT four;
ALTER TABLE boards.b DROP CONSTRAINT u;
ALTER TABLE boards.b ADD CONSTRAINT u UNIQUE (one) DEFERRABLE;
ALTER TABLE boards.b ADD CONSTRAINT four FOREIGN KEY (four) REFERENCES boards.a (id) ON DELETE CASCADE DEFERRABLE;
ALTER TABLE boards.b ALTER CONSTRAINT one DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE boards.b ALTER CONSTRAINT three NOT DEFERRABLE;
ALTER TABLE boards.b ALTER CONSTRAINT two DEFERRABLE INITIALLY IMMEDIATE;
