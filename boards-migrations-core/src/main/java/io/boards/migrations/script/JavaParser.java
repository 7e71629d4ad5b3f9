package io.boards.migrations.script;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import io.boards.migrations.operation.Allow;
import io.boards.migrations.operation.Irreversible;
import io.boards.migrations.operation.Migration;
import io.boards.migrations.operation.Revision;

/**
 * Loads classes and reads what they say about their revisions, without initializing them.
 */
final class JavaParser {

	private final ClassLoader loader;

	private final MigrationFactory factory;

	private final Consumer<Fault> faults;

	private final Set<Class<?>> types = new HashSet<>();

	JavaParser(ClassLoader loader, MigrationFactory factory, Consumer<Fault> faults) {
		this.loader = loader;
		this.factory = factory;
		this.faults = faults;
	}

	/**
	 * Reads a class.
	 * @param file its file; several may lead to the same class, of which the first counts
	 * @return the script; empty where the class is none or is not usable
	 */
	Optional<JavaScript> read(Found file) {
		return load(file).filter(this.types::add).flatMap(this::parse);
	}

	private Optional<Class<?>> load(Found file) {
		String problem = "no class loader knows it";
		for (String name : file.classNames()) {
			try {
				return Optional.of(Class.forName(name, false, this.loader));
			}
			catch (ClassNotFoundException ex) {
				problem = ex.toString();
			}
			catch (LinkageError ex) {
				problem = ex.toString();
			}
		}
		this.faults.accept(new Fault(file.shortPath(), 0, "The class cannot be loaded: " + problem));
		return Optional.empty();
	}

	private Optional<JavaScript> parse(Class<?> type) {
		Revision annotation = type.getDeclaredAnnotation(Revision.class);
		Consumer<String> problems = (problem) -> this.faults.accept(new Fault(type.getName(), 0, problem));
		if (annotation == null) {
			if (Migration.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
				problems.accept("The class is a Migration without @Revision, so it would never be run.");
			}
			return Optional.empty();
		}
		checkUsable(type, problems);
		Irreversible irreversible = type.getAnnotation(Irreversible.class);
		if (irreversible != null && irreversible.value().isBlank()) {
			problems.accept("@Irreversible needs a reason, for whoever wants to go back one day.");
		}
		Names.check(annotation.id(), problems);
		List<String> revises = names(annotation.revises(), problems);
		List<String> dependsOn = names(annotation.dependsOn(), problems);
		List<String> labels = names(annotation.labels(), problems);
		TimeLimits limits = new TimeLimits(span(annotation.lockTimeout(), problems),
				span(annotation.statementTimeout(), problems));
		Instant created = Created.parse(annotation.created(), problems);
		if (created == null || !Migration.class.isAssignableFrom(type)) {
			return Optional.empty();
		}
		return Optional.of(new JavaScript(
				new io.boards.migrations.revision.Revision(annotation.id(), revises, dependsOn, labels,
						annotation.message(), created),
				type.asSubclass(Migration.class), annotation.transactional(),
				Optional.ofNullable(irreversible).map(Irreversible::value), limits,
				Arrays.stream(type.getAnnotationsByType(Allow.class)).map(Allowance::of).toList(), this.factory));
	}

	private static void checkUsable(Class<?> type, Consumer<String> problems) {
		if (!Migration.class.isAssignableFrom(type)) {
			problems.accept("The class has @Revision but does not implement " + Migration.class.getSimpleName() + ".");
		}
		else if (Modifier.isAbstract(type.getModifiers())) {
			problems.accept("The class has @Revision but is abstract.");
		}
		else if (type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers())) {
			problems
				.accept("The class has @Revision but is an inner class. Make it static or move it to its own file.");
		}
	}

	private static Optional<Duration> span(String text, Consumer<String> problems) {
		return text.isEmpty() ? Optional.empty() : TimeSpan.parse(text, problems);
	}

	private static List<String> names(String[] names, Consumer<String> problems) {
		Arrays.stream(names).forEach((name) -> Names.check(name, problems));
		return List.of(names);
	}

}
