package io.boards.migrations.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

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

	private static final String WORD = "allow";

	private static final Pattern FORM = Pattern.compile(WORD + "\\s*:\\s*(\\S*)\\s*(.*)", Pattern.CASE_INSENSITIVE);

	static boolean isLike(Comment comment) {
		return form(comment) != null;
	}

	static List<Allowance> in(Collection<Comment> comments) {
		List<Allowance> allowances = new ArrayList<>();
		for (Comment comment : comments) {
			Matcher form = form(comment);
			if (form != null) {
				allowances.add(new Allowance(form.group(1), form.group(2).strip(), comment.line()));
			}
		}
		return allowances;
	}

	/** Few comments begin so, and a look at the others is cheaper than a match. */
	private static @Nullable Matcher form(Comment comment) {
		if (!comment.text().regionMatches(true, 0, WORD, 0, WORD.length())) {
			return null;
		}
		Matcher form = FORM.matcher(comment.text());
		return form.matches() ? form : null;
	}

	static Allowance of(Allow annotation) {
		return new Allowance(annotation.rule(), annotation.reason().strip(), 0);
	}

}
