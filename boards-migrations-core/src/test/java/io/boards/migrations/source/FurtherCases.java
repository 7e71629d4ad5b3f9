package io.boards.migrations.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ColumnAlteration.AddIdentity;
import io.boards.migrations.operation.ColumnAlteration.AlterColumnType;
import io.boards.migrations.operation.ColumnAlteration.CommentOnColumn;
import io.boards.migrations.operation.ColumnAlteration.ContinueNumbering;
import io.boards.migrations.operation.ColumnAlteration.SetIdentity;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ColumnOperation.AlterColumnTypes;
import io.boards.migrations.operation.ColumnType;
import io.boards.migrations.operation.CompositeOperation.CreateComposite;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.DataOperation.Backfill;
import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.DataOperation.ExecuteWithParameters;
import io.boards.migrations.operation.ExtensionOperation.CreateExtension;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.IndexOperation.SetIndexOptions;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.RowSecurityOperation.CreatePolicy;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.SequenceOperation.OwnSequence;
import io.boards.migrations.operation.TableOperation.CommentOnTable;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.ViewOperation.CreateMaterializedView;
import io.boards.migrations.operation.ViewOperation.ReplaceView;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.Constraint;
import io.boards.migrations.schema.Deferral;
import io.boards.migrations.schema.Exclude;
import io.boards.migrations.schema.Extension;
import io.boards.migrations.schema.ForeignKey;
import io.boards.migrations.schema.Identity;
import io.boards.migrations.schema.Identity.Generation;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.IndexKey;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.PrimaryKey;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.ReferentialAction;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.SequenceOptions;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.Unique;
import io.boards.migrations.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * What can be in an operation beside what its SQL is tested with.
 */
final class FurtherCases {

	private static final QualifiedName TAGS = QualifiedName.parse("boards.tags");

	private static final QualifiedName GERMAN = QualifiedName.parse("boards.\"de.DE\"");

	private FurtherCases() {
	}

	static List<Operation> all() {
		List<Operation> operations = new ArrayList<>();
		constraints().forEach((constraint) -> operations.add(new AddConstraint(TAGS, constraint)));
		operations.add(new Backfill(GERMAN, "a = 1,\nb = 'x'", null, 1, Duration.ofMillis(1500)));
		operations.add(new CreateTable(
				new Table(QualifiedName.parse("\"a.b\".\"\"\"c\""), columns(), constraints(), "many\nlines")));
		operations.add(new CreateTable(new Table(TAGS, List.of(), List.of(), null)));
		columns().forEach((column) -> operations.add(new AddColumn(TAGS, column)));
		operations.add(new AlterColumnTypes(TAGS,
				List.of(new AlterColumnType(TAGS, "name", new ColumnType("text", GERMAN, "lower(name)\n|| ''"), null),
						new AlterColumnType(TAGS, "a column with a long name", ColumnType.of("character varying(100)"),
								null),
						new AlterColumnType(TAGS, "last", new ColumnType("text", QualifiedName.of("C"), null), null))));
		operations.add(new AlterColumnType(TAGS, "name", new ColumnType("text", GERMAN, "lower(name)\n|| ''"), null));
		operations.add(new AddIdentity(TAGS, "id",
				new Identity(Generation.BY_DEFAULT, SequenceOptions.DEFAULTS.atLeast(Long.MIN_VALUE))));
		operations.add(new SetIdentity(TAGS, "id", Identity.of(Generation.ALWAYS), Identity.of(Generation.ALWAYS)));
		operations.add(new CommentOnColumn(TAGS, "id", Change.to(null)));
		operations.add(new CommentOnTable(TAGS, Change.to("")));
		indexes().forEach((index) -> operations.add(new CreateIndex(index, index.unique())));
		operations.add(new CreateSequence(Sequence.of(QualifiedName.of("numbers"))));
		operations.add(new CreateSequence(
				Sequence.of(QualifiedName.of("numbers")).options((o) -> o.atMost(3_000_000_000L).startWith(-1))));
		operations.add(new CreateExtension(new Extension("postgis", "geo", null), true));
		operations.add(new CreateExtension(new Extension("postgis", null, "3.4"), true));
		operations.add(new CreateExtension(Extension.of("postgis"), false));
		operations.add(new CreatePolicy(Policy.of("p", TAGS)));
		operations
			.add(new CreatePolicy(Policy.of("p", TAGS).to("a b", "PUBLIC").using("a\nOR b").withCheck("c\nOR d")));
		operations.add(new ReplaceView(new View(TAGS, "SELECT 1", Map.of("check_option", "local", "a.b", "-12")), null,
				false));
		operations.add(new CreateMaterializedView(new MaterializedView(TAGS, "SELECT 1", true)));
		operations.add(new ContinueNumbering(TAGS, "id", 1, null));
		operations.add(new SetIndexOptions(GERMAN, Map.of("a.b", Change.to("it's"))));
		operations.add(new CreateComposite(CompositeType.of(GERMAN)));
		operations.add(new OwnSequence(TAGS, Change.to(null)));
		operations.addAll(rows());
		return operations;
	}

	private static List<Column> columns() {
		SequenceOptions options = SequenceOptions.DEFAULTS;
		return List.of(Column.of("a", "text").collate("boards", "de.DE").comment("\t"), Column.of("b", "text"),
				Column.of("c", "int").identityByDefault().counting((o) -> o.atLeast(5).cycling()),
				new Column("d", "int", true, null, new Identity(Generation.ALWAYS, options), null, null, null),
				Column.of("e", "text").notNull().defaultsTo("'" + "long ".repeat(60) + "'").comment("c".repeat(300)));
	}

