package io.boards.migrations.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Function;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.RowSecurity;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Trigger;
import io.boards.migrations.schema.Unique;
import io.boards.migrations.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * A schema by chance. Names come from small pools, so that two of them have much in
 * common.
 */
final class RandomSchema {

	private static final List<String> TYPES = List.of("integer", "bigint", "text", "varchar(10)", "varchar(20)",
			"numeric(8,2)", "numeric(10,2)", "boolean", "uuid", "timestamptz", "date", "text[]", "boards.e1",
			"boards.e2", "boards.e1[]", "jsonb");

	private final Random random;

	private final Schema.Builder schema = Schema.builder();

	private final Map<String, List<String>> enums = new LinkedHashMap<>();

	private final Map<String, PrimaryKey> keys = new LinkedHashMap<>();

	/** The second enum type, which may have the same values under another name. */
	private final String second;

	private RandomSchema(Random random) {
		this.random = random;
		this.second = chance(80) ? "e2" : "e3";
	}

	static Schema of(Random random) {
		return new RandomSchema(random).build();
	}

	private Schema build() {
		this.schema.names.add("boards");
		for (String name : List.of("e1", this.second)) {
			List<String> values = new ArrayList<>(List.of("p", "q", "r", "s"));
			if (name.equals("e1")) {
				Collections.shuffle(values, this.random);
			}
			EnumType type = new EnumType(name(name), values.subList(0, 1 + this.random.nextInt(4)));
			this.enums.put("boards." + name, type.values());
			this.schema.enums.add(type);
		}
		for (String name : List.of("s1", "s2")) {
			this.schema.sequences.add(Sequence.of(name(name))
				.as(one(List.of("integer", "bigint")))
				.options((options) -> options.incrementBy(1 + this.random.nextInt(2))
					.caching(1 + this.random.nextInt(2))));
		}
		this.schema.functions.add(new Function("boards.touch()",
				"CREATE OR REPLACE FUNCTION boards.touch()\n RETURNS trigger\n LANGUAGE plpgsql\nAS $function$ BEGIN RETURN NEW; END $function$"));
		List<String> names = List.of("a", "b", "c", "d").stream().filter((name) -> chance(75)).toList();
		names.forEach(this::table);
		names.forEach(this::foreignKey);
		this.schema.tables.forEach(this::around);
		own();
		return this.schema.build();
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private <T> T one(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private static QualifiedName name(String name) {
		return new QualifiedName("boards", name);
	}

	private void table(String name) {
		List<Column> columns = new ArrayList<>();
		for (String column : List.of("x", "y", "z", "Select", "w")) {
			if (columns.isEmpty() || chance(70)) {
				columns.add(column(name, column, columns));
			}
		}
		List<Constraint> constraints = new ArrayList<>();
		if (chance(80)) {
			List<String> key = some(columns);
			columns.replaceAll((column) -> key.contains(column.name()) ? column.notNull() : column);
			PrimaryKey primaryKey = new PrimaryKey(one(List.of(name + "_pkey", name + "_key")), key, List.of(),
					Deferral.NOT_DEFERRABLE);
			constraints.add(primaryKey);
			this.keys.put(name, primaryKey);
		}
		if (chance(50)) {
			constraints.add(new Unique(one(List.of(name + "_u1", name + "_u2")), some(columns), List.of(), false,
					one(List.of(Deferral.values()))));
		}
		if (chance(50)) {
			constraints
				.add(new Check(one(List.of(name + "_c1", name + "_c2")), condition(one(columns)), true, chance(80)));
		}
		this.schema.tables
			.add(new Table(name(name), columns, constraints, chance(20) ? one(List.of("one", "two")) : null));
	}

	private List<String> some(List<Column> columns) {
		List<String> names = new ArrayList<>(columns.stream().map(Column::name).toList());
		Collections.shuffle(names, this.random);
		return names.subList(0, Math.min(names.size(), 1 + this.random.nextInt(2)));
	}

	private Column column(String table, String name, List<Column> before) {
		String type = one(TYPES).replace("e2", this.second);
		Column column = Column.of(name, type);
		Column other = before.isEmpty() ? null : one(before);
		if (other != null && other.generated() == null && chance(15)) {
			String expression = "\"" + other.name() + "\" IS NULL";
			column = Column.of(name, "boolean").generatedAs(chance(50) ? expression : "NOT " + expression);
		}
		else if (Set.of("integer", "bigint").contains(type) && chance(15)) {
			QualifiedName numbers = name(table + "_" + name + "_seq");
			this.schema.sequences.add(Sequence.of(numbers).as(type).ownedBy("boards." + table, name));
			column = column.defaultsTo("nextval('" + numbers.quoted() + "')");
		}
		else if (Set.of("integer", "bigint").contains(type) && chance(25)) {
			column = chance(50) ? column.identityAlways()
					: column.counting((options) -> options.incrementBy(1 + this.random.nextInt(2)));
		}
		else {
			String expression = chance(40) ? value(type) : null;
			column = (expression != null) ? column.defaultsTo(expression) : column;
		}
		column = chance(30) ? column.notNull() : column;
		column = (column.type().equals("text") && chance(30)) ? column.collate("C") : column;
		return chance(10) ? column.comment(one(List.of("one", "two"))) : column;
	}

	private @Nullable String value(String type) {
		return switch (type) {
			case "integer", "bigint" -> one(List.of("0", "7", "nextval('boards.s1')", "nextval('boards.s2')"));
			case "text", "varchar(10)", "varchar(20)" -> one(List.of("'a'", "'b'"));
			case "numeric(8,2)", "numeric(10,2)" -> "1.5";
			case "boolean" -> "true";
			case "timestamptz" -> "now()";
			case "text[]" -> "'{}'";
			case "boards.e1", "boards.e2", "boards.e3" -> "'" + enumValue(type) + "'::" + type;
			case "boards.e1[]" -> "ARRAY['" + enumValue("boards.e1") + "'::boards.e1]";
			default -> null;
		};
	}

	private String enumValue(String type) {
		return one(this.enums.getOrDefault(type, List.of()));
	}

	private String condition(Column column) {
		String name = "\"" + column.name() + "\"";
		String value = value(column.type());
		boolean plain = value != null && !value.startsWith("nextval") && !value.equals("now()");
		return (plain && chance(70)) ? name + " <> " + value : name + " IS NOT NULL";
	}

	private void foreignKey(String name) {
		for (int i = 0; i < this.schema.tables.size(); i++) {
			Table table = this.schema.tables.get(i);
			PrimaryKey key = this.keys.get(one(List.of("a", "b", "c", "d")));
			if (!table.name().equals(name(name)) || key == null || key.columns().size() > 1) {
				continue;
			}
			QualifiedName target = name(String.valueOf(key.name()).substring(0, 1));
			Column targetColumn = column(target, key.columns().get(0));
			List<Column> fitting = table.columns()
				.stream()
				.filter((column) -> column.type().equals(targetColumn.type()) && column.generated() == null)
				.toList();
			if (!fitting.isEmpty()) {
				List<Constraint> constraints = new ArrayList<>(table.constraints());
				constraints.add(new ForeignKey(one(List.of(name + "_f1", name + "_f2")), List.of(one(fitting).name()),
						target, List.of(targetColumn.name()), ForeignKey.Match.SIMPLE, ReferentialAction.NO_ACTION,
						one(List.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE)), List.of(),
						one(List.of(Deferral.values())), chance(80)));
				this.schema.tables.set(i, new Table(table.name(), table.columns(), constraints, table.comment()));
			}
		}
	}

	private Column column(QualifiedName table, String name) {
		return this.schema.tables.stream()
			.filter((candidate) -> candidate.name().equals(table))
			.flatMap((candidate) -> candidate.columns().stream())
			.filter((column) -> column.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

	/** What stands around a table. */
	private void around(Table table) {
		String name = table.name().name();
		if (chance(60)) {
			Index index = Index.of(one(List.of("i1_" + name, "i2_" + name)), table.name())
				.columns(some(table.columns()).toArray(String[]::new));
			index = chance(30) ? index.where(condition(one(table.columns()))) : index;
			index = chance(30) ? index.with("fillfactor", one(List.of(70, 80))) : index;
			this.schema.indexes.add(chance(30) ? index.asUnique() : index);
		}
		if (chance(40)) {
			String more = chance(40) ? ", \"" + one(table.columns()).name() + "\" AS u" : "";
			String query = "SELECT \"" + one(table.columns()).name() + "\" AS v" + more + " FROM boards." + name;
			query += chance(40) ? " WHERE " + condition(one(table.columns())) : "";
			this.schema.views.add(new View(name("v_" + name), query, Map.of()));
			if (chance(40)) {
				this.schema.views.add(new View(name("w_" + name), "SELECT v FROM boards.v_" + name, Map.of()));
			}
		}
		if (chance(20)) {
			String query = "SELECT \"" + one(table.columns()).name() + "\" AS v FROM boards." + name;
			this.schema.materializedViews.add(new MaterializedView(name("m_" + name), query, true));
			this.schema.indexes.add(Index.of("i_m_" + name, name("m_" + name)).columns("v"));
		}
		if (chance(30)) {
			this.schema.triggers
				.add(new Trigger(table.name(), "t", "CREATE TRIGGER t BEFORE UPDATE OF \"" + one(table.columns()).name()
						+ "\" ON boards." + name + " FOR EACH ROW EXECUTE FUNCTION boards.touch()"));
		}
		if (chance(20)) {
			this.schema.rowSecurity.add(new RowSecurity(table.name(), true, chance(50)));
			this.schema.policies.add(Policy.of("p", table.name()).using(condition(one(table.columns()))));
		}
	}

	private void own() {
		this.schema.sequences.replaceAll((sequence) -> {
			if (sequence.ownedBy() != null || this.schema.tables.isEmpty() || chance(60)) {
				return sequence;
			}
			Table table = one(this.schema.tables);
			return sequence.ownedBy(table.name().toString(), one(table.columns()).name());
		});
	}

}
