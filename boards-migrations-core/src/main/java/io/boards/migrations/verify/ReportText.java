package io.boards.migrations.verify;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.verify.RevisionResult.Data;

/**
 * A report as text.
 *
 * @param report the report
 */
record ReportText(VerifyReport report) {

	private static final List<String> HEADINGS = List.of("revision", "way back", "data", "message");

	String text() {
		StringBuilder text = new StringBuilder();
		List<List<String>> rows = new ArrayList<>();
		rows.add(HEADINGS);
		for (RevisionResult each : this.report.revisions()) {
			rows.add(List.of(each.revision().id(), each.verdict().toString(), each.data().loss().toString(),
					each.revision().message().strip().replaceAll("\\s+", " ")));
		}
		table(rows, text);
		text.append('\n');
		rows.clear();
		this.report.stages().forEach((each) -> rows.add(List.of(each.stage().toString(), each.outcome().toString())));
		table(rows, text);
		List<String> notes = notes();
		if (!notes.isEmpty()) {
			text.append('\n');
			notes.forEach((note) -> text.append(note).append('\n'));
		}
		for (Failure each : this.report.problems()) {
			text.append('\n').append(each).append('\n');
		}
		return text.toString();
	}

	private List<String> notes() {
		List<String> notes = new ArrayList<>();
		for (RevisionResult each : this.report.revisions()) {
			String id = each.revision().id() + ": ";
			Data data = each.data();
			each.notes().forEach((note) -> notes.add(id + note));
			data.lost().forEach((lost) -> notes.add(id + "the way back loses " + lost));
			data.notes().forEach((note) -> notes.add(id + note));
			data.notSeeded().forEach((table) -> notes.add(id + "not seeded: " + table));
		}
		for (StageResult each : this.report.stages()) {
			each.notes().forEach((note) -> notes.add(each.stage() + ": " + note));
		}
		return notes;
	}

	private static void table(List<List<String>> rows, StringBuilder text) {
		for (List<String> row : rows) {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < row.size(); i++) {
				int column = i;
				int width = rows.stream().mapToInt((each) -> each.get(column).length()).max().orElse(0);
				String cell = row.get(i);
				line.append(cell).append(" ".repeat(width - cell.length() + 2));
			}
			text.append(line.toString().stripTrailing()).append('\n');
		}
	}

}
