package io.boards.sample.dbmodels;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds and saves generations.
 */
public interface GenerationRepository extends JpaRepository<Generation, UUID> {

}
