package io.boards.sample.dbmodels;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a generation was made from.
 *
 * @param generationId the generation that the artifact came out of
 * @param role what it was used for, such as {@code input}
 * @param artifactType what it is, such as {@code image}
 */
public record InputArtifact(@JsonProperty("generation_id") UUID generationId, String role,
		@JsonProperty("artifact_type") String artifactType) {
}
