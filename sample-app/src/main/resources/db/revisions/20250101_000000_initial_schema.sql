-- Initial schema
--
-- Revision: 20250101_000000_initial_schema
-- Revises:
-- Created: 2025-01-01T00:00:00Z

-- migrate:upgrade
CREATE SCHEMA boards;

CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public;

CREATE TABLE boards.tenants (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    name varchar(255) NOT NULL,
    slug varchar(255) NOT NULL,
    settings jsonb DEFAULT '{}'::jsonb,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT tenants_pkey PRIMARY KEY (id),
    CONSTRAINT tenants_slug_key UNIQUE (slug)
);

CREATE TABLE boards.provider_configs (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    provider_name varchar(100) NOT NULL,
    config jsonb NOT NULL,
    is_enabled boolean DEFAULT true,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT provider_configs_pkey PRIMARY KEY (id),
    CONSTRAINT provider_configs_tenant_id_provider_name_key UNIQUE (tenant_id, provider_name),
    CONSTRAINT provider_configs_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants (id) ON DELETE CASCADE
);

CREATE TABLE boards.users (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    auth_provider varchar(50) NOT NULL,
    auth_subject varchar(255) NOT NULL,
    email varchar(255),
    display_name varchar(255),
    avatar_url text,
    metadata jsonb DEFAULT '{}'::jsonb,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_tenant_id_auth_provider_auth_subject_key UNIQUE (tenant_id, auth_provider, auth_subject),
    CONSTRAINT users_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants (id) ON DELETE CASCADE
);

CREATE TABLE boards.boards (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    title varchar(255) NOT NULL,
    description text,
    is_public boolean DEFAULT false,
    settings jsonb DEFAULT '{}'::jsonb,
    metadata jsonb DEFAULT '{}'::jsonb,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT boards_pkey PRIMARY KEY (id),
    CONSTRAINT boards_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES boards.users (id) ON DELETE CASCADE,
    CONSTRAINT boards_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants (id) ON DELETE CASCADE
);

-- The names of the two checks of this schema, and their casts, are those of the existing deployments.
-- allow: unindexed-foreign-key the existing deployments have no index for it
CREATE TABLE boards.board_members (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    board_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role varchar(20) NOT NULL,
    invited_by uuid,
    joined_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT board_members_pkey PRIMARY KEY (id),
    CONSTRAINT board_members_board_id_user_id_key UNIQUE (board_id, user_id),
    CONSTRAINT board_members_board_id_fkey FOREIGN KEY (board_id) REFERENCES boards.boards (id) ON DELETE CASCADE,
    CONSTRAINT board_members_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES boards.users (id),
    CONSTRAINT board_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES boards.users (id) ON DELETE CASCADE,
    CONSTRAINT ck_board_members_board_members_role_check CHECK (role::text = ANY (ARRAY[
        'viewer'::varchar::text, 'editor'::varchar::text, 'admin'::varchar::text]))
);

-- allow: unindexed-foreign-key the existing deployments have no index for it
CREATE TABLE boards.lora_models (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    name varchar(255) NOT NULL,
    base_model varchar(100) NOT NULL,
    storage_url text NOT NULL,
    config jsonb NOT NULL,
    trigger_word varchar(100),
    metadata jsonb DEFAULT '{}'::jsonb,
    is_public boolean DEFAULT false,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT lora_models_pkey PRIMARY KEY (id),
    CONSTRAINT lora_models_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants (id) ON DELETE CASCADE,
    CONSTRAINT lora_models_user_id_fkey FOREIGN KEY (user_id) REFERENCES boards.users (id) ON DELETE CASCADE
);

CREATE TABLE boards.generations (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    board_id uuid NOT NULL,
    user_id uuid NOT NULL,
    generator_name varchar(100) NOT NULL,
    provider_name varchar(100) NOT NULL,
    artifact_type varchar(50) NOT NULL,
    input_params jsonb NOT NULL,
    status varchar(50) DEFAULT 'pending'::varchar NOT NULL,
    storage_url text,
    thumbnail_url text,
    additional_files jsonb DEFAULT '[]'::jsonb,
    output_metadata jsonb DEFAULT '{}'::jsonb,
    parent_generation_id uuid,
    input_generation_ids uuid[] DEFAULT '{}'::uuid[],
    external_job_id varchar(255),
    progress numeric(5, 2) DEFAULT 0.0,
    error_message text,
    started_at timestamptz,
    completed_at timestamptz,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    updated_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT generations_pkey PRIMARY KEY (id),
    CONSTRAINT generations_board_id_fkey FOREIGN KEY (board_id) REFERENCES boards.boards (id) ON DELETE CASCADE,
    CONSTRAINT generations_parent_generation_id_fkey FOREIGN KEY (parent_generation_id) REFERENCES boards.generations (id),
    CONSTRAINT generations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants (id) ON DELETE CASCADE,
    CONSTRAINT generations_user_id_fkey FOREIGN KEY (user_id) REFERENCES boards.users (id) ON DELETE CASCADE
);

-- allow: unindexed-foreign-key the existing deployments have no index for it
CREATE TABLE boards.credit_transactions (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    transaction_type varchar(20) NOT NULL,
    amount numeric(10, 4) NOT NULL,
    balance_after numeric(10, 4) NOT NULL,
    generation_id uuid,
    description text,
    metadata jsonb DEFAULT '{}'::jsonb,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT credit_transactions_pkey PRIMARY KEY (id),
    CONSTRAINT credit_transactions_generation_id_fkey FOREIGN KEY (generation_id) REFERENCES boards.generations (id),
    CONSTRAINT credit_transactions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants (id) ON DELETE CASCADE,
    CONSTRAINT credit_transactions_user_id_fkey FOREIGN KEY (user_id) REFERENCES boards.users (id) ON DELETE CASCADE,
    CONSTRAINT ck_credit_transactions_credit_transactions_transaction__aea8 CHECK (transaction_type::text = ANY (ARRAY[
        'reserve'::varchar::text, 'finalize'::varchar::text, 'refund'::varchar::text, 'purchase'::varchar::text,
        'grant'::varchar::text]))
);

CREATE INDEX idx_users_auth ON boards.users (auth_provider, auth_subject);
CREATE INDEX idx_users_tenant ON boards.users (tenant_id);
CREATE INDEX idx_boards_owner ON boards.boards (owner_id);
CREATE INDEX idx_boards_tenant ON boards.boards (tenant_id);
CREATE INDEX idx_board_members_board ON boards.board_members (board_id);
CREATE INDEX idx_board_members_user ON boards.board_members (user_id);
CREATE INDEX idx_generations_board ON boards.generations (board_id);
CREATE INDEX idx_generations_lineage ON boards.generations (parent_generation_id);
CREATE INDEX idx_generations_status ON boards.generations (status);
CREATE INDEX idx_generations_tenant ON boards.generations (tenant_id);
CREATE INDEX idx_generations_user ON boards.generations (user_id);
CREATE INDEX idx_credit_transactions_user ON boards.credit_transactions (user_id);

-- migrate:downgrade
-- The extension uuid-ossp stays installed: other schemas may use it, and it may have been there before.
-- The schema is dropped without CASCADE: whatever others have put there stops the downgrade and stays.
DROP TABLE boards.credit_transactions;
DROP TABLE boards.generations;
DROP TABLE boards.lora_models;
DROP TABLE boards.board_members;
DROP TABLE boards.boards;
DROP TABLE boards.users;
DROP TABLE boards.provider_configs;
DROP TABLE boards.tenants;
DROP SCHEMA boards;
