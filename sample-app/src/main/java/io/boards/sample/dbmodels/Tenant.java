package io.boards.sample.dbmodels;

import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An organisation that everything belongs to.
 */
@Entity
@Table(name = "tenants", schema = "boards",
		uniqueConstraints = @UniqueConstraint(name = "tenants_slug_key", columnNames = "slug"))
public class Tenant extends Changing {

	@Column(nullable = false)
	private String name;

	@Column(nullable = false)
	private String slug;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	@ColumnDefault("'{}'::jsonb")
	private Map<String, Object> settings = new HashMap<>();

	/** For JPA. */
	protected Tenant() {
	}

	public Tenant(String name, String slug) {
		this.name = name;
		this.slug = slug;
	}

	public String getName() {
		return this.name;
	}

	public String getSlug() {
		return this.slug;
	}

	public Map<String, Object> getSettings() {
		return this.settings;
	}

	public void setSettings(Map<String, Object> settings) {
		this.settings = settings;
	}

}
