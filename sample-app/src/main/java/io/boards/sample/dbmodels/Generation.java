package io.boards.sample.dbmodels;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
 * One run of a generator, and what came out of it.
 */
@Entity
@Table(name = "generations", schema = "boards",
		indexes = { @Index(name = "idx_generations_board", columnList = "board_id"),
				@Index(name = "idx_generations_input_artifacts_gin", columnList = "input_artifacts",
						options = "using gin"),
				@Index(name = "idx_generations_status", columnList = "status"),
				@Index(name = "idx_generations_tenant", columnList = "tenant_id"),
				@Index(name = "idx_generations_user", columnList = "user_id") })
public class Generation extends Changing {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "generations_tenant_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Tenant tenant;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "board_id", nullable = false, foreignKey = @ForeignKey(name = "generations_board_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Board board;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "user_id", nullable = false, foreignKey = @ForeignKey(name = "generations_user_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private User user;

	@Column(length = 100, nullable = false)
	private String generatorName;

	@Column(length = 50, nullable = false)
	private String artifactType;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Map<String, Object> inputParams;

	@Column(length = 50, nullable = false)
	@ColumnDefault("'pending'::character varying")
	private String status = "pending";

	@Column(length = Length.LONG32)
	private @Nullable String storageUrl;

	@Column(length = Length.LONG32)
	private @Nullable String thumbnailUrl;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	@ColumnDefault("'[]'::jsonb")
	private List<Map<String, Object>> additionalFiles = new ArrayList<>();

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	@ColumnDefault("'{}'::jsonb")
	private Map<String, Object> outputMetadata = new HashMap<>();

	private @Nullable String externalJobId;

	@Column(precision = 5, scale = 2, nullable = false)
	@ColumnDefault("0.0")
	private BigDecimal progress = BigDecimal.ZERO;

	@Column(length = Length.LONG32)
	private @Nullable String errorMessage;

	@Column(columnDefinition = "timestamp with time zone")
	private @Nullable Instant startedAt;

	@Column(columnDefinition = "timestamp with time zone")
	private @Nullable Instant completedAt;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	@ColumnDefault("'[]'::jsonb")
	private List<InputArtifact> inputArtifacts = new ArrayList<>();

	/** For JPA. */
	protected Generation() {
	}

	public Generation(Tenant tenant, Board board, User user, String generatorName, String artifactType,
			Map<String, Object> inputParams) {
		this.tenant = tenant;
		this.board = board;
		this.user = user;
		this.generatorName = generatorName;
		this.artifactType = artifactType;
		this.inputParams = inputParams;
	}

	public Tenant getTenant() {
		return this.tenant;
	}

	public Board getBoard() {
		return this.board;
	}

	public User getUser() {
		return this.user;
	}

	public String getGeneratorName() {
		return this.generatorName;
	}

	public String getArtifactType() {
		return this.artifactType;
	}

	public Map<String, Object> getInputParams() {
		return this.inputParams;
	}

	public String getStatus() {
		return this.status;
	}

	public void setStatus(String status) {
		this.status = status;
	}

	public @Nullable String getStorageUrl() {
		return this.storageUrl;
	}

	public void setStorageUrl(@Nullable String storageUrl) {
		this.storageUrl = storageUrl;
	}

	public @Nullable String getThumbnailUrl() {
		return this.thumbnailUrl;
	}

	public void setThumbnailUrl(@Nullable String thumbnailUrl) {
		this.thumbnailUrl = thumbnailUrl;
	}

	public List<Map<String, Object>> getAdditionalFiles() {
		return this.additionalFiles;
	}

	public void setAdditionalFiles(List<Map<String, Object>> additionalFiles) {
		this.additionalFiles = additionalFiles;
	}

	public Map<String, Object> getOutputMetadata() {
		return this.outputMetadata;
	}

	public void setOutputMetadata(Map<String, Object> outputMetadata) {
		this.outputMetadata = outputMetadata;
	}

	public @Nullable String getExternalJobId() {
		return this.externalJobId;
	}

	public void setExternalJobId(@Nullable String externalJobId) {
		this.externalJobId = externalJobId;
	}

	public BigDecimal getProgress() {
		return this.progress;
	}

	public void setProgress(BigDecimal progress) {
		this.progress = progress;
	}

	public @Nullable String getErrorMessage() {
		return this.errorMessage;
	}

	public void setErrorMessage(@Nullable String errorMessage) {
		this.errorMessage = errorMessage;
	}

	public @Nullable Instant getStartedAt() {
		return this.startedAt;
	}

	public void setStartedAt(@Nullable Instant startedAt) {
		this.startedAt = startedAt;
	}

	public @Nullable Instant getCompletedAt() {
		return this.completedAt;
	}

	public void setCompletedAt(@Nullable Instant completedAt) {
		this.completedAt = completedAt;
	}

	public List<InputArtifact> getInputArtifacts() {
		return this.inputArtifacts;
	}

	public void setInputArtifacts(List<InputArtifact> inputArtifacts) {
		this.inputArtifacts = inputArtifacts;
	}

}
