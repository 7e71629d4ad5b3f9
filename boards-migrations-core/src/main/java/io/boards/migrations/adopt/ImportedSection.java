package io.boards.migrations.adopt;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.boards.migrations.script.Section;
import io.boards.migrations.script.SectionDraft;
import io.boards.migrations.sql.Statement;

/**
 * A file that becomes a section.
 *
 * @param bytes what is in it
 * @param transactional whether it runs in a transaction
 */
record ImportedSection(byte[] bytes, boolean transactional) {

	static ImportedSection comment(String text) {
		return new ImportedSection(("-- " + text + "\n").getBytes(StandardCharsets.UTF_8), true);
	}

	boolean hasByteOrderMark() {
		return this.bytes.length >= 3 && this.bytes[0] == (byte) 0xEF && this.bytes[1] == (byte) 0xBB
				&& this.bytes[2] == (byte) 0xBF;
	}

	boolean endsLine() {
		int last = (this.bytes.length > (hasByteOrderMark() ? 3 : 0)) ? this.bytes[this.bytes.length - 1] : '\n';
		return last == '\n' || last == '\r';
	}

	/**
	 * Whether a section does what this file does.
	 * @param section a section that was read
	 * @return whether it has the same statements, run in the same way
	 */
	boolean isKeptBy(Section section) {
		List<String> statements = texts(SectionDraft.of(this.bytes).statements());
		return section.transactional() == this.transactional && texts(section.statements()).equals(statements);
	}

	private static List<String> texts(List<Statement> statements) {
		return statements.stream().map(Statement::text).toList();
	}

}