	private static List<Constraint> constraints() {
		return List.of(new PrimaryKey(null, List.of("a", "b"), List.of(), Deferral.NOT_DEFERRABLE),
				new PrimaryKey(null, List.of("a", "b"), List.of("c"), Deferral.INITIALLY_DEFERRED), Unique.of("a"),
				new Unique("u", List.of("a"), List.of(), false, Deferral.INITIALLY_IMMEDIATE),
				new Unique("u", List.of("a"), List.of("b", "c"), true, Deferral.NOT_DEFERRABLE),
				new ForeignKey(null, List.of("a"), TAGS, List.of(), ForeignKey.Match.SIMPLE, ReferentialAction.SET_NULL,
						ReferentialAction.RESTRICT, List.of(), Deferral.INITIALLY_IMMEDIATE, true),
				new ForeignKey("f", List.of("a", "b"), TAGS, List.of("c", "d"), ForeignKey.Match.FULL,
						ReferentialAction.CASCADE, ReferentialAction.SET_DEFAULT, List.of("a", "b"),
						Deferral.INITIALLY_DEFERRED, false),
				new Check("c", "a > 0\nOR b > 0", false, true), new Check("c", "a > 0", true, false),
				new Exclude(null, "spgist",
						List.of(new Exclude.Element(IndexKey.column("a").collate("boards", "de.DE"), "="),
								new Exclude.Element(IndexKey.expression("lower(b)").collate("C").operatorClass("x"),
										"OPERATOR(pg_catalog.=)"),
								new Exclude.Element(IndexKey.expression("c || d"), "&&")),
						List.of("e", "f"), "a > 0", Deferral.INITIALLY_IMMEDIATE));
	}

	private static List<Index> indexes() {
		Index index = Index.of("i", TAGS);
		return List.of(index, index.asUnique(), index.asNullsNotDistinct().columns("a"),
				index.column("a", (k) -> k.collate("boards", "de.DE").desc())
					.columns("b", "c")
					.expression("d")
					.columns("e"),
				index.columns("a").include("b"), index.expression("a"), index.columns("a").with("fastupdate", false),
				index.columns("a").with("x", "007").with("y", 99_999_999_999L).with("z", "it's \\"),
				new Index(TAGS, "i", "gin", List.of(IndexKey.column("a")), List.of(), false, false, Map.of(), " a\n"));
	}

	private static List<Operation> rows() {
		List<@Nullable Object> values = values();
		List<String> columns = IntStream.range(0, values.size()).mapToObj((i) -> "c" + i).toList();
		Map<String, @Nullable Object> many = new LinkedHashMap<>();
		columns.forEach((column) -> many.put(column, values.get(columns.indexOf(column))));
		List<Operation> operations = new ArrayList<>();
		operations.add(new BulkInsert(TAGS, columns, List.of(values, values)));
		operations.add(new BulkInsert(TAGS, List.of("a"), Collections.nCopies(2, Collections.singletonList(null))));
		for (Object value : values) {
			operations.add(new BulkInsert(TAGS, List.of("a"), List.of(Collections.singletonList(value))));
		}
		operations.add(new BulkInsert(TAGS, List.of("a"), List.of()));
		operations.add(new ExecuteWithParameters("SELECT 1", Map.of()));
		operations.add(new ExecuteWithParameters("SELECT :a", Collections.singletonMap("a", null)));
		operations.add(new ExecuteWithParameters("SELECT :" + String.join(", :", columns), many));
		operations.add(new ExecuteWithParameters("SELECT :a,\n:b", Map.of("a", "it's", "b", List.of(1, 2))));
		operations.add(new ExecuteSql("SELECT '" + "ä\n".repeat(50_000) + "'"));
		operations.add(new ExecuteSql("SELECT '" + "😀".repeat(20_000) + "'"));
		return operations;
	}

	private static List<@Nullable Object> values() {
		return Arrays.asList(null, "text", 'c', TimeUnit.DAYS, true, Integer.MIN_VALUE, Long.MIN_VALUE, (short) 3,
				(byte) -4, 5L, new BigInteger("-99999999999999999999"), new BigDecimal("1.50"), new BigDecimal("1E+3"),
				0.1, -0.0, 1e300, Double.NaN, Double.NEGATIVE_INFINITY, 1.1F, Float.POSITIVE_INFINITY, Float.NaN,
				new UUID(1, 2), new byte[] { 0, -1 }, new byte[0], LocalDate.of(-44, 3, 15), LocalDate.of(12_025, 1, 1),
				LocalDateTime.of(2025, 1, 2, 3, 4), OffsetDateTime.of(2025, 1, 2, 3, 4, 5, 6, ZoneOffset.ofHours(-3)),
				ZonedDateTime.of(2025, 10, 26, 2, 30, 0, 0, ZoneId.of("Europe/Berlin")).withLaterOffsetAtOverlap(),
				Instant.EPOCH, LocalTime.MIDNIGHT, OffsetTime.of(1, 2, 3, 4, ZoneOffset.UTC), Duration.ofMillis(-1500),
				Period.of(1, -2, 3), List.of(), Arrays.asList("a", null), Collections.singletonList(null),
				List.of(List.of(1, 2), List.of(3, 4)), new int[] { 1, 2 }, new Object[] { "x", 1 },
				List.of(new byte[] { 1 }), new String[] { "a\"b\\" });
	}

}
