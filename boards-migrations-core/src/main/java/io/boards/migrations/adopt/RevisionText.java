package io.boards.migrations.adopt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import io.boards.migrations.revision.Revision;

/**
 * Writes revisions in SQL, with the bytes of other files in them.
 */
final class RevisionText {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final int SLUG = 40;

	private static final int BYTE_ORDER_MARK = 3;

	private RevisionText() {
	}

	/**
	 * The name of a revision's file.
	 * @param revision the revision
	 * @return when it was created and the beginning of its message
	 */
	static String fileName(Revision revision) {
		String slug = slug(revision.message());
		return TIME.format(revision.created()) + "_" + (slug.isEmpty() ? slug(revision.id()) : slug) + ".sql";
	}

	private static String slug(String text) {
		String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
		return words.substring(0, Math.min(SLUG, words.length())).replaceAll("_$", "");
	}

	/**
	 * Writes a revision. The SQL of a section begins behind the line of its marker; an
	 * upgrade that a downgrade follows gets a line end, if it has none, and an empty line
	 * behind it.
	 * @param revision the revision
	 * @param upgrade its upgrade
	 * @param downgrade its downgrade; where there is none, the header says so
	 * @return a file's bytes
	 */
	static byte[] write(Revision revision, ImportedSection upgrade, Optional<ImportedSection> downgrade) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		String irreversible = downgrade.isPresent() ? ""
				: "-- Irreversible: imported from Flyway without an undo script\n";
		add(out, "-- " + revision.message() + "\n--\n-- Revision: " + revision.id() + "\n"
				+ ("-- Revises: " + String.join(", ", revision.revises())).strip() + "\n-- Created: "
				+ revision.created() + "\n" + irreversible + "\n");
		add(out, "upgrade", upgrade);
		downgrade.ifPresent((section) -> {
			add(out, upgrade.endsLine() ? "\n" : "\n\n");
			add(out, "downgrade", section);
		});
		return out.toByteArray();
	}

	private static void add(ByteArrayOutputStream out, String direction, ImportedSection section) {
		add(out, "-- migrate:" + direction + (section.transactional() ? "" : " transaction:false") + "\n");
		int from = section.hasByteOrderMark() ? BYTE_ORDER_MARK : 0;
		out.write(section.bytes(), from, section.bytes().length - from);
	}

	private static void add(ByteArrayOutputStream out, String text) {
		out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

}
