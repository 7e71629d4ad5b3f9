CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
