package io.boards.migrations.schema;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QualifiedNameTest {

	private static final String FORM = "\n  What to do: Write name or schema.name,"
			+ " with double quotes around a part that has a dot in it.";

	@Test
	void aNameIsTakenAsItIs() {
		assertThat(QualifiedName.parse("Tags")).isEqualTo(new QualifiedName(null, "Tags"));
		assertThat(QualifiedName.parse("boards.My tags")).isEqualTo(new QualifiedName("boards", "My tags"));
	}

	@Test
	void aQuotedPartMayHaveADotInIt() {
		assertThat(QualifiedName.parse("\"a.b\".\"c\"\"d\"")).isEqualTo(new QualifiedName("a.b", "c\"d"));
	}

	@Test
	void itsTextIsReadAsTheSameName() {
		for (String part : List.of("a", "A b", "a.b", "\"", "\"a\"", "a\"b", ".", "ä😀")) {
			QualifiedName name = new QualifiedName(part, part);
			assertThat(QualifiedName.parse(name.toString())).isEqualTo(name);
			assertThat(QualifiedName.parse(name.in(null).toString())).isEqualTo(name.in(null));
		}
	}

	@Test
	void whatIsNotOneOrTwoNamesIsRefused() {
		refuses("a.b.c", "A name cannot be read: it has 3 parts.\n    name: a.b.c" + FORM);
		refuses("boards.", "A name cannot be read: a part of it is empty.\n    name: boards." + FORM);
		refuses("\"a", "A name cannot be read: the closing quote is missing.\n    name: \"a" + FORM);
		refuses("\"a\"b", "A name cannot be read: something follows the closing quote.\n    name: \"a\"b" + FORM);
	}

	@Test
	void aNameThatPostgresqlWouldChangeIsRefused() {
		String longest = "é".repeat(31) + "x";
		assertThat(QualifiedName.parse(longest).name()).isEqualTo(longest);
		refuses(longest + "y", """
				A name is longer than PostgreSQL keeps.
				    name:   %sy
				    length: 64 bytes in UTF-8; 63 are kept
				  What to do: Shorten it: PostgreSQL would cut it off and say nothing.""".formatted(longest));
		refuses("a\0", """
				A name contains the character NUL.
				    name: a\\0
				  What to do: Take the character out: PostgreSQL cannot store it.""");
		refuses("\udc00", """
				A name is not valid Unicode: half a surrogate pair is in it.
				  What to do: Write the whole character, or take it out.""");
		assertThatThrownBy(() -> Column.of("", "int")).isInstanceOf(InvalidNameException.class).hasMessage("""
				A name is empty.
				  What to do: Give it at least one character; leave it out where PostgreSQL may choose the name.""");
	}

	private static void refuses(String text, String message) {
		assertThatThrownBy(() -> QualifiedName.parse(text)).isInstanceOf(InvalidNameException.class)
			.hasMessage(message);
	}

}
