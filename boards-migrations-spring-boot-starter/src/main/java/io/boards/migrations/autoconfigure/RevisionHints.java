package io.boards.migrations.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.boards.migrations.script.JavaScript;
import io.boards.migrations.script.MigrationFactory;
import io.boards.migrations.script.NoScriptsException;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.ScriptIndex;
import io.boards.migrations.script.Scripts;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/**
 * Keeps the revisions of an application that is processed ahead of time: the files and
 * classes of all locations that are configured then, whose constructors are called, and
 * the index by which they are found without looking for them.
 */
class RevisionHints implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beans) {
		if (beans.getBeanNamesForType(MigrationsProperties.class, true, false).length == 0) {
			return null;
		}
		List<String> locations = MigrationsProperties.of(beans.getBean(Environment.class))
			.allLocations()
			.stream()
			.flatMap(List::stream)
			.distinct()
			.toList();
		ClassLoader loader = Objects.requireNonNull(beans.getBeanClassLoader());
		List<Script> scripts = new ArrayList<>();
		List<ScriptIndex> indexes = new ArrayList<>();
		for (String location : locations) {
			List<Script> there = scripts(location, loader);
			scripts.addAll(there);
			ScriptIndex.of(location, there).ifPresent(indexes::add);
		}
		return (context, code) -> {
			register(context.getRuntimeHints(), Scripts.folders(locations), scripts);
			indexes.stream().distinct().forEach((index) -> add(index, context));
		};
	}

	/** Where they are only when the application runs, there is nothing to keep. */
	private static List<Script> scripts(String location, ClassLoader loader) {
		try {
			return Scripts.load(List.of(location), loader, MigrationFactory.withoutArguments()).all();
		}
		catch (NoScriptsException ex) {
			return List.of();
		}
	}

	private static void register(RuntimeHints hints, List<String> folders, List<Script> scripts) {
		for (String folder : folders) {
			hints.resources().registerPattern(folder).registerPattern(folder + "/**");
		}
		for (Script script : scripts) {
			if (script instanceof JavaScript java) {
				hints.reflection().registerType(java.type(), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
			}
		}
	}

	private static void add(ScriptIndex index, GenerationContext context) {
		context.getGeneratedFiles().addResourceFile(index.resource(), index.text());
		context.getRuntimeHints().resources().registerPattern(index.resource());
	}

}
