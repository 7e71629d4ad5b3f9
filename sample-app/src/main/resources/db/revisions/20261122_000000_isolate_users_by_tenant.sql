-- Isolate users by tenant
--
-- Revision: 5f0d7a9c31e2
-- Revises: a1b2c3d4e5f6
-- Created: 2026-11-22T00:00:00Z

-- migrate:upgrade
-- Row level security is enabled, not forced: the owner of the table, and so this application, still sees every row.
-- Other roles see the users of the tenant that SET app.tenant_id names, and get an error where it names none.
ALTER TABLE boards.users ENABLE ROW LEVEL SECURITY;

-- CREATE POLICY knows no IF NOT EXISTS, and an administrator may have made the policy by hand.
DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_policies
        WHERE schemaname = 'boards' AND tablename = 'users' AND policyname = 'users_isolation'
    ) THEN
        CREATE POLICY users_isolation ON boards.users
            USING (tenant_id = current_setting('app.tenant_id')::uuid);
    END IF;
END
$$;

-- migrate:downgrade
DROP POLICY IF EXISTS users_isolation ON boards.users;
ALTER TABLE boards.users DISABLE ROW LEVEL SECURITY;
