package io.boards.sample.dbmodels;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds and saves fine-tuned models.
 */
public interface LoraModelRepository extends JpaRepository<LoraModel, UUID> {

}
