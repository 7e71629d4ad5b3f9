-- Switch to declarative base and mapping
--
-- Revision: cdad231052d5
-- Revises: d7c16af77c9e
-- Created: 2025-10-23T16:58:52Z

-- migrate:upgrade
ALTER TABLE boards.tenants
    ALTER COLUMN settings SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;

ALTER TABLE boards.provider_configs
    ALTER COLUMN is_enabled SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;

ALTER TABLE boards.users
    ALTER COLUMN metadata SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;

ALTER TABLE boards.boards
    ALTER COLUMN is_public SET NOT NULL,
    ALTER COLUMN settings SET NOT NULL,
    ALTER COLUMN metadata SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;

ALTER TABLE boards.board_members
    ALTER COLUMN joined_at SET NOT NULL;

ALTER TABLE boards.lora_models
    ALTER COLUMN metadata SET NOT NULL,
    ALTER COLUMN is_public SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;

ALTER TABLE boards.generations
    ALTER COLUMN additional_files SET NOT NULL,
    ALTER COLUMN output_metadata SET NOT NULL,
    ALTER COLUMN input_generation_ids SET NOT NULL,
    ALTER COLUMN progress SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;

ALTER TABLE boards.credit_transactions
    ALTER COLUMN metadata SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL;

-- migrate:downgrade
ALTER TABLE boards.credit_transactions
    ALTER COLUMN metadata DROP NOT NULL,
    ALTER COLUMN created_at DROP NOT NULL;

ALTER TABLE boards.generations
    ALTER COLUMN additional_files DROP NOT NULL,
    ALTER COLUMN output_metadata DROP NOT NULL,
    ALTER COLUMN input_generation_ids DROP NOT NULL,
    ALTER COLUMN progress DROP NOT NULL,
    ALTER COLUMN created_at DROP NOT NULL,
    ALTER COLUMN updated_at DROP NOT NULL;

ALTER TABLE boards.lora_models
    ALTER COLUMN metadata DROP NOT NULL,
    ALTER COLUMN is_public DROP NOT NULL,
    ALTER COLUMN created_at DROP NOT NULL,
    ALTER COLUMN updated_at DROP NOT NULL;

ALTER TABLE boards.board_members
    ALTER COLUMN joined_at DROP NOT NULL;

ALTER TABLE boards.boards
    ALTER COLUMN is_public DROP NOT NULL,
    ALTER COLUMN settings DROP NOT NULL,
    ALTER COLUMN metadata DROP NOT NULL,
    ALTER COLUMN created_at DROP NOT NULL,
    ALTER COLUMN updated_at DROP NOT NULL;

ALTER TABLE boards.users
    ALTER COLUMN metadata DROP NOT NULL,
    ALTER COLUMN created_at DROP NOT NULL,
    ALTER COLUMN updated_at DROP NOT NULL;

ALTER TABLE boards.provider_configs
    ALTER COLUMN is_enabled DROP NOT NULL,
    ALTER COLUMN created_at DROP NOT NULL,
    ALTER COLUMN updated_at DROP NOT NULL;

ALTER TABLE boards.tenants
    ALTER COLUMN settings DROP NOT NULL,
    ALTER COLUMN created_at DROP NOT NULL,
    ALTER COLUMN updated_at DROP NOT NULL;
