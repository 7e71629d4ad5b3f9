-- Add updated_at triggers
--
-- Revision: a1b2c3d4e5f6
-- Revises: b2fe3780f8c0
-- Created: 2026-03-29T00:00:00Z

-- migrate:upgrade
CREATE FUNCTION boards.update_updated_at_column() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.updated_at = CURRENT_TIMESTAMP;
    RETURN NEW;
END;
$$;

CREATE TRIGGER trg_tenants_updated_at BEFORE UPDATE ON boards.tenants
    FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();

CREATE TRIGGER trg_provider_configs_updated_at BEFORE UPDATE ON boards.provider_configs
    FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();

CREATE TRIGGER trg_users_updated_at BEFORE UPDATE ON boards.users
    FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();

CREATE TRIGGER trg_boards_updated_at BEFORE UPDATE ON boards.boards
    FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();

CREATE TRIGGER trg_lora_models_updated_at BEFORE UPDATE ON boards.lora_models
    FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();

CREATE TRIGGER trg_generations_updated_at BEFORE UPDATE ON boards.generations
    FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();

CREATE TRIGGER trg_tags_updated_at BEFORE UPDATE ON boards.tags
    FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();

-- migrate:downgrade
DROP TRIGGER trg_tags_updated_at ON boards.tags;
DROP TRIGGER trg_generations_updated_at ON boards.generations;
DROP TRIGGER trg_lora_models_updated_at ON boards.lora_models;
DROP TRIGGER trg_boards_updated_at ON boards.boards;
DROP TRIGGER trg_users_updated_at ON boards.users;
DROP TRIGGER trg_provider_configs_updated_at ON boards.provider_configs;
DROP TRIGGER trg_tenants_updated_at ON boards.tenants;
DROP FUNCTION boards.update_updated_at_column();
