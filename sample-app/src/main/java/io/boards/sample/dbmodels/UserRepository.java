package io.boards.sample.dbmodels;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds and saves users.
 */
public interface UserRepository extends JpaRepository<User, UUID> {

	Optional<User> findByTenantAndAuthProviderAndAuthSubject(Tenant tenant, String authProvider, String authSubject);

}
