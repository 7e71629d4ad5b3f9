package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.diff.RenameCandidate;
import io.boards.migrations.diff.RenameCandidate.OfColumn;
import io.boards.migrations.diff.RenameCandidate.OfTable;
import io.boards.migrations.diff.Renames;
import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.schema.QualifiedName;

/**
 * What people said about names: what is the same under another one, and what is not.
 *
 * @param renames what is the same
 * @param refused tables, or columns with their tables, that are not what comes
 * @param declined pairs that are not the same
 */
public record RenameAnswers(Renames renames, List<String> refused, List<RenameCandidate> declined) {

	/**
	 * Reads answers from a command line.
	 * @param renamed texts such as {@code boards.users=people} and
	 * {@code boards.users.nick=display_name}
	 * @param refused texts such as {@code boards.users} and {@code boards.users.nick}
	 * @return the answers
	 * @throws InvalidAnswerException if one has another form
	 */
	public static RenameAnswers of(List<String> renamed, List<String> refused) {
		Renames renames = Renames.NONE;
		for (String each : renamed) {
			int equals = each.indexOf('=');
			if (equals < 1 || equals == each.length() - 1) {
				throw new InvalidAnswerException(each);
			}
			String to = each.substring(equals + 1);
			List<String> parts = List.of(each.substring(0, equals).split("\\."));
			renames = switch (parts.size()) {
				case 2 -> renames.table(new QualifiedName(parts.get(0), parts.get(1)), after(parts.get(0), to));
				case 3 -> renames.column(new QualifiedName(parts.get(0), parts.get(1)), parts.get(2), last(to));
				default -> throw new InvalidAnswerException(each);
			};
		}
		return new RenameAnswers(renames, List.copyOf(refused), List.of());
	}

	private static QualifiedName after(String schema, String to) {
		QualifiedName name = QualifiedName.parse(to);
		return (name.schema() != null) ? name : name.in(schema);
	}

	private static String last(String to) {
		return to.substring(to.lastIndexOf('.') + 1);
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
		Renames more = (candidate instanceof OfTable table) ? this.renames.table(table.from(), table.to())
				: this.renames.column(((OfColumn) candidate).table(), ((OfColumn) candidate).from(),
						((OfColumn) candidate).to());
		return new RenameAnswers(more, this.refused, this.declined);
	}

	/**
	 * Whether somebody said that a pair is not the same.
	 * @param candidate the pair
	 * @return true where it is two things
	 */
	boolean isRefused(RenameCandidate candidate) {
		String old = (candidate instanceof OfTable table) ? table.from().toString()
				: ((OfColumn) candidate).table() + "." + ((OfColumn) candidate).from();
		return this.refused.contains(old) || this.declined.contains(candidate);
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
				.remedy("Write schema.table=new or schema.table.column=new."));
		}

	}

}
