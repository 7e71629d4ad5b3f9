package io.boards.migrations.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.boards.migrations.operation.Change;
import io.boards.migrations.operation.ColumnAlteration.AlterDefault;
import io.boards.migrations.operation.ColumnOperation.AddColumn;
import io.boards.migrations.operation.ConstraintOperation.AddConstraint;
import io.boards.migrations.operation.DataOperation.BulkInsert;
import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.DataOperation.ExecuteWithParameters;
import io.boards.migrations.operation.EnumOperation.CreateEnum;
import io.boards.migrations.operation.IndexOperation.CreateIndex;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.operation.RowSecurityOperation.CreatePolicy;
import io.boards.migrations.operation.SequenceOperation.CreateSequence;
import io.boards.migrations.operation.TableOperation.CreateTable;
import io.boards.migrations.operation.TableOperation.RenameTable;
import io.boards.migrations.operation.ViewOperation.CreateView;
import io.boards.migrations.schema.Check;
import io.boards.migrations.schema.Column;
import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.Index;
import io.boards.migrations.schema.InvalidNameException;
import io.boards.migrations.schema.Policy;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.Table;
import io.boards.migrations.schema.View;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is in a text or a name, the class that Java makes of it has it too.
 */
class HostileTextPropertyTest {

	private static final QualifiedName TAGS = QualifiedName.parse("boards.tags");

	@Property(tries = 12, shrinking = ShrinkingMode.OFF)
	void textsMeanThemselves(@ForAll @Size(15) List<@From("texts") String> texts) throws ReflectiveOperationException {
		check(texts.stream().flatMap((text) -> withText(text).stream()).toList());
	}

	@Property(tries = 6, shrinking = ShrinkingMode.OFF)
	void namesMeanThemselves(@ForAll @Size(10) List<@From("names") String> names) throws ReflectiveOperationException {
		check(names.stream().flatMap((name) -> withName(name).stream()).toList());
	}

	private static void check(List<Operation> operations) throws ReflectiveOperationException {
		JavaBody body = JavaSource.of(operations);
		String text = body.statements();
		assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(text);
		assertThat(text.codePoints()).allMatch((c) -> c == '\n' || c == '\t' || !Character.isISOControl(c));
		// The compiler takes these two for ends of lines, so what has them is no text
		// block.
		assertThat(text.lines())
			.allMatch((line) -> Layout.width(line) <= Layout.WIDTH || line.matches(".*\\\\u202[89].*"), "is narrow")
			.allMatch((line) -> line.isEmpty() || !Character.isWhitespace(line.charAt(line.length() - 1)),
					"ends in something that is seen");
		assertThat(CompiledBody.run(List.of(body))).containsExactly(operations);
	}

	private static List<Operation> withText(String text) {
		return List.of(new ExecuteSql(text), new ExecuteSql(text + "\n"), new AddColumn(TAGS, column(text)),
				new CreateTable(new Table(TAGS, List.of(column(text), Column.of("b", text)),
						List.of(new Check("c", text, false, true)), text)),
				new CreatePolicy(Policy.of("p", TAGS).using(text).withCheck(text)),
				new CreateView(new View(TAGS, text, Map.of(text, text))), new AlterDefault(TAGS, "a", Change.to(text)),
				new CreateEnum(new EnumType(TAGS, List.of(text, text))),
				new CreateIndex(Index.of("i", TAGS).expression(text, (key) -> key.operatorClass(text)).where(text),
						false),
				new ExecuteWithParameters(text, Map.of(text, text)),
				new BulkInsert(TAGS, List.of("a", "b"), List.of(List.of(text, text), Arrays.asList(null, text))));
	}

	private static Column column(String text) {
		return Column.of("a", text).defaultsTo(text).comment(text);
	}

	private static List<Operation> withName(String name) {
		QualifiedName qualified = new QualifiedName(name, name);
		return List.of(new RenameTable(qualified, name),
				new AddColumn(qualified, Column.of(name, "text").collate(name, name)),
				new AddConstraint(qualified, new Check(name, name, true, true)),
				new CreateIndex(Index.of(name, qualified).columns(name, name).include(name).using(name), false),
				new CreateSequence(Sequence.of(qualified).ownedBy(qualified.toString(), name)));
	}

	@Provide
	Arbitrary<String> texts() {
		return pieces().list().ofMaxSize(30).map((pieces) -> String.join("", pieces));
	}

	@Provide
	Arbitrary<String> names() {
		return pieces().list().ofMinSize(1).ofMaxSize(8).map(HostileTextPropertyTest::asFarAsItIsAName);
	}

	private static Arbitrary<String> pieces() {
		return Arbitraries.frequencyOf(
				Tuple.of(5,
						Arbitraries.of("\"", "\"\"\"", "\\", "\\\"", "\\\\", "\\u0041", "\\\\u000a", "\\uuu22", "\\n",
								"\\s", "\\0", "\\177", "*/", "/*", "//", "'", "$$", "${a}", "%s", ".")),
				Tuple.of(4, Arbitraries.of("\n", "\n\n", "\r", "\r\n", " ", "  ", "\t", "\n ", " \n", "\t\n", "\n\t")),
				Tuple.of(2,
						Arbitraries.of("ä", "漢", "😀", "👩‍👧", "\u2003", "\u00a0", "\u2028", "\u2029", "\u202e",
								"\ufeff", "\u0085", "\u001b", "\0", "7", "\u3000\n", "\u2028\n")),
				Tuple.of(2, Arbitraries.of("a", "SELECT id FROM boards.tags WHERE a = 1 ", "x".repeat(130),
						" ".repeat(130), "\"".repeat(130), "long words follow each other ".repeat(9))));
	}

	private static String asFarAsItIsAName(List<String> pieces) {
		List<String> taken = new ArrayList<>();
		for (String piece : pieces) {
			taken.add(piece);
			try {
				Identifier.check(String.join("", taken));
			}
			catch (InvalidNameException ex) {
				taken.remove(taken.size() - 1);
			}
		}
		return taken.isEmpty() ? "\"" : String.join("", taken);
	}

}
