package io.boards.migrations.cli;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

import io.boards.migrations.Migrations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;

import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Keeps, in a native image, what picocli reads of the commands and sets: their fields,
 * and what it makes for groups of options.
 */
class CommandHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader loader) {
		PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
		register(hints, CommandLineTool.commands(new Desk(new Nobody(), new Terminal(nowhere, nowhere, null))));
		// Asked for by its name, since it is there only from Java 22 on.
		hints.reflection()
			.registerType(Console.class, (type) -> type.withMethod("isTerminal", List.of(), ExecutableMode.INVOKE));
	}

	private static void register(RuntimeHints hints, CommandLine command) {
		CommandSpec spec = command.getCommandSpec();
		register(hints, spec.userObject().getClass());
		spec.mixins().values().forEach((mixin) -> register(hints, mixin.userObject().getClass()));
		spec.argGroups().forEach((group) -> register(hints, group));
		command.getSubcommands().values().forEach((each) -> register(hints, each));
	}

	private static void register(RuntimeHints hints, ArgGroupSpec group) {
		register(hints, group.typeInfo().getType());
		group.subgroups().forEach((each) -> register(hints, each));
	}

	private static void register(RuntimeHints hints, Class<?> type) {
		hints.reflection()
			.registerType(type, MemberCategory.ACCESS_DECLARED_FIELDS, MemberCategory.INVOKE_DECLARED_METHODS,
					MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
	}

	/** Nothing is run. */
	private static final class Nobody implements Workplace {

		@Override
		public Migrations migrations(@Nullable String instance) {
			throw new IllegalStateException("Commands are only looked at");
		}

		@Override
		public List<String> protectedProfiles() {
			return List.of();
		}

	}

}
