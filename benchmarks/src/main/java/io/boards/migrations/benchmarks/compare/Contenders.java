package io.boards.migrations.benchmarks.compare;

import java.io.IOException;
import java.util.List;
import java.util.Properties;

import io.boards.migrations.benchmarks.Bars;
import io.boards.migrations.benchmarks.ClassPath;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.MarkdownTable;
import io.boards.migrations.benchmarks.Report;

/**
 * All that is measured, ours first.
 *
 * @param same those that find no difference
 * @param different those that have five before them
 * @param others what is measured besides
 */
record Contenders(List<Contender> same, List<Contender> different, List<Contender> others) {

	/** It takes half a minute and more. */
	private static final int ROUNDS_OF_LIQUIBASE = 1;

	static Contenders of(Application plain, Application worded, String different) {
		return new Contenders(List.of(
				new Contender("`check`, no difference", plain.database(),
						(url) -> plain.migrations(MigrationsRun.CHECK, url), ""),
				new Contender("plain JDBC: two catalogs, no difference", plain.database(),
						(url) -> run(CatalogRun.class, url, "same"), ""),
				new Contender("Hibernate's `SchemaValidator`, no difference", plain.database(), plain::validate, ""),
				new Contender("Hibernate's update script, no difference", plain.database(), plain::update, null)),
				List.of(new Contender("`check`, five differences", different,
						(url) -> plain.migrations(MigrationsRun.CHECK, url), Difference.found(Difference.FIVE)),
						new Contender("plain JDBC: two catalogs, five differences", different,
								(url) -> run(CatalogRun.class, url, "plain"), Difference.NAMES),
						new Contender("Hibernate's `SchemaValidator`, five differences", different, plain::validate,
								null),
						new Contender("Hibernate's update script, five differences", different, plain::update, null)),
				List.of(new Contender("`revision --autogenerate`, five differences, proven", different,
						(url) -> plain.migrations(MigrationsRun.GENERATE, url), "3 revisions"),
						new Contender("`check`, no difference, texts that PostgreSQL writes otherwise",
								worded.database(), (url) -> worded.migrations(MigrationsRun.CHECK, url), ""),
						new Contender(
								"Liquibase " + ClassPath.own().version("liquibase-core")
										+ ": two databases, five differences, one round",
								different, (url) -> run(LiquibaseRun.class, url, "plain"), null, ROUNDS_OF_LIQUIBASE)));
	}

	/** Compares two databases of one server. */
	private static Properties run(Class<?> main, String url, String reference)
			throws IOException, InterruptedException {
		return new ColdRun(main, ClassPath.own()).with(url, url.replaceFirst("/\\w+(?=\\?|$)", "/" + reference));
	}

	List<Contender> all() {
		return List.of(this.same, this.different, this.others).stream().flatMap(List::stream).toList();
	}

	void tell(int rounds, Report report) {
		MarkdownTable table = new MarkdownTable("1,000 entities, " + rounds + " rounds", "seconds: median (min–max)",
				"times the two catalogs", "Hibernate's model before that", "CPU seconds, with the model",
				"round trips on connections", "found");
		rows(this.same, this.same.get(1), table);
		rows(this.different, this.different.get(1), table);
		rows(this.others, this.different.get(1), table);
		report.print(table);
		report.chart(bars("compare 1,000 entities with their database, no difference", this.same));
		report.chart(bars("the same, five differences", this.different));
		Contender check = this.same.get(0);
		Contender five = this.different.get(0);
		report.goal("`check` with five differences takes at most 2.2 times what two catalogs take",
				five.time().ratio(this.different.get(1).time()), 2.2);
		report.goal("`check` without a difference takes at most 0.9 times as long",
				check.time().ratio(this.same.get(1).time()), 0.9);
		report.goal("`check` without a difference takes at most 10 round trips", check.roundTrips(), 10);
		report.goal("`check` without a difference takes less than 2 s", check.time().median(), 2);
		report.goal("`check` with five differences takes less than 2 s", five.time().median(), 2);
		report.goal("`revision --autogenerate` with its proof takes less than 4 s", this.others.get(0).time().median(),
				4);
	}

	private static void rows(List<Contender> contenders, Contender floor, MarkdownTable table) {
		for (Contender each : contenders) {
			table.row(each.name(), each.time(), each.time().ratio(floor.time()), each.model(), each.processors(),
					each.roundTrips() + " on " + each.connections(), each.found());
		}
	}

	private static Bars bars(String title, List<Contender> contenders) {
		Bars bars = new Bars(title);
		contenders.forEach((each) -> bars.add(each.name(), each.time()));
		return bars;
	}

}
