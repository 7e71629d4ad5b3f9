package io.boards.sample.dbmodels;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds and saves tags.
 */
public interface TagRepository extends JpaRepository<Tag, UUID> {

}
