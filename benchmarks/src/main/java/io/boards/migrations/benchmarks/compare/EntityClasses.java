package io.boards.migrations.benchmarks.compare;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A thousand entities, each with ten columns, two indexes, a foreign key to the table of
 * another and a unique constraint.
 */
enum EntityClasses {

	/** Whatever they ask for, PostgreSQL writes as they do. */
	PLAIN("java.util.UUID token;"),

	/**
	 * An enum is a check, which PostgreSQL writes otherwise; and so it does a default.
	 */
	WORDED("@Enumerated(EnumType.STRING) @org.hibernate.annotations.ColumnDefault(\"'OPEN'\") Status status;");

	static final int COUNT = 1000;

	/**
	 * Coprime to the count, so that all are referred to, and nobody refers to himself.
	 */
	private static final int STEP = 7;

	private static final String SOURCE = """
			package entities;

			import jakarta.persistence.*;

			@Entity
			@Table(name = "item_%1$04d", indexes = { @Index(name = "ix_item_%1$04d_name", columnList = "name"),
					@Index(columnList = "ordered_at, quantity") },
					uniqueConstraints = @UniqueConstraint(columnNames = { "code", "region" }))
			class Item%1$04d {

				enum Status { OPEN, PAID, SENT }

				@Id
				@GeneratedValue(strategy = GenerationType.IDENTITY)
				Long id;

				@Column(nullable = false, length = 100)
				String name;

				@Column(nullable = false, length = 20)
				String code;

				@Column(nullable = false)
				String region;

				@Column(nullable = false)
				java.time.Instant orderedAt;

				int quantity;

				@Column(precision = 12, scale = 2)
				java.math.BigDecimal price;

				boolean active;

				%3$s

				@ManyToOne(fetch = FetchType.LAZY)
				@JoinColumn(name = "other_id")
				Item%2$04d other;

			}
			""";

	private final String tenth;

	EntityClasses(String tenth) {
		this.tenth = tenth;
	}

	/**
	 * Compiles them.
	 * @param directory where their class files go
	 */
	void compile(Path directory) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		List<String> options = List.of("-proc:none", "-d", directory.toString());
		List<Source> sources = IntStream.range(0, COUNT)
			.mapToObj((number) -> new Source(name(number),
					SOURCE.formatted(number, (number * STEP + 1) % COUNT, this.tenth)))
			.toList();
		if (!compiler.getTask(null, null, null, options, null, sources).call()) {
			throw new IllegalStateException("The entities were not compiled");
		}
	}

	static List<String> names() {
		return IntStream.range(0, COUNT).mapToObj(EntityClasses::name).toList();
	}

	private static String name(int number) {
		return String.format("entities.Item%04d", number);
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String name, String text) {
			super(URI.create("memory:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
