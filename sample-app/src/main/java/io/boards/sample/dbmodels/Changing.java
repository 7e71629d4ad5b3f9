package io.boards.sample.dbmodels;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

/**
 * A row that may change after it was made; the database notes when.
 */
@MappedSuperclass
public abstract class Changing extends Identified {

	@Column(nullable = false, columnDefinition = "timestamp with time zone")
	@ColumnDefault("CURRENT_TIMESTAMP")
	@Generated
	private Instant createdAt;

	@Column(nullable = false, columnDefinition = "timestamp with time zone")
	@ColumnDefault("CURRENT_TIMESTAMP")
	@Generated(event = { EventType.INSERT, EventType.UPDATE })
	private Instant updatedAt;

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	public Instant getUpdatedAt() {
		return this.updatedAt;
	}

}
