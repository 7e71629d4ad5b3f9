package io.boards.migrations.schema;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.failure.Failure;

/**
 * Reads the text of a {@link QualifiedName}.
 */
class NameParser {

	private final String text;

	private int at;

	NameParser(String text) {
		this.text = text;
	}

	QualifiedName parse() {
		List<String> parts = parts();
		if (parts.size() > 2) {
			throw refused("it has " + parts.size() + " parts");
		}
		return (parts.size() == 1) ? new QualifiedName(null, parts.get(0))
				: new QualifiedName(parts.get(0), parts.get(1));
	}

	List<String> parts() {
		List<String> parts = new ArrayList<>();
		parts.add(part());
		while (this.at < this.text.length()) {
			if (this.text.charAt(this.at) != '.') {
				throw refused("something follows the closing quote");
			}
			this.at++;
			parts.add(part());
		}
		return parts;
	}

	private String part() {
		String part = this.text.startsWith("\"", this.at) ? quoted() : plain();
		if (part.isEmpty()) {
			throw refused("a part of it is empty");
		}
		return part;
	}

	private String plain() {
		int end = this.text.indexOf('.', this.at);
		String part = this.text.substring(this.at, (end < 0) ? this.text.length() : end);
		this.at += part.length();
		return part;
	}

	private String quoted() {
		StringBuilder part = new StringBuilder();
		for (this.at++; this.at < this.text.length(); this.at++) {
			char c = this.text.charAt(this.at);
			if (c == '"') {
				this.at++;
				if (!this.text.startsWith("\"", this.at)) {
					return part.toString();
				}
			}
			part.append(c);
		}
		throw refused("the closing quote is missing");
	}

	private InvalidNameException refused(String why) {
		return new InvalidNameException(Failure.of("A name cannot be read: " + why + ".")
			.fact("name", this.text.replace("\0", "\\0"))
			.remedy("Write name or schema.name, with double quotes around a part that has a dot in it."));
	}

}
