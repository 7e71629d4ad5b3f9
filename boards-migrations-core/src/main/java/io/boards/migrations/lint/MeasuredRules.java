package io.boards.migrations.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.boards.migrations.measure.Relation;
import io.boards.migrations.measure.TableLock;
import io.boards.migrations.sql.Named;
import io.boards.migrations.sql.Quoting;
import io.boards.migrations.sql.Words;

/**
 * The rules about what PostgreSQL did.
 */
final class MeasuredRules {

	private static final int WITH_DETACH_CONCURRENTLY = 14;

	private final Judged judged;

	private final Way way;

	private final Sizes sizes;

	private final int version;

	private final Told told;

	private final Predicate<Relation> exempt;

	private final List<Measured> findings = new ArrayList<>();

	private MeasuredRules(Judged judged, Way way, Sizes sizes, int version, Told told, Predicate<Relation> exempt) {
		this.judged = judged;
		this.way = way;
		this.sizes = sizes;
		this.version = version;
		this.told = told;
		this.exempt = exempt;
	}

	/**
	 * Something that was found.
	 *
	 * @param finding what was found
	 * @param isExempt whether only tables are concerned that an earlier revision of the
	 * same plan makes
	 */
	record Measured(Finding finding, boolean isExempt) {
	}

	static List<Measured> of(Judged judged, Way way, List<Tried> tried, Sizes sizes, int version, Told told,
			Predicate<Relation> exempt) {
		MeasuredRules rules = new MeasuredRules(judged, way, sizes, version, told, exempt);
		tried.forEach(rules::judge);
		return rules.findings;
	}

	private void judge(Tried tried) {
		Words words = new Words(tried.statement().text());
		for (Work work : tried.work()) {
			boolean isWritten = tried.work()
				.stream()
				.anyMatch((each) -> each.kind() == Work.Kind.WRITTEN && each.table().equals(work.table()));
			if (!words.first().equals("truncate") && (work.kind() == Work.Kind.WRITTEN || !isWritten)) {
				judge(tried, work);
			}
		}
		List<Act> acts = ActReader.read(tried.statement());
		if (!underLock(tried, words) && this.way.transactional() && RowWork.changesMany(words)) {
			rows(tried, acts);
		}
		waiting(tried, ActReader.readAll(tried.statement()));
		other(tried, acts);
	}

	private void judge(Tried tried, Work work) {
		String table = work.table().name();
		String locked = " while " + table + " is locked against " + work.lock().against();
		if (work.kind() == Work.Kind.WRITTEN) {
			add(Rule.REWRITES_TABLE, tried, work,
					(work.table().isTable() ? "Writes the table " : "Fills the materialized view ") + table + " anew"
							+ locked + ".");
		}
		else if (!work.isOwn()) {
			add(Rule.VALIDATES_UNDER_LOCK, tried, work,
					"Reads the whole table " + table + locked + " by an earlier statement.");
		}
		else if (work.kind() == Work.Kind.READ) {
			add(Rule.SCANS_TABLE, tried, work, "Reads the whole table " + table + locked + ".");
		}
		else {
			add(Rule.BUILDS_INDEX, tried, work, "Builds the index " + Quoting.asRead(work.detail()) + locked + ".");
		}
	}

	/**
	 * Unless it is told already of the statement that it works under such a lock.
	 * @return whether it is told by now, and not only may be allowed
	 */
	private boolean underLock(Tried tried, Words words) {
		if (tried.work().stream().anyMatch((each) -> !each.isOwn())) {
			return true;
		}
		List<Relation> busy = tried.work().stream().map(Work::table).toList();
		boolean onRows = RowWork.isIn(words);
		Optional<Map.Entry<Relation, TableLock>> lock = tried.earlier()
			.entrySet()
			.stream()
			.filter((each) -> onRows || busy.stream().noneMatch((other) -> other.equals(each.getKey())))
			.filter((each) -> onRows || !busy.isEmpty())
			// One is enough, and rather one that matters.
			.min(Comparator.comparing((each) -> this.exempt.test(each.getKey())));
		lock.ifPresent((each) -> add(Rule.WORKS_UNDER_LOCK, tried, each.getKey(),
				"Works while an earlier statement keeps " + each.getKey().name() + " locked against "
						+ each.getValue().against() + ".",
				onRows ? this.told.saysThatItFills(words) : busy.stream().allMatch(this.sizes::isSmall)
						|| isTold(Rule.WORKS_UNDER_LOCK, each.getKey(), "", busy)));
		return lock.filter((each) -> !this.exempt.test(each.getKey())).isPresent();
	}

