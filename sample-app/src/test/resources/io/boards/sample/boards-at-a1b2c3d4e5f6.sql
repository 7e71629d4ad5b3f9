--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: boards; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA boards;


--
-- Name: update_updated_at_column(); Type: FUNCTION; Schema: boards; Owner: -
--

CREATE FUNCTION boards.update_updated_at_column() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.updated_at = CURRENT_TIMESTAMP;
    RETURN NEW;
END;
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: board_members; Type: TABLE; Schema: boards; Owner: -
--

CREATE TABLE boards.board_members (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    board_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role character varying(20) NOT NULL,
    invited_by uuid,
    joined_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_board_members_board_members_role_check CHECK (((role)::text = ANY (ARRAY[('viewer'::character varying)::text, ('editor'::character varying)::text, ('admin'::character varying)::text])))
);


--
-- Name: boards; Type: TABLE; Schema: boards; Owner: -
--

CREATE TABLE boards.boards (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    title character varying(255) NOT NULL,
    description text,
    is_public boolean DEFAULT false NOT NULL,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);


--
-- Name: credit_transactions; Type: TABLE; Schema: boards; Owner: -
--

CREATE TABLE boards.credit_transactions (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    transaction_type character varying(20) NOT NULL,
    amount numeric(10,4) NOT NULL,
    balance_after numeric(10,4) NOT NULL,
    generation_id uuid,
    description text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT ck_credit_transactions_credit_transactions_transaction__aea8 CHECK (((transaction_type)::text = ANY (ARRAY[('reserve'::character varying)::text, ('finalize'::character varying)::text, ('refund'::character varying)::text, ('purchase'::character varying)::text, ('grant'::character varying)::text])))
);


--
-- Name: generation_tags; Type: TABLE; Schema: boards; Owner: -
--

CREATE TABLE boards.generation_tags (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    generation_id uuid NOT NULL,
    tag_id uuid NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);


--
-- Name: generations; Type: TABLE; Schema: boards; Owner: -
--

CREATE TABLE boards.generations (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    board_id uuid NOT NULL,
    user_id uuid NOT NULL,
    generator_name character varying(100) NOT NULL,
    artifact_type character varying(50) NOT NULL,
    input_params jsonb NOT NULL,
    status character varying(50) DEFAULT 'pending'::character varying NOT NULL,
    storage_url text,
    thumbnail_url text,
    additional_files jsonb DEFAULT '[]'::jsonb NOT NULL,
    output_metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    external_job_id character varying(255),
    progress numeric(5,2) DEFAULT 0.0 NOT NULL,
    error_message text,
    started_at timestamp with time zone,
    completed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    input_artifacts jsonb DEFAULT '[]'::jsonb NOT NULL
);


--
-- Name: lora_models; Type: TABLE; Schema: boards; Owner: -
--

CREATE TABLE boards.lora_models (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    name character varying(255) NOT NULL,
    base_model character varying(100) NOT NULL,
    storage_url text NOT NULL,
    config jsonb NOT NULL,
    trigger_word character varying(100),
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    is_public boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);


--
-- Name: provider_configs; Type: TABLE; Schema: boards; Owner: -
--

CREATE TABLE boards.provider_configs (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    provider_name character varying(100) NOT NULL,
    config jsonb NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);


--
-- Name: tags; Type: TABLE; Schema: boards; Owner: -
--

CREATE TABLE boards.tags (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL,
    description text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);


--
-- Name: tenants; Type: TABLE; Schema: boards; Owner: -
--

CREATE TABLE boards.tenants (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    name character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);


--
-- Name: users; Type: TABLE; Schema: boards; Owner: -
--

CREATE TABLE boards.users (
    id uuid DEFAULT public.uuid_generate_v4() NOT NULL,
    tenant_id uuid NOT NULL,
    auth_provider character varying(50) NOT NULL,
    auth_subject character varying(255) NOT NULL,
    email character varying(255),
    display_name character varying(255),
    avatar_url text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);


--
-- Name: board_members board_members_board_id_user_id_key; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.board_members
    ADD CONSTRAINT board_members_board_id_user_id_key UNIQUE (board_id, user_id);


--
-- Name: board_members board_members_pkey; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.board_members
    ADD CONSTRAINT board_members_pkey PRIMARY KEY (id);


--
-- Name: boards boards_pkey; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.boards
    ADD CONSTRAINT boards_pkey PRIMARY KEY (id);


