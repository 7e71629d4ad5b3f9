package io.boards.migrations.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.boards.migrations.sql.Redaction;
import io.boards.migrations.sql.Statement;

/**
 * Tells what differs in a section from what was applied. Of that only hashes are known,
 * so statements are shown as they are now.
 */
final class SectionDiff {

	private static final String NOT_KNOWN = "which statement it is, is not known: an older version of"
			+ " boards-migrations noted the revision, with one checksum for all statements";

	private static final int MOST = 20;

	private final List<String> then;

	private final List<String> now;

	private final List<Statement> statements;

	/** The places then of what is not there any more. */
	private final TreeSet<Integer> gone = new TreeSet<>();

	private final List<String> sentences = new ArrayList<>();

	private int more;

	private SectionDiff(List<String> then, List<String> now, List<Statement> statements) {
		this.then = then;
		this.now = now;
		this.statements = statements;
	}

	/**
	 * Compares.
	 * @param applied the checksum of what was applied
	 * @param section the section as it is
	 * @return sentences, in the order of the section
	 */
	static List<String> of(Checksum applied, Section section) {
		List<String> then = applied.parts();
		if (then.isEmpty()) {
			return List.of(NOT_KNOWN);
		}
		List<String> now = Checksum.parts(section);
		SectionDiff diff = new SectionDiff(rest(then), rest(now), section.statements());
		if (!then.get(0).equals(now.get(0))) {
			diff.add(() -> section.transactional()
					? "it runs in a transaction now, and ran outside one when it was applied"
					: "it runs outside a transaction now, and ran in one when it was applied");
		}
		diff.compare();
		return diff.all();
	}

	private static List<String> rest(List<String> parts) {
		return parts.subList(1, parts.size());
	}

	private void compare() {
		int[] places = Alignment.of(this.then, this.now);
		IntStream.range(0, this.then.size()).forEach(this.gone::add);
		Arrays.stream(places).forEach(this.gone::remove);
		int[] origins = origins(places);
		int[] nextCommon = nextCommon(places);
		for (int place = 0; place < places.length; place++) {
			if (places[place] != Alignment.NONE) {
				goneBefore(places[place]);
			}
			else if (origins[place] != Alignment.NONE) {
				tell(place, "was statement " + (origins[place] + 1) + " when it was applied");
			}
			else if (!this.gone.isEmpty() && this.gone.first() < nextCommon[place]) {
				this.gone.pollFirst();
				tell(place, "is not what was applied");
			}
			else {
				tell(place, "is new");
			}
		}
		goneBefore(this.then.size());
	}

	/**
	 * Finds statements that were moved: they are gone in one place and new in another.
	 */
	private int[] origins(int[] places) {
		Map<String, Deque<Integer>> byHash = new HashMap<>();
		this.gone
			.forEach((place) -> byHash.computeIfAbsent(this.then.get(place), (hash) -> new ArrayDeque<>()).add(place));
		int[] origins = new int[places.length];
		for (int place = 0; place < places.length; place++) {
			Deque<Integer> same = byHash.getOrDefault(this.now.get(place), new ArrayDeque<>());
			origins[place] = (places[place] != Alignment.NONE || same.isEmpty()) ? Alignment.NONE : same.remove();
			this.gone.remove(origins[place]);
		}
		return origins;
	}

	/** For each place now the place then of the next statement that stayed. */
	private int[] nextCommon(int[] places) {
		int[] next = new int[places.length];
		int common = this.then.size();
		for (int place = places.length - 1; place >= 0; place--) {
			common = (places[place] != Alignment.NONE) ? places[place] : common;
			next[place] = common;
		}
		return next;
	}

	private void goneBefore(int end) {
		while (!this.gone.isEmpty() && this.gone.first() < end) {
			int place = this.gone.pollFirst();
			add(() -> "statement " + (place + 1) + " of those applied is no longer there");
		}
	}

	private void tell(int place, String what) {
		Statement statement = this.statements.get(place);
		add(() -> "statement " + (place + 1) + " (line " + statement.line() + ") " + what + ": "
				+ Redaction.line(statement.text()));
	}

	private void add(Supplier<String> sentence) {
		if (this.sentences.size() < MOST) {
			this.sentences.add(sentence.get());
		}
		else {
			this.more++;
		}
	}

	private List<String> all() {
		List<String> all = new ArrayList<>(this.sentences);
		if (this.more > 0) {
			all.add("and " + this.more + " more");
		}
		return List.copyOf(all);
	}

}
