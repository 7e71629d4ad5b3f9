-- Add artifact lineage
--
-- Revision: add_artifact_lineage
-- Revises: cdad231052d5
-- Created: 2025-12-02T00:00:00Z

-- migrate:upgrade
ALTER TABLE boards.generations ADD COLUMN input_artifacts jsonb DEFAULT '[]'::jsonb NOT NULL;

UPDATE boards.generations AS generation
SET input_artifacts = (
    SELECT jsonb_agg(
        jsonb_build_object(
            'generation_id', input.id,
            'role', 'input',
            'artifact_type', coalesce(source.artifact_type, 'unknown'))
        ORDER BY input.position)
    FROM unnest(generation.input_generation_ids) WITH ORDINALITY AS input (id, position)
    LEFT JOIN boards.generations AS source ON source.id = input.id)
WHERE cardinality(generation.input_generation_ids) > 0;

CREATE INDEX idx_generations_input_artifacts_gin ON boards.generations USING gin (input_artifacts);

DROP INDEX boards.idx_generations_lineage;

-- allow: drop-column the ids are in input_artifacts now; the parents are not missed
ALTER TABLE boards.generations
    DROP CONSTRAINT generations_parent_generation_id_fkey,
    DROP COLUMN parent_generation_id,
    DROP COLUMN input_generation_ids;

-- migrate:downgrade
-- The ids come back from the JSON; roles, types and the former parents cannot.
ALTER TABLE boards.generations
    ADD COLUMN parent_generation_id uuid,
    ADD COLUMN input_generation_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    ADD CONSTRAINT generations_parent_generation_id_fkey
        FOREIGN KEY (parent_generation_id) REFERENCES boards.generations (id);

UPDATE boards.generations
SET input_generation_ids = ARRAY(
    SELECT (input.artifact ->> 'generation_id')::uuid
    FROM jsonb_array_elements(input_artifacts) WITH ORDINALITY AS input (artifact, position)
    ORDER BY input.position)
WHERE input_artifacts <> '[]'::jsonb;

CREATE INDEX idx_generations_lineage ON boards.generations (parent_generation_id);

DROP INDEX boards.idx_generations_input_artifacts_gin;

ALTER TABLE boards.generations DROP COLUMN input_artifacts;
