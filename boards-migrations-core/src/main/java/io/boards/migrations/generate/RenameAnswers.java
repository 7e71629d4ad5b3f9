package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.diff.RenameCandidate;
import io.boards.migrations.diff.Renames;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.schema.DottedName;
import io.boards.migrations.schema.InvalidNameException;
import io.boards.migrations.schema.QualifiedName;

/**
 * What people said about names: what is the same under another one, and what is not.
 *
 * @param renames what is the same
 * @param refused tables, or columns with their tables, or values with their enum types,
 * that are not what comes
 * @param declined pairs that are not the same
 */
public record RenameAnswers(Renames renames, List<String> refused, List<RenameCandidate> declined) {

	/** Nobody said anything. */
	public static final RenameAnswers NONE = new RenameAnswers(Renames.NONE, List.of(), List.of());

	/**
	 * Reads answers from a command line. A text of three names may mean a column or a
	 * value of an enum type: a table and a type cannot have one name, so that the
	 * database tells which it is.
	 * @param renamed texts such as {@code boards.users=people},
	 * {@code boards.users.nick=display_name} and {@code boards.state.OPEN=ACTIVE}
	 * @param refused texts such as {@code boards.users} and {@code boards.users.nick}
	 * @return the answers
	 * @throws InvalidAnswerException if one has another form
	 */
	public static RenameAnswers of(List<String> renamed, List<String> refused) {
		Renames renames = Renames.NONE;
		for (String each : renamed) {
			int equals = equals(each);
			List<String> before = (equals > 0) ? parts(each, each.substring(0, equals)) : List.of();
			if (before.size() < 2 || before.size() > 3) {
				throw new InvalidAnswerException(each);
			}
			List<String> after = parts(each, each.substring(equals + 1));
			QualifiedName owner = new QualifiedName(before.get(0), before.get(1));
			String name = after.get(after.size() - 1);
			renames = (before.size() == 2)
					? renames.table(owner, new QualifiedName((after.size() > 1) ? after.get(0) : before.get(0), name))
					: renames.column(owner, before.get(2), name).enumValue(owner, before.get(2), name);
		}
		List<String> others = refused.stream()
			.map((each) -> DottedName.of(parts(each, each).toArray(String[]::new)))
			.toList();
		return new RenameAnswers(renames, others, List.of());
	}

	/** The place of the first equals sign that is not in quotes, or a negative number. */
	private static int equals(String text) {
		boolean inQuotes = false;
		for (int i = 0; i < text.length(); i++) {
			inQuotes ^= text.charAt(i) == '"';
			if (text.charAt(i) == '=' && !inQuotes) {
				return i;
			}
		}
		return -1;
	}

	private static List<String> parts(String answer, String text) {
		try {
			return DottedName.parts(text);
		}
		catch (InvalidNameException ex) {
			throw new InvalidAnswerException(answer);
		}
	}

	/**
	 * These and one more.
	 * @param candidate a pair
	 * @param same whether it is one thing under two names
	 * @return the answers
	 */
	public RenameAnswers with(RenameCandidate candidate, boolean same) {
		if (!same) {
			List<RenameCandidate> more = new ArrayList<>(this.declined);
			more.add(candidate);
			return new RenameAnswers(this.renames, this.refused, more);
		}
		return new RenameAnswers(candidate.in(this.renames), this.refused, this.declined);
	}

	/**
	 * Whether somebody said that a pair is not the same.
	 * @param candidate the pair
	 * @return true where it is two things
	 */
	boolean isRefused(RenameCandidate candidate) {
		return this.refused.contains(candidate.before()) || this.declined.contains(candidate);
	}

	/**
	 * Settings with these answers.
	 * @param settings the settings
	 * @param simple whether the plain form is wanted
	 * @return the settings
	 */
	public GenerateSettings in(GenerateSettings settings, boolean simple) {
		return settings.with(simple, this);
	}

	/** An answer cannot be read. */
	public static final class InvalidAnswerException extends MigrationException {

		private static final long serialVersionUID = 1L;

		InvalidAnswerException(String text) {
			super(Failure.of("'" + text + "' does not say what was renamed.")
				.remedy("Write schema.table=new, schema.table.column=new or schema.type.value=new."));
		}

	}

}
