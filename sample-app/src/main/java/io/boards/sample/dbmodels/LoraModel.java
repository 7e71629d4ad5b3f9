package io.boards.sample.dbmodels;

import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
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
 * A fine-tuned model that a person has uploaded.
 */
@Entity
@Table(name = "lora_models", schema = "boards")
public class LoraModel extends Changing {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "lora_models_tenant_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Tenant tenant;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "user_id", nullable = false, foreignKey = @ForeignKey(name = "lora_models_user_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private User user;

	@Column(nullable = false)
	private String name;

	@Column(length = 100, nullable = false)
	private String baseModel;

	@Column(length = Length.LONG32, nullable = false)
	private String storageUrl;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Map<String, Object> config;

	@Column(length = 100)
	private @Nullable String triggerWord;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	@ColumnDefault("'{}'::jsonb")
	private Map<String, Object> metadata = new HashMap<>();

	@Column(nullable = false)
	@ColumnDefault("false")
	private boolean isPublic;

	/** For JPA. */
	protected LoraModel() {
	}

	public LoraModel(Tenant tenant, User user, String name, String baseModel, String storageUrl,
			Map<String, Object> config) {
		this.tenant = tenant;
		this.user = user;
		this.name = name;
		this.baseModel = baseModel;
		this.storageUrl = storageUrl;
		this.config = config;
	}

	public Tenant getTenant() {
		return this.tenant;
	}

	public User getUser() {
		return this.user;
	}

	public String getName() {
		return this.name;
	}

	public String getBaseModel() {
		return this.baseModel;
	}

	public String getStorageUrl() {
		return this.storageUrl;
	}

	public Map<String, Object> getConfig() {
		return this.config;
	}

	public @Nullable String getTriggerWord() {
		return this.triggerWord;
	}

	public void setTriggerWord(@Nullable String triggerWord) {
		this.triggerWord = triggerWord;
	}

	public Map<String, Object> getMetadata() {
		return this.metadata;
	}

	public void setMetadata(Map<String, Object> metadata) {
		this.metadata = metadata;
	}

	public boolean isPublic() {
		return this.isPublic;
	}

	public void setPublic(boolean isPublic) {
		this.isPublic = isPublic;
	}

}
