package io.boards.sample.dbmodels;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds and saves members of boards.
 */
public interface BoardMemberRepository extends JpaRepository<BoardMember, UUID> {

}
