package io.boards.migrations.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.script.Marker.Direction;
import io.boards.migrations.sql.Comment;
import io.boards.migrations.sql.Split;
import io.boards.migrations.sql.StatementSplitter;

/**
 * Reads SQL files: a header, then one or two sections.
 */
final class SqlParser {

	private final SqlFile file;

	private final Consumer<Fault> faults;

	private final Map<Direction, Section> sections = new EnumMap<>(Direction.class);

	private boolean unknownSection;

	private SqlParser(SqlFile file, Consumer<Fault> faults) {
		this.file = file;
		this.faults = faults;
	}

	/**
	 * Reads a file.
	 * @param file the file
	 * @param faults takes everything that is wrong
	 * @return the script; empty where it could not be understood
	 */
	static Optional<SqlScript> parse(SqlFile file, Consumer<Fault> faults) {
		return new SqlParser(file, faults).parse();
	}

	private Optional<SqlScript> parse() {
		String text = SqlText.decode(this.file.content(), this::fault);
		if (text == null) {
			return Optional.empty();
		}
		List<Split> parts = StatementSplitter.splitParts(text, 1, Marker::isLike);
		Split preamble = parts.get(0);
		Header header = new Header(preamble.comments(), this::fault);
		Revision revision = header.revision();
		Optional<String> irreversible = header.irreversible();
		TimeLimits limits = header.limits();
		preamble(preamble, parts.size() > 1);
		List<Comment> comments = new ArrayList<>(preamble.comments());
		for (Split part : parts.subList(1, parts.size())) {
			section(part);
			comments.addAll(part.comments());
		}
		Section upgrade = this.sections.get(Direction.UPGRADE);
		if (upgrade == null && !this.unknownSection) {
			fault(0, "There is no line \"-- " + Direction.UPGRADE + "\".");
		}
		Optional<Section> downgrade = Optional.ofNullable(this.sections.get(Direction.DOWNGRADE));
		if (irreversible.isPresent() && downgrade.isPresent() && !downgrade.get().statements().isEmpty()) {
			fault(header.lineOf(Key.IRREVERSIBLE), "The header says \"Irreversible\", but " + Direction.DOWNGRADE
					+ " has statements. Remove one of them.");
		}
		if (revision == null || upgrade == null) {
			return Optional.empty();
		}
		return Optional
			.of(new SqlScript(revision, this.file, irreversible, limits, upgrade, downgrade, Allowance.in(comments)));
	}

	private void preamble(Split preamble, boolean sectionsFollow) {
		problems(preamble);
		if (sectionsFollow && !preamble.statements().isEmpty()) {
			fault(preamble.statements().get(0).line(),
					"SQL stands before the first section. Move it behind \"-- " + Direction.UPGRADE + "\".");
		}
	}

	private void problems(Split part) {
		for (Split.Problem problem : part.problems()) {
			fault(problem.line(), problem.text());
		}
	}

	private void section(Split part) {
		problems(part);
		Marker marker = Marker.of(part.heading().orElseThrow(), this::fault);
		if (marker == null) {
			this.unknownSection = true;
			return;
		}
		Section section = Section.of(part, marker);
		Section first = this.sections.putIfAbsent(marker.direction(), section);
		if (first != null) {
			fault(marker.line(), "\"-- " + marker.direction() + "\" stands in line " + first.line() + " already.");
		}
		if (!marker.transactional()) {
			part.statements()
				.forEach((statement) -> NeedsTransaction.problem(statement)
					.ifPresent((problem) -> fault(problem.line(), problem.text())));
		}
	}

	private void fault(int line, String problem) {
		this.faults.accept(new Fault(this.file.location(), line, problem));
	}

}
