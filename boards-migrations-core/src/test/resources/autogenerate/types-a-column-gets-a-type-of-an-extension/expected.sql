-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN more public.citext DEFAULT 'x'::public.citext;

ALTER TABLE boards.a ALTER COLUMN mail TYPE public.citext USING mail::public.citext;

-- migrate:downgrade
-- Loses data: the column boards.a.more with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN mail TYPE text USING mail::text;

ALTER TABLE boards.a DROP COLUMN more;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_mail_key ON boards.a (mail);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_mail_key;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD CONSTRAINT a_mail_key UNIQUE USING INDEX a_mail_key;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_mail_key of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_mail_key;

CREATE UNIQUE INDEX a_mail_key ON boards.a (mail);
