package io.boards.migrations;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A revision that somebody wants to write.
 *
 * @param message what it does
 * @param id its id; null for a random one
 * @param parents the targets that it revises, such as {@code head}
 * @param splice whether a parent may be something else than a head
 * @param dependsOn revisions or labels that it depends on
 * @param labels the labels that it introduces
 * @param format what it is written in
 */
public record RevisionDraft(String message, @Nullable String id, List<String> parents, boolean splice,
		List<String> dependsOn, List<String> labels, Format format) {

	/** What a revision is written in. */
	public enum Format {

		/** An SQL file. */
		SQL,

		/** A class. */
		JAVA

	}

	public RevisionDraft {
		parents = List.copyOf(parents);
		dependsOn = List.copyOf(dependsOn);
		labels = List.copyOf(labels);
	}

	/**
	 * An SQL file on top of the head.
	 * @param message what it does
	 * @return the draft
	 */
	public static RevisionDraft of(String message) {
		return new RevisionDraft(message, null, List.of("head"), false, List.of(), List.of(), Format.SQL);
	}

}
