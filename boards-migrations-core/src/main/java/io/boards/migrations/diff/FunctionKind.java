package io.boards.migrations.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.boards.migrations.diff.Node.Link;
import io.boards.migrations.diff.Thing.Kind;
import io.boards.migrations.operation.FunctionOperation.CreateFunction;
import io.boards.migrations.operation.FunctionOperation.DropFunction;
import io.boards.migrations.schema.Dependency;
import io.boards.migrations.schema.Function;
import io.boards.migrations.schema.QualifiedName;

/**
 * Functions and procedures.
 */
final class FunctionKind implements ObjectKind<Function> {

	private final Worlds worlds;

	FunctionKind(Worlds worlds) {
		this.worlds = worlds;
	}

	static QualifiedName name(Function function) {
		List<SqlToken> tokens = SqlToken.of(function.signature());
		boolean qualified = tokens.size() > 2 && tokens.get(1).is(".");
		return qualified ? new QualifiedName(tokens.get(0).value(), tokens.get(2).value())
				: QualifiedName.of(tokens.get(0).value());
	}

	@Override
	public List<Item<Function>> items(World world) {
		return world.schema().functions().stream().map((function) -> item(function, world)).toList();
	}

	/**
	 * PostgreSQL looks only at the head of a function whose body is a string. What the
	 * body names should be there when the function is made, and is looked for when it
	 * runs.
	 */
	private Item<Function> item(Function function, World world) {
		QualifiedName name = name(function);
		Thing itself = Thing.of(Kind.FUNCTION, name);
		int body = body(function);
		Set<Thing> hopes = new LinkedHashSet<>();
		if (body >= 0) {
			SqlToken.of(function.definition().substring(body))
				.forEach((token) -> hopes.addAll(world.mentioned(token.value())));
		}
		hopes.remove(itself);
		Set<Thing> uses = world
			.mentioned((body >= 0) ? function.definition().substring(0, body) : function.definition());
		uses.remove(itself);
		uses.addAll(this.worlds.usedBy(world, Dependency.Kind.FUNCTION, name, function.signature()));
		return Item.in(Thing.of(Kind.SIGNATURE, function.signature()), name, function)
			.providing(List.of(itself))
			.using(uses)
			.heeding(Views.shapes(uses))
			.hoping(hopes)
			.hoping(Views.shapes(hopes));
	}

	/** Where a body begins that is a string, or a negative number. */
	static int body(Function function) {
		return function.definition().indexOf("\nAS $");
	}

	/**
	 * {@code CREATE OR REPLACE} refuses another result and other names of arguments.
	 */
	@Override
	public boolean alterable(Function from, Function to) {
		return head(from).equals(head(to));
	}

	private static String head(Function function) {
		String[] lines = function.definition().strip().split("\n", 3);
		return (lines.length > 1 && lines[1].strip().startsWith("RETURNS ")) ? lines[0] + "\n" + lines[1] : lines[0];
	}

	@Override
	public List<Node> create(Item<Function> item) {
		CreateFunction create = new CreateFunction(item.value().definition(), item.value().signature(), null);
		return List.of(Node.making(create, Rank.CREATE_FUNCTION, item));
	}

	@Override
	public List<Node> drop(Item<Function> item) {
		DropFunction drop = new DropFunction(item.value().signature(), item.value().definition());
		return List.of(Node.ending(drop, Rank.DROP_FUNCTION, item));
	}

	@Override
	public List<Node> alter(Item<Function> from, Item<Function> to, Set<Thing> ended) {
		CreateFunction replace = new CreateFunction(to.value().definition(), to.value().signature(),
				from.value().definition());
		return List.of(Node.of(replace, Rank.CREATE_FUNCTION, to.self())
			.freeing(from)
			.needing(to)
			.with(Link.MAKES, to.provides()));
	}

}
