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
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A place where people collect what they generate.
 */
@Entity
@Table(name = "boards", schema = "boards", indexes = { @Index(name = "idx_boards_owner", columnList = "owner_id"),
		@Index(name = "idx_boards_tenant", columnList = "tenant_id") })
public class Board extends Changing {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "boards_tenant_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Tenant tenant;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "owner_id", nullable = false, foreignKey = @ForeignKey(name = "boards_owner_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private User owner;

	@Column(nullable = false)
	private String title;

	@Column(length = Length.LONG32)
	private @Nullable String description;

	@Column(nullable = false)
	@ColumnDefault("false")
	private boolean isPublic;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	@ColumnDefault("'{}'::jsonb")
	private Map<String, Object> settings = new HashMap<>();

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	@ColumnDefault("'{}'::jsonb")
	private Map<String, Object> metadata = new HashMap<>();

	/** For JPA. */
	protected Board() {
	}

	public Board(Tenant tenant, User owner, String title) {
		this.tenant = tenant;
		this.owner = owner;
		this.title = title;
	}

	public Tenant getTenant() {
		return this.tenant;
	}

	public User getOwner() {
		return this.owner;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public @Nullable String getDescription() {
		return this.description;
	}

	public void setDescription(@Nullable String description) {
		this.description = description;
	}

	public boolean isPublic() {
		return this.isPublic;
	}

	public void setPublic(boolean isPublic) {
		this.isPublic = isPublic;
	}

	public Map<String, Object> getSettings() {
		return this.settings;
	}

	public void setSettings(Map<String, Object> settings) {
		this.settings = settings;
	}

	public Map<String, Object> getMetadata() {
		return this.metadata;
	}

	public void setMetadata(Map<String, Object> metadata) {
		this.metadata = metadata;
	}

}
