package io.boards.sample.dbmodels;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds and saves boards.
 */
public interface BoardRepository extends JpaRepository<Board, UUID> {

	@EntityGraph(attributePaths = { "tenant", "owner" })
	List<Board> findAllByOrderByCreatedAt();

}
