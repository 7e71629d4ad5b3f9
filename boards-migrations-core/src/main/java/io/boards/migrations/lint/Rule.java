package io.boards.migrations.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the lint looks for. Codes and names stay what they are.
 */
public enum Rule {

	/** A statement fails. */
	FAILS("BM001", Source.MEASURED, Severity.ERROR, "A statement that fails stops the upgrade where it is."),

	/** A migration in Java that asks the database what to do. */
	NOT_MEASURED("BM002", Source.READ, Severity.WARNING,
			"Nobody sees what it locks before it is run where it matters."),

	/** There is no way back. */
	MISSING_DOWNGRADE("BM003", Source.READ, Severity.ERROR,
			"When the release fails, there is no way back that somebody has thought of."),

	/** Something that entities do not ask for comes, and stays on the way back. */
	MISSING_INVERSE("BM004", Source.READ, Severity.ERROR,
			"Autogenerate does not look after it: what the downgrade leaves behind stays, and the next upgrade meets it."),

	/** A policy comes without a look whether it is there. */
	UNGUARDED_OBJECT("BM005", Source.READ, Severity.ERROR,
			"Nobody but its author knows whether it is there already, made by hand, and CREATE fails then."),

	/** There are several heads. */
	SEVERAL_HEADS("BM006", Source.READ, Severity.ERROR, "An upgrade to the head is refused while there are several."),

	/** What is allowed is not found. */
	UNUSED_ALLOW("BM007", Source.READ, Severity.ERROR,
			"A rule that is allowed for nothing would be allowed for what comes later, too."),

	/** Something is allowed without a reason. */
	ALLOW_WITHOUT_REASON("BM008", Source.READ, Severity.ERROR, "Whoever reads it later has to know why it was right."),

	/** A table goes. */
	DROP_TABLE("BM101", Source.READ, Severity.ERROR, "Its rows are lost, and what still reads it fails at once."),

	/** A column goes. */
	DROP_COLUMN("BM102", Source.READ, Severity.ERROR,
			"Its values are lost, and instances of the last release that still select it fail at once."),

	/** A schema or a database goes. */
	DROP_SCHEMA("BM103", Source.READ, Severity.ERROR, "All that is in it is lost."),

	/** The rows of a table go. */
	TRUNCATE("BM104", Source.READ, Severity.ERROR,
			"Its rows are lost, and it is locked against reads and writes meanwhile."),

	/** What depends on something goes with it. */
	CASCADE("BM105", Source.READ, Severity.ERROR, "It takes with it what the statement does not name."),

	/** A column gets another name. */
	RENAME_COLUMN("BM201", Source.READ, Severity.ERROR,
			"Instances of the last release know it by its old name until they are gone."),

	/** A table gets another name or another schema. */
	RENAME_TABLE("BM202", Source.READ, Severity.ERROR,
			"Instances of the last release know it by its old name until they are gone."),

	/** A value of an enum gets another name. */
	RENAME_ENUM_VALUE("BM203", Source.READ, Severity.ERROR,
			"Instances of the last release write the old value, which is refused, and do not know the new one."),

	/** A column has to be filled by whoever inserts. */
	REQUIRED_COLUMN("BM204", Source.READ, Severity.ERROR,
			"It fails where there are rows, and instances of the last release insert without it."),

	/** A column may be null from now on. */
	DROP_NOT_NULL("BM205", Source.READ, Severity.WARNING,
			"Instances of the last release may not be prepared to read a null."),

	/** The entities still map what goes. */
	STILL_MAPPED("BM206", Source.READ, Severity.ERROR,
			"The application itself asks for it, and fails as soon as it is gone."),

	/** A table is written anew. */
	REWRITES_TABLE("BM301", Source.MEASURED, Severity.ERROR,
			"It is written anew, with its indexes, while nobody can read or write it."),

	/** A table is read as a whole under a lock. */
	SCANS_TABLE("BM302", Source.MEASURED, Severity.ERROR, "All its rows are read while others have to wait."),

	/** An index is built under a lock. */
	BUILDS_INDEX("BM303", Source.MEASURED, Severity.ERROR, "An index is built while others have to wait."),

	/** A table is read as a whole under the lock of an earlier statement. */
	VALIDATES_UNDER_LOCK("BM304", Source.MEASURED, Severity.ERROR,
			"Validation needs no lock that keeps others waiting, but an earlier statement of the transaction has one, and"
					+ " keeps it."),

	/** Something that takes time follows a strong lock. */
	WORKS_UNDER_LOCK("BM305", Source.MEASURED, Severity.ERROR,
			"A lock is kept until the transaction ends, also while later statements work elsewhere."),

