package io.boards.sample.dbmodels;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * A tag on a generation.
 */
@Entity
@Table(name = "generation_tags", schema = "boards",
		uniqueConstraints = @UniqueConstraint(name = "generation_tags_generation_id_tag_id_key",
				columnNames = { "generation_id", "tag_id" }),
		indexes = { @Index(name = "idx_generation_tags_generation", columnList = "generation_id"),
				@Index(name = "idx_generation_tags_tag", columnList = "tag_id") })
public class GenerationTag extends Identified {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "generation_id", nullable = false,
			foreignKey = @ForeignKey(name = "generation_tags_generation_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Generation generation;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "tag_id", nullable = false, foreignKey = @ForeignKey(name = "generation_tags_tag_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Tag tag;

	@Column(nullable = false, columnDefinition = "timestamp with time zone")
	@ColumnDefault("CURRENT_TIMESTAMP")
	@Generated
	private Instant createdAt;

	/** For JPA. */
	protected GenerationTag() {
	}

	public GenerationTag(Generation generation, Tag tag) {
		this.generation = generation;
		this.tag = tag;
	}

	public Generation getGeneration() {
		return this.generation;
	}

	public Tag getTag() {
		return this.tag;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

}
