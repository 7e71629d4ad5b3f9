package io.boards.sample.dbmodels;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds and saves configurations of providers.
 */
public interface ProviderConfigRepository extends JpaRepository<ProviderConfig, UUID> {

}