	/** A lock falls on a table that the statement is not about. */
	LOCKS_OTHER_TABLE("BM306", Source.MEASURED, Severity.WARNING,
			"Others wait at a table that nobody thinks of, and the statement waits for them."),

	/** An index goes with a lock on its table. */
	DROP_INDEX("BM307", Source.MEASURED, Severity.WARNING,
			"It waits for all who use the table, and meanwhile all others wait for it."),

	/** A partition becomes a table with a lock on the whole. */
	DETACH_PARTITION("BM308", Source.MEASURED, Severity.WARNING,
			"It waits for all who use the table, and meanwhile all others wait for it."),

	/** An index that PostgreSQL 14.0 to 14.3 may build wrongly. */
	CORRUPT_INDEX("BM309", Source.READ, Severity.ERROR,
			"PostgreSQL 14.0 to 14.3 may leave rows out of an index that is built concurrently, and says nothing."),

	/** A foreign key comes, and no index for those who look for what refers to a row. */
	UNINDEXED_FOREIGN_KEY("BM310", Source.MEASURED, Severity.WARNING,
			"Whoever deletes a row that is referred to reads the whole table that refers to it, each time."),

	/** As many rows change as there are, in the transaction of the revision. */
	ROWS_IN_TRANSACTION("BM311", Source.MEASURED, Severity.WARNING,
			"All these rows stay locked, and nothing that was deleted is cleaned up, until the transaction ends."),

	/** A statement that PostgreSQL refuses in a transaction. */
	IN_TRANSACTION("BM401", Source.READ, Severity.ERROR, "PostgreSQL refuses it in a transaction."),

	/** A new value of an enum is used in the transaction that adds it. */
	ENUM_VALUE_IN_USE("BM402", Source.READ, Severity.ERROR,
			"A new value cannot be used before the transaction that adds it is committed."),

	/** The search path decides what is meant. */
	UNQUALIFIED_NAME("BM501", Source.READ, Severity.WARNING,
			"The search path of whoever runs it decides which table is meant."),

	/** A name that PostgreSQL cuts off. */
	LONG_NAME("BM502", Source.READ, Severity.ERROR,
			"PostgreSQL keeps 63 bytes of a name and cuts off the rest without an error: two names may become one."),

	/** A primary key of few bytes. */
	NARROW_KEY("BM503", Source.READ, Severity.WARNING,
			"When its numbers are used up nothing can be inserted, and a wider type means to write the table anew."),

	/** A column of type serial. */
	SERIAL_COLUMN("BM504", Source.READ, Severity.WARNING,
			"Its sequence has privileges of its own, which whoever inserts needs, too."),

	/** A text with a limit in its type. */
	LIMITED_TEXT("BM505", Source.READ, Severity.OFF,
			"PostgreSQL stores text just as well; a smaller limit later means to write the table anew."),

	/** A time without its zone. */
	TIMESTAMP_WITHOUT_ZONE("BM506", Source.READ, Severity.OFF,
			"It does not say which moment is meant: whoever has another time zone reads another one."),

	/** A column of type json. */
	JSON_COLUMN("BM507", Source.READ, Severity.WARNING,
			"Its values cannot be compared: DISTINCT, GROUP BY and UNION fail."),

	/** A value of an enum that comes last. */
	ENUM_VALUE_AT_END("BM508", Source.READ, Severity.OFF,
			"It comes behind what each database happens to have: the order may differ from one to the next.");

	private final String code;

	private final Source source;

	private final Severity severity;

	private final String why;

	Rule(String code, Source source, Severity severity, String why) {
		this.code = code;
		this.source = source;
		this.severity = severity;
		this.why = why;
	}

	/**
	 * How the lint knows.
	 */
	public enum Source {

		/** From the text. */
		READ,

		/** From what PostgreSQL did. */
		MEASURED

	}

	/**
	 * What tools know it by.
	 * @return a code such as {@code BM102}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * What people know it by.
	 * @return a name such as {@code drop-column}
	 */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * How the lint knows.
	 * @return whether it is read or measured
	 */
	public Source source() {
		return this.source;
	}

	/**
	 * What comes of it unless something else is said.
	 * @return the severity
	 */
	public Severity severity() {
		return this.severity;
	}

	/**
	 * Why it is better done otherwise.
	 * @return one or two sentences
	 */
	public String why() {
		return this.why;
	}

	/**
	 * The rule that somebody means.
	 * @param text its name or its code, in any case
	 * @return the rule, if there is one
	 */
	public static Optional<Rule> of(String text) {
		return Arrays.stream(values())
			.filter((rule) -> rule.id().equalsIgnoreCase(text) || rule.code.equalsIgnoreCase(text))
			.findFirst();
	}

}
