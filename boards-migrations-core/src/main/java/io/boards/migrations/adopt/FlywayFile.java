package io.boards.migrations.adopt;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;

/**
 * A file in a location of Flyway, as its name tells.
 *
 * @param path its path from the location on
 * @param kind what Flyway does with it
 * @param version its version, if the kind has one
 * @param description its description, with blanks; empty where the kind has none
 * @param language the end of its name, such as {@code sql}
 * @param resource what to read it from
 */
record FlywayFile(String path, Kind kind, Optional<FlywayVersion> version, String description, String language,
		Resource resource) {

	private static final Pattern VERSIONED = Pattern.compile("([VUB])(.+?)(?:__(.*))?");

	private static final Pattern REPEATABLE = Pattern.compile("R__(.*)");

	private static final Pattern CALLBACK = Pattern.compile("(before|after)[A-Z]\\w*|createSchema(__.*)?");

	private static final Set<String> CODE = Set.of("class", "java", "kt", "groovy", "py", "sh", "bash", "ps1", "bat",
			"cmd");

	static final String CONFIGURATION = ".conf";

	static FlywayFile of(String path, Resource resource) {
		String name = path.substring(path.lastIndexOf('/') + 1);
		int dot = name.lastIndexOf('.');
		String language = (dot < 0) ? "" : name.substring(dot + 1);
		String stem = (dot < 0) ? name : name.substring(0, dot);
		FlywayFile other = new FlywayFile(path, Kind.OTHER, Optional.empty(), "", language, resource);
		if (name.endsWith(".sql" + CONFIGURATION)) {
			return other.as(Kind.CONFIGURATION, Optional.empty(), "");
		}
		if (!language.equals("sql") && (!CODE.contains(language) || name.contains("$"))) {
			return other;
		}
		Matcher repeatable = REPEATABLE.matcher(stem);
		if (repeatable.matches()) {
			return other.as(Kind.REPEATABLE, Optional.empty(), repeatable.group(1));
		}
		Matcher versioned = VERSIONED.matcher(stem);
		Optional<FlywayVersion> version = versioned.matches() ? FlywayVersion.parse(versioned.group(2))
				: Optional.empty();
		if (version.isPresent()) {
			String description = (versioned.group(3) != null) ? versioned.group(3) : "";
			return other.as(Kind.of(versioned.group(1)), version, description);
		}
		boolean callback = language.equals("sql") && CALLBACK.matcher(stem).matches();
		return callback ? other.as(Kind.CALLBACK, Optional.empty(), "") : other;
	}

	private FlywayFile as(Kind what, Optional<FlywayVersion> itsVersion, String words) {
		return new FlywayFile(this.path, what, itsVersion, words.replace('_', ' ').strip(), this.language,
				this.resource);
	}

	String name() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

	boolean isSql() {
		return this.language.equals("sql");
	}

	enum Kind {

		VERSIONED, UNDO, BASELINE, REPEATABLE, CALLBACK, CONFIGURATION, OTHER;

		private static Kind of(String prefix) {
			return prefix.equals("V") ? VERSIONED : prefix.equals("U") ? UNDO : BASELINE;
		}

	}

}
