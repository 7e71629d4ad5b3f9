package io.boards.migrations.benchmarks.compare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something in which a database is not what the entities want.
 *
 * @param made the statement that made it so
 * @param mended the statement that has to be found
 */
record Difference(String made, String mended) {

	static final List<Difference> FIVE = List.of(
			new Difference("ALTER TABLE item_0500 DROP COLUMN token",
					"ALTER TABLE public.item_0500 ADD COLUMN token uuid"),
			new Difference("ALTER TABLE item_0100 ADD COLUMN legacy text",
					"ALTER TABLE public.item_0100 DROP COLUMN legacy"),
			new Difference("ALTER TABLE item_0300 ALTER COLUMN name TYPE varchar(50)",
					"ALTER TABLE public.item_0300 ALTER COLUMN name TYPE character varying(100)"),
			new Difference("ALTER TABLE item_0900 ALTER COLUMN region DROP NOT NULL",
					"ALTER TABLE public.item_0900 ALTER COLUMN region SET NOT NULL"),
			new Difference("DROP INDEX ix_item_0700_name",
					"CREATE INDEX ix_item_0700_name ON public.item_0700 (name)"));

	/** What {@link CatalogRun} has to find. */
	static final String NAMES = """
			column item_0100.legacy
			column item_0300.name
			column item_0500.token
			column item_0900.region
			index ix_item_0700_name""";

	/** What {@link MigrationsRun} has to find. */
	static String found(List<Difference> differences) {
		return differences.stream().map((each) -> each.mended() + ";\n").sorted().collect(Collectors.joining());
	}

}
