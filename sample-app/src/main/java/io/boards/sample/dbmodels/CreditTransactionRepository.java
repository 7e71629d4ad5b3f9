package io.boards.sample.dbmodels;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds and saves changes of credit.
 */
public interface CreditTransactionRepository extends JpaRepository<CreditTransaction, UUID> {

}
