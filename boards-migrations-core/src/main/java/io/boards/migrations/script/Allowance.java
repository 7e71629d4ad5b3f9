package io.boards.migrations.script;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.operation.Allow;
import io.boards.migrations.sql.Comment;

/**
 * What somebody says is meant, although a rule of the lint finds it:
 * {@code -- allow: drop-column the mapping left in release 41}.
 *
 * @param rule the rule's name, as it is written
 * @param reason why it is meant; empty where none is given
 * @param line where it stands, from 1; 0 in a class
 */
public record Allowance(String rule, String reason, int line) {

	private static final Pattern FORM = Pattern.compile("allow\\s*:\\s*(\\S*)\\s*(.*)", Pattern.CASE_INSENSITIVE);

	static boolean isLike(Comment comment) {
		return FORM.matcher(comment.text()).matches();
	}

	static List<Allowance> in(Collection<Comment> comments) {
		return comments.stream()
			.map((comment) -> of(comment.line(), FORM.matcher(comment.text())))
			.flatMap(List::stream)
			.toList();
	}

	private static List<Allowance> of(int line, Matcher form) {
		return form.matches() ? List.of(new Allowance(form.group(1), form.group(2).strip(), line)) : List.of();
	}

	static Allowance of(Allow annotation) {
		return new Allowance(annotation.rule(), annotation.reason().strip(), 0);
	}

}
