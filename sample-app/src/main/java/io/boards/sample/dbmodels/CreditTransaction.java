package io.boards.sample.dbmodels;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A change of a person's credit.
 */
@Entity
@Table(name = "credit_transactions", schema = "boards",
		indexes = @Index(name = "idx_credit_transactions_user", columnList = "user_id"),
		check = @CheckConstraint(name = "ck_credit_transactions_credit_transactions_transaction__aea8",
				constraint = "transaction_type::text = ANY (ARRAY['reserve'::varchar::text, 'finalize'::varchar::text, 'refund'::varchar::text, 'purchase'::varchar::text, 'grant'::varchar::text])"))
public class CreditTransaction extends Identified {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "tenant_id", nullable = false,
			foreignKey = @ForeignKey(name = "credit_transactions_tenant_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Tenant tenant;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "user_id", nullable = false, foreignKey = @ForeignKey(name = "credit_transactions_user_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private User user;

	@Column(length = 20, nullable = false)
	private String transactionType;

	@Column(precision = 10, scale = 4, nullable = false)
	private BigDecimal amount;

	@Column(precision = 10, scale = 4, nullable = false)
	private BigDecimal balanceAfter;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "generation_id", foreignKey = @ForeignKey(name = "credit_transactions_generation_id_fkey"))
	private @Nullable Generation generation;

	@Column(length = Length.LONG32)
	private @Nullable String description;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	@ColumnDefault("'{}'::jsonb")
	private Map<String, Object> metadata = new HashMap<>();

	@Column(nullable = false, columnDefinition = "timestamp with time zone")
	@ColumnDefault("CURRENT_TIMESTAMP")
	@Generated
	private Instant createdAt;

	/** For JPA. */
	protected CreditTransaction() {
	}

	public CreditTransaction(Tenant tenant, User user, String transactionType, BigDecimal amount,
			BigDecimal balanceAfter) {
		this.tenant = tenant;
		this.user = user;
		this.transactionType = transactionType;
		this.amount = amount;
		this.balanceAfter = balanceAfter;
	}

	public Tenant getTenant() {
		return this.tenant;
	}

	public User getUser() {
		return this.user;
	}

	public String getTransactionType() {
		return this.transactionType;
	}

	public BigDecimal getAmount() {
		return this.amount;
	}

	public BigDecimal getBalanceAfter() {
		return this.balanceAfter;
	}

	public @Nullable Generation getGeneration() {
		return this.generation;
	}

	public void setGeneration(@Nullable Generation generation) {
		this.generation = generation;
	}

	public @Nullable String getDescription() {
		return this.description;
	}

	public void setDescription(@Nullable String description) {
		this.description = description;
	}

	public Map<String, Object> getMetadata() {
		return this.metadata;
	}

	public void setMetadata(Map<String, Object> metadata) {
		this.metadata = metadata;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

}
