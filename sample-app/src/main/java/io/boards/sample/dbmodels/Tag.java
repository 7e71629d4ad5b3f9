package io.boards.sample.dbmodels;

import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A word to find generations by.
 */
@Entity
@Table(name = "tags", schema = "boards",
		uniqueConstraints = @UniqueConstraint(name = "tags_tenant_id_slug_key", columnNames = { "tenant_id", "slug" }),
		indexes = { @Index(name = "idx_tags_slug", columnList = "slug"),
				@Index(name = "idx_tags_tenant", columnList = "tenant_id") })
public class Tag extends Changing {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "tags_tenant_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Tenant tenant;

	@Column(length = 100, nullable = false)
	private String name;

	@Column(length = 100, nullable = false)
	private String slug;

	@Column(length = Length.LONG32)
	private @Nullable String description;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	@ColumnDefault("'{}'::jsonb")
	private Map<String, Object> metadata = new HashMap<>();

	/** For JPA. */
	protected Tag() {
	}

	public Tag(Tenant tenant, String name, String slug) {
		this.tenant = tenant;
		this.name = name;
		this.slug = slug;
	}

	public Tenant getTenant() {
		return this.tenant;
	}

	public String getName() {
		return this.name;
	}

	public String getSlug() {
		return this.slug;
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

}
