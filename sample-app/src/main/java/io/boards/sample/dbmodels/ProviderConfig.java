package io.boards.sample.dbmodels;

import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/**
 * How a tenant reaches a provider of generators.
 */
@Entity
@Table(name = "provider_configs", schema = "boards",
		uniqueConstraints = @UniqueConstraint(name = "provider_configs_tenant_id_provider_name_key",
				columnNames = { "tenant_id", "provider_name" }))
public class ProviderConfig extends Changing {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "tenant_id", nullable = false,
			foreignKey = @ForeignKey(name = "provider_configs_tenant_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Tenant tenant;

	@Column(length = 100, nullable = false)
	private String providerName;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Map<String, Object> config;

	@Column(nullable = false)
	@ColumnDefault("true")
	private boolean isEnabled = true;

	/** For JPA. */
	protected ProviderConfig() {
	}

	public ProviderConfig(Tenant tenant, String providerName, Map<String, Object> config) {
		this.tenant = tenant;
		this.providerName = providerName;
		this.config = config;
	}

	public Tenant getTenant() {
		return this.tenant;
	}

	public String getProviderName() {
		return this.providerName;
	}

	public Map<String, Object> getConfig() {
		return this.config;
	}

	public boolean isEnabled() {
		return this.isEnabled;
	}

	public void setEnabled(boolean isEnabled) {
		this.isEnabled = isEnabled;
	}

}
