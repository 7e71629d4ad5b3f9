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
 * A person, as known to a tenant.
 */
@Entity
@Table(name = "users", schema = "boards",
		uniqueConstraints = @UniqueConstraint(name = "users_tenant_id_auth_provider_auth_subject_key",
				columnNames = { "tenant_id", "auth_provider", "auth_subject" }),
		indexes = { @Index(name = "idx_users_auth", columnList = "auth_provider, auth_subject"),
				@Index(name = "idx_users_tenant", columnList = "tenant_id") })
public class User extends Changing {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "users_tenant_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Tenant tenant;

	@Column(length = 50, nullable = false)
	private String authProvider;

	@Column(nullable = false)
	private String authSubject;

	private @Nullable String email;

	private @Nullable String displayName;

	@Column(length = Length.LONG32)
	private @Nullable String avatarUrl;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	@ColumnDefault("'{}'::jsonb")
	private Map<String, Object> metadata = new HashMap<>();

	/** For JPA. */
	protected User() {
	}

	public User(Tenant tenant, String authProvider, String authSubject) {
		this.tenant = tenant;
		this.authProvider = authProvider;
		this.authSubject = authSubject;
	}

	public Tenant getTenant() {
		return this.tenant;
	}

	public String getAuthProvider() {
		return this.authProvider;
	}

	public String getAuthSubject() {
		return this.authSubject;
	}

	public @Nullable String getEmail() {
		return this.email;
	}

	public void setEmail(@Nullable String email) {
		this.email = email;
	}

	public @Nullable String getDisplayName() {
		return this.displayName;
	}

	public void setDisplayName(@Nullable String displayName) {
		this.displayName = displayName;
	}

	public @Nullable String getAvatarUrl() {
		return this.avatarUrl;
	}

	public void setAvatarUrl(@Nullable String avatarUrl) {
		this.avatarUrl = avatarUrl;
	}

	public Map<String, Object> getMetadata() {
		return this.metadata;
	}

	public void setMetadata(Map<String, Object> metadata) {
		this.metadata = metadata;
	}

}
