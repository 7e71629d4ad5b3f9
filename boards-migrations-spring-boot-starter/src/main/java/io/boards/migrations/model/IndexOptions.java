package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.schema.Deferral;
import org.jspecify.annotations.Nullable;

/**
 * The options of an index or a unique constraint: what JPA prints behind the columns.
 */
final class IndexOptions {

	String method = "btree";

	final List<String> include = new ArrayList<>();

	boolean nullsNotDistinct;

	final Map<String, String> parameters = new LinkedHashMap<>();

	@Nullable String where;

	Deferral deferral = Deferral.NOT_DEFERRABLE;

	String rest = "";

	private IndexOptions() {
	}

	static IndexOptions of(@Nullable String text) {
		Clauses clauses = new Clauses((text != null) ? text : "");
		IndexOptions options = new IndexOptions();
		clauses.each(options::read);
		options.rest = clauses.rest();
		return options;
	}

	private boolean read(Clauses clauses) {
		if (clauses.take("using")) {
			String name = clauses.takeName();
			this.method = (name != null) ? name : this.method;
			return name != null;
		}
		if (clauses.take("include")) {
			return this.include.addAll(clauses.takeNames());
		}
		if (clauses.take("nulls", "not", "distinct")) {
			this.nullsNotDistinct = true;
			return true;
		}
		if (clauses.take("with")) {
			this.parameters.putAll(clauses.takeParameters());
			return true;
		}
		if (clauses.take("where")) {
			this.where = clauses.takeUntil(Set.of());
			return true;
		}
		Deferral next = deferral(clauses);
		this.deferral = (next != null && next.compareTo(this.deferral) > 0) ? next : this.deferral;
		return next != null || clauses.take("nulls", "distinct");
	}

	static @Nullable Deferral deferral(Clauses clauses) {
		if (clauses.take("initially", "deferred")) {
			return Deferral.INITIALLY_DEFERRED;
		}
		if (clauses.take("deferrable")) {
			return Deferral.INITIALLY_IMMEDIATE;
		}
		return (clauses.take("not", "deferrable") || clauses.take("initially", "immediate")) ? Deferral.NOT_DEFERRABLE
				: null;
	}

	/**
	 * Whether only an index can have them, not a constraint.
	 * @return whether there are conditions, parameters or another method
	 */
	boolean needIndex() {
		return this.where != null || !this.parameters.isEmpty() || !this.method.equals("btree");
	}

}
