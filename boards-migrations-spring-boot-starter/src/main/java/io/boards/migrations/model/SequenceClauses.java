package io.boards.migrations.model;

import io.boards.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * The options of a sequence as SQL has them.
 */
final class SequenceClauses {

	private @Nullable Long start;

	private @Nullable Long increment;

	private @Nullable Long minimum;

	private @Nullable Long maximum;

	private @Nullable Long cache;

	private boolean cycle;

	private SequenceClauses(SequenceOptions before) {
		this.start = before.start();
		this.increment = before.increment();
		this.minimum = before.minimum();
		this.maximum = before.maximum();
		this.cache = before.cache();
		this.cycle = before.cycle();
	}

	static SequenceOptions read(Clauses clauses, SequenceOptions before) {
		SequenceClauses options = new SequenceClauses(before);
		clauses.each(options::read);
		return new SequenceOptions(options.start, options.increment, options.minimum, options.maximum, options.cache,
				options.cycle);
	}

	private boolean read(Clauses clauses) {
		if (clauses.take("start", "with") || clauses.take("start")) {
			this.start = clauses.takeNumber();
			return this.start != null;
		}
		if (clauses.take("increment", "by") || clauses.take("increment")) {
			this.increment = clauses.takeNumber();
			return this.increment != null;
		}
		if (clauses.take("minvalue")) {
			this.minimum = clauses.takeNumber();
			return this.minimum != null;
		}
		if (clauses.take("maxvalue")) {
			this.maximum = clauses.takeNumber();
			return this.maximum != null;
		}
		if (clauses.take("cache")) {
			this.cache = clauses.takeNumber();
			return this.cache != null;
		}
		if (clauses.take("cycle")) {
			this.cycle = true;
			return true;
		}
		return clauses.take("no", "minvalue") || clauses.take("no", "maxvalue") || clauses.take("no", "cycle");
	}

}