--
-- Name: credit_transactions credit_transactions_pkey; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.credit_transactions
    ADD CONSTRAINT credit_transactions_pkey PRIMARY KEY (id);


--
-- Name: generation_tags generation_tags_generation_id_tag_id_key; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.generation_tags
    ADD CONSTRAINT generation_tags_generation_id_tag_id_key UNIQUE (generation_id, tag_id);


--
-- Name: generation_tags generation_tags_pkey; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.generation_tags
    ADD CONSTRAINT generation_tags_pkey PRIMARY KEY (id);


--
-- Name: generations generations_pkey; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.generations
    ADD CONSTRAINT generations_pkey PRIMARY KEY (id);


--
-- Name: lora_models lora_models_pkey; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.lora_models
    ADD CONSTRAINT lora_models_pkey PRIMARY KEY (id);


--
-- Name: provider_configs provider_configs_pkey; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.provider_configs
    ADD CONSTRAINT provider_configs_pkey PRIMARY KEY (id);


--
-- Name: provider_configs provider_configs_tenant_id_provider_name_key; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.provider_configs
    ADD CONSTRAINT provider_configs_tenant_id_provider_name_key UNIQUE (tenant_id, provider_name);


--
-- Name: tags tags_pkey; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.tags
    ADD CONSTRAINT tags_pkey PRIMARY KEY (id);


--
-- Name: tags tags_tenant_id_slug_key; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.tags
    ADD CONSTRAINT tags_tenant_id_slug_key UNIQUE (tenant_id, slug);


--
-- Name: tenants tenants_pkey; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.tenants
    ADD CONSTRAINT tenants_pkey PRIMARY KEY (id);


--
-- Name: tenants tenants_slug_key; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.tenants
    ADD CONSTRAINT tenants_slug_key UNIQUE (slug);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: users users_tenant_id_auth_provider_auth_subject_key; Type: CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.users
    ADD CONSTRAINT users_tenant_id_auth_provider_auth_subject_key UNIQUE (tenant_id, auth_provider, auth_subject);


--
-- Name: idx_board_members_board; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_board_members_board ON boards.board_members USING btree (board_id);


--
-- Name: idx_board_members_user; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_board_members_user ON boards.board_members USING btree (user_id);


--
-- Name: idx_boards_owner; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_boards_owner ON boards.boards USING btree (owner_id);


--
-- Name: idx_boards_tenant; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_boards_tenant ON boards.boards USING btree (tenant_id);


--
-- Name: idx_credit_transactions_user; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_credit_transactions_user ON boards.credit_transactions USING btree (user_id);


--
-- Name: idx_generation_tags_generation; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_generation_tags_generation ON boards.generation_tags USING btree (generation_id);


--
-- Name: idx_generation_tags_tag; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_generation_tags_tag ON boards.generation_tags USING btree (tag_id);


--
-- Name: idx_generations_board; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_generations_board ON boards.generations USING btree (board_id);


--
-- Name: idx_generations_input_artifacts_gin; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_generations_input_artifacts_gin ON boards.generations USING gin (input_artifacts);


--
-- Name: idx_generations_status; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_generations_status ON boards.generations USING btree (status);


--
-- Name: idx_generations_tenant; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_generations_tenant ON boards.generations USING btree (tenant_id);


--
-- Name: idx_generations_user; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_generations_user ON boards.generations USING btree (user_id);


--
-- Name: idx_tags_slug; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_tags_slug ON boards.tags USING btree (slug);


--
-- Name: idx_tags_tenant; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_tags_tenant ON boards.tags USING btree (tenant_id);


--
-- Name: idx_users_auth; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_users_auth ON boards.users USING btree (auth_provider, auth_subject);


--
-- Name: idx_users_tenant; Type: INDEX; Schema: boards; Owner: -
--

CREATE INDEX idx_users_tenant ON boards.users USING btree (tenant_id);


--
-- Name: boards trg_boards_updated_at; Type: TRIGGER; Schema: boards; Owner: -
--

CREATE TRIGGER trg_boards_updated_at BEFORE UPDATE ON boards.boards FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();


--
-- Name: generations trg_generations_updated_at; Type: TRIGGER; Schema: boards; Owner: -
--

CREATE TRIGGER trg_generations_updated_at BEFORE UPDATE ON boards.generations FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();


--
-- Name: lora_models trg_lora_models_updated_at; Type: TRIGGER; Schema: boards; Owner: -
--

