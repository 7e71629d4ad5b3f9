package io.boards.migrations.generate;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.boards.migrations.schema.QualifiedName;

/**
 * Relations that no entity asks for and that are not left over all the same: they belong
 * to tools that make them by themselves.
 */
final class OtherTools {

	private static final Set<String> NAMES = Set.of("boards_migrations", "boards_migrations_log",
			"boards_migrations_log_id_seq", "alembic_version", "flyway_schema_history", "schema_version",
			"databasechangelog", "databasechangeloglock", "spring_session", "spring_session_attributes");

	private static final Pattern FAMILIES = Pattern.compile("(batch_(job|step)_.*|qrtz_.*|boards_migrations_.*)");

	private OtherTools() {
	}

	/**
	 * Whether a relation belongs to one of them.
	 * @param wanted the relations that are asked for, whatever they are called
	 * @return a test for names
	 */
	static Predicate<QualifiedName> besides(Set<QualifiedName> wanted) {
		return (name) -> {
			String folded = name.name().toLowerCase(Locale.ROOT);
			return !wanted.contains(name) && (NAMES.contains(folded) || FAMILIES.matcher(folded).matches());
		};
	}

}