	/**
	 * The table that the statement names, or else what it was the first to change. Of few
	 * rows nothing is told.
	 */
	private void rows(Tried tried, List<Act> acts) {
		List<Named> named = acts.stream()
			.filter((act) -> act instanceof Act.Mention mention && !mention.isOther())
			.map((act) -> ((Act.Mention) act).name())
			.toList();
		for (Relation table : tried.changed()) {
			boolean isMeant = named.isEmpty() ? !tried.changedEarlier().contains(table)
					: named.stream().anyMatch((name) -> isSame(name, table));
			if (isMeant) {
				this.findings.add(
						new Measured(
								finding(Rule.ROWS_IN_TRANSACTION, tried, table,
										"Changes as many rows of " + table.name()
												+ " as there are, in one transaction."),
								this.exempt.test(table) || this.sizes.isSmall(table)));
			}
		}
	}

	/** What has a form that waits beside the others. */
	private void waiting(Tried tried, List<Act> acts) {
		for (Relation table : tried.taken().keySet()) {
			for (Act act : acts) {
				if (act instanceof Act.DropIndex drop && !drop.concurrently()) {
					add(Rule.DROP_INDEX, tried, table, "Drops the index " + drop.index() + " while " + table.name()
							+ " is locked against reads and writes.");
				}
				if (act instanceof Act.Detach detach && !detach.concurrently() && isSame(detach.table(), table)
						&& this.version / 10_000 >= WITH_DETACH_CONCURRENTLY) {
					add(Rule.DETACH_PARTITION, tried, table, "Detaches " + detach.partition() + " while " + table.name()
							+ " is locked against reads and writes.");
				}
			}
		}
	}

	private void other(Tried tried, List<Act> acts) {
		boolean isAboutTable = acts.stream()
			.anyMatch((act) -> act instanceof Act.Mention mention && !mention.isOther());
		boolean isAboutIndex = acts.stream().anyMatch(Act.DropIndex.class::isInstance);
		tried.taken().forEach((table, lock) -> {
			boolean isMeant = acts.stream()
				.anyMatch((act) -> act instanceof Act.Mention mention && !mention.isOther()
						&& isSame(mention.name(), table));
			if (isAboutTable && !isAboutIndex && !isMeant) {
				add(Rule.LOCKS_OTHER_TABLE, tried, table,
						"Locks " + table.name() + ", too, against " + lock.against() + ".");
			}
		});
	}

	private static boolean isSame(Named name, Relation table) {
		return (name.schema() != null) ? table.name().equals(name.sql())
				: table.name().endsWith("." + Quoting.asRead(name.name()));
	}

	private void add(Rule rule, Tried tried, Work work, String what) {
		Relation table = work.table();
		add(rule, tried, table, what, this.sizes.isSmall(table) || isTold(rule, table, work.detail(), List.of(table)));
	}

	private void add(Rule rule, Tried tried, Relation table, String what) {
		add(rule, tried, table, what, this.sizes.isSmall(table));
	}

	private void add(Rule rule, Tried tried, Relation table, String what, boolean isMinor) {
		Finding finding = finding(rule, tried, table, what);
		this.findings.add(new Measured(isMinor ? finding.as(Severity.WARNING) : finding, this.exempt.test(table)));
	}

	/** It was read with the revision, and nobody knows yet that it takes long. */
	private boolean isTold(Rule rule, Relation table, String index, List<Relation> busy) {
		return this.told.says(rule, table, index) && busy.stream().noneMatch(this.sizes::isLarge);
	}

	/** Whoever goes back goes back in an emergency: more than a warning helps nobody. */
	private Finding finding(Rule rule, Tried tried, Relation table, String what) {
		int line = tried.statement().line();
		if (this.way == this.judged.upgrade()) {
			return this.judged.finding(rule, line, what, Instead.of(rule, tried.statement(), table));
		}
		return this.judged
			.finding(rule, line, "The downgrade " + what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1),
					Instead.ofDowngrade(rule, tried.statement(), table))
			.as(Severity.WARNING);
	}

}