CREATE TRIGGER trg_lora_models_updated_at BEFORE UPDATE ON boards.lora_models FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();


--
-- Name: provider_configs trg_provider_configs_updated_at; Type: TRIGGER; Schema: boards; Owner: -
--

CREATE TRIGGER trg_provider_configs_updated_at BEFORE UPDATE ON boards.provider_configs FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();


--
-- Name: tags trg_tags_updated_at; Type: TRIGGER; Schema: boards; Owner: -
--

CREATE TRIGGER trg_tags_updated_at BEFORE UPDATE ON boards.tags FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();


--
-- Name: tenants trg_tenants_updated_at; Type: TRIGGER; Schema: boards; Owner: -
--

CREATE TRIGGER trg_tenants_updated_at BEFORE UPDATE ON boards.tenants FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();


--
-- Name: users trg_users_updated_at; Type: TRIGGER; Schema: boards; Owner: -
--

CREATE TRIGGER trg_users_updated_at BEFORE UPDATE ON boards.users FOR EACH ROW EXECUTE FUNCTION boards.update_updated_at_column();


--
-- Name: board_members board_members_board_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.board_members
    ADD CONSTRAINT board_members_board_id_fkey FOREIGN KEY (board_id) REFERENCES boards.boards(id) ON DELETE CASCADE;


--
-- Name: board_members board_members_invited_by_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.board_members
    ADD CONSTRAINT board_members_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES boards.users(id);


--
-- Name: board_members board_members_user_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.board_members
    ADD CONSTRAINT board_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES boards.users(id) ON DELETE CASCADE;


--
-- Name: boards boards_owner_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.boards
    ADD CONSTRAINT boards_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES boards.users(id) ON DELETE CASCADE;


--
-- Name: boards boards_tenant_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.boards
    ADD CONSTRAINT boards_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants(id) ON DELETE CASCADE;


--
-- Name: credit_transactions credit_transactions_generation_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.credit_transactions
    ADD CONSTRAINT credit_transactions_generation_id_fkey FOREIGN KEY (generation_id) REFERENCES boards.generations(id);


--
-- Name: credit_transactions credit_transactions_tenant_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.credit_transactions
    ADD CONSTRAINT credit_transactions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants(id) ON DELETE CASCADE;


--
-- Name: credit_transactions credit_transactions_user_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.credit_transactions
    ADD CONSTRAINT credit_transactions_user_id_fkey FOREIGN KEY (user_id) REFERENCES boards.users(id) ON DELETE CASCADE;


--
-- Name: generation_tags generation_tags_generation_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.generation_tags
    ADD CONSTRAINT generation_tags_generation_id_fkey FOREIGN KEY (generation_id) REFERENCES boards.generations(id) ON DELETE CASCADE;


--
-- Name: generation_tags generation_tags_tag_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.generation_tags
    ADD CONSTRAINT generation_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES boards.tags(id) ON DELETE CASCADE;


--
-- Name: generations generations_board_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.generations
    ADD CONSTRAINT generations_board_id_fkey FOREIGN KEY (board_id) REFERENCES boards.boards(id) ON DELETE CASCADE;


--
-- Name: generations generations_tenant_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.generations
    ADD CONSTRAINT generations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants(id) ON DELETE CASCADE;


--
-- Name: generations generations_user_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.generations
    ADD CONSTRAINT generations_user_id_fkey FOREIGN KEY (user_id) REFERENCES boards.users(id) ON DELETE CASCADE;


--
-- Name: lora_models lora_models_tenant_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.lora_models
    ADD CONSTRAINT lora_models_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants(id) ON DELETE CASCADE;


--
-- Name: lora_models lora_models_user_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.lora_models
    ADD CONSTRAINT lora_models_user_id_fkey FOREIGN KEY (user_id) REFERENCES boards.users(id) ON DELETE CASCADE;


--
-- Name: provider_configs provider_configs_tenant_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.provider_configs
    ADD CONSTRAINT provider_configs_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants(id) ON DELETE CASCADE;


--
-- Name: tags tags_tenant_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.tags
    ADD CONSTRAINT tags_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants(id) ON DELETE CASCADE;


--
-- Name: users users_tenant_id_fkey; Type: FK CONSTRAINT; Schema: boards; Owner: -
--

ALTER TABLE ONLY boards.users
    ADD CONSTRAINT users_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES boards.tenants(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


