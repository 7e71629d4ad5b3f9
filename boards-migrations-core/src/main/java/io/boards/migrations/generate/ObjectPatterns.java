package io.boards.migrations.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import io.boards.migrations.schema.QualifiedName;

/**
 * A filter of patterns such as {@code audit.*}, {@code boards.tmp_*} or
 * {@code index:*_gin}: a name with or without its schema, where {@code *} stands for any
 * letters, and perhaps a kind and a colon before it.
 */
public final class ObjectPatterns implements ObjectFilter {

	private final List<ObjectPattern> include;

	private final List<ObjectPattern> exclude;

	/**
	 * A filter by patterns.
	 * @param include what is compared; everything where there is none
	 * @param exclude what is not compared all the same
	 * @return the filter; {@link ObjectFilter#ALL} where there is no pattern
	 * @throws InvalidPatternException if a pattern names a kind that there is not
	 */
	public static ObjectFilter of(List<String> include, List<String> exclude) {
		return (include.isEmpty() && exclude.isEmpty()) ? ObjectFilter.ALL : new ObjectPatterns(include, exclude);
	}

	private ObjectPatterns(List<String> include, List<String> exclude) {
		this.include = include.stream().map(ObjectPattern::parse).toList();
		this.exclude = exclude.stream().map(ObjectPattern::parse).toList();
	}

	@Override
	public boolean includes(ObjectKind kind, QualifiedName name) {
		List<ObjectPattern> asked = new ArrayList<>(this.include);
		asked.removeIf((pattern) -> !pattern.concerns(kind));
		return (asked.isEmpty() || asked.stream().anyMatch((pattern) -> pattern.matches(name)))
				&& this.exclude.stream().noneMatch((pattern) -> pattern.concerns(kind) && pattern.matches(name));
	}

	private record ObjectPattern(Optional<ObjectKind> kind, Optional<Pattern> schema, Pattern name) {

		static ObjectPattern parse(String text) {
			int colon = text.indexOf(':');
			Optional<ObjectKind> kind = (colon < 0) ? Optional.empty()
					: Optional.of(kind(text, text.substring(0, colon)));
			String rest = text.substring(colon + 1);
			int dot = rest.indexOf('.');
			return new ObjectPattern(kind, (dot < 0) ? Optional.empty() : Optional.of(glob(rest.substring(0, dot))),
					glob(rest.substring(dot + 1)));
		}

		private static ObjectKind kind(String text, String word) {
			try {
				return ObjectKind.valueOf(word.strip().toUpperCase(Locale.ROOT));
			}
			catch (IllegalArgumentException ex) {
				throw new InvalidPatternException(text);
			}
		}

		private static Pattern glob(String text) {
			String[] parts = text.strip().split("\\*", -1);
			List<String> quoted = new ArrayList<>();
			for (String part : parts) {
				quoted.add(part.isEmpty() ? "" : Pattern.quote(part));
			}
			return Pattern.compile(String.join(".*", quoted), Pattern.DOTALL);
		}

		boolean concerns(ObjectKind asked) {
			return this.kind.isEmpty() || this.kind.get() == asked;
		}

		boolean matches(QualifiedName asked) {
			String in = asked.schema();
			return this.name.matcher(asked.name()).matches()
					&& (this.schema.isEmpty() || (in != null && this.schema.get().matcher(in).matches()));
		}

	}

	/** A pattern cannot be read. */
	public static final class InvalidPatternException extends MigrationException {

		private static final long serialVersionUID = 1L;

		InvalidPatternException(String pattern) {
			super(Failure.of("A pattern of autogenerate names a kind that there is not.")
				.fact("pattern", pattern)
				.remedy("Kinds are table, index, constraint, sequence, type and view; without one a pattern is for all."));
		}

	}

}
