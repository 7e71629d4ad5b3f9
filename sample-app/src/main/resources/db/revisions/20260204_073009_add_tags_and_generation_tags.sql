-- Add tags and generation_tags
--
-- Revision: b2fe3780f8c0
-- Revises: add_artifact_lineage
-- Created: 2026-02-04T07:30:09Z

-- migrate:upgrade
CREATE TABLE boards.tags (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    name varchar(100) NOT NULL,
    slug varchar(100) NOT NULL,
    description text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT tags_pkey PRIMARY KEY (id),
    CONSTRAINT tags_tenant_id_slug_key UNIQUE (tenant_id, slug),
    CONSTRAINT tags_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants (id) ON DELETE CASCADE
);

CREATE INDEX idx_tags_slug ON boards.tags (slug);
CREATE INDEX idx_tags_tenant ON boards.tags (tenant_id);

CREATE TABLE boards.generation_tags (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    generation_id uuid NOT NULL,
    tag_id uuid NOT NULL,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT generation_tags_pkey PRIMARY KEY (id),
    CONSTRAINT generation_tags_generation_id_tag_id_key UNIQUE (generation_id, tag_id),
    CONSTRAINT generation_tags_generation_id_fkey FOREIGN KEY (generation_id) REFERENCES boards.generations (id) ON DELETE CASCADE,
    CONSTRAINT generation_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES boards.tags (id) ON DELETE CASCADE
);

CREATE INDEX idx_generation_tags_generation ON boards.generation_tags (generation_id);
CREATE INDEX idx_generation_tags_tag ON boards.generation_tags (tag_id);

-- migrate:downgrade
DROP TABLE boards.generation_tags;
DROP TABLE boards.tags;
