package io.boards.sample.dbmodels;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds and saves tags on generations.
 */
public interface GenerationTagRepository extends JpaRepository<GenerationTag, UUID> {

}
