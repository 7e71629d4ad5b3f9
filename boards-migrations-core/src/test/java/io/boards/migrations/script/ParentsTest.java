package io.boards.migrations.script;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.boards.migrations.revision.Revision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ParentsTest {

	@Test
	void theParentsThatTheNewOneStandsForAreReplacedByIt() {
		assertThat(Parents.replace(revision("a", "b", "c"), Set.of("a", "c"), "new").revises()).containsExactly("new",
				"b");
		assertThat(Parents.replace(revision(), Set.of("a"), "new").revises()).containsExactly("new");
	}

	@Test
	void onlyTheLineOfTheHeaderIsChanged() {
		assertThat(Parents.inSql("\uFEFF-- Message\r\n--  revises : a, b\r\n-- Revision: x\r\n", List.of("c", "d")))
			.isEqualTo("\uFEFF-- Message\r\n--  revises : c, d\r\n-- Revision: x\r\n");
		assertThat(Parents.inSql("-- Revision: x\n-- Created: now\n", List.of("c")))
			.isEqualTo("-- Revision: x\n-- Revises: c\n-- Created: now\n");
		assertThat(Parents.inSql("-- Revision: x\r-- Created: now\r", List.of("c")))
			.isEqualTo("-- Revision: x\r-- Revises: c\r-- Created: now\r");
		assertThat(Parents.inSql("-- Revision: x\n-- Revises:\n-- Created: now\n", List.of("c")))
			.isEqualTo("-- Revision: x\n-- Revises: c\n-- Created: now\n");
	}

	@Test
	void whatStandsInASectionIsNoHeader() {
		assertThat(Parents.inSql("-- Revision: x\n\n-- migrate:upgrade\n-- Revises: the old table\n", List.of("c")))
			.isEqualTo("-- Revision: x\n-- Revises: c\n\n-- migrate:upgrade\n-- Revises: the old table\n");
	}

	@Test
	void onlyTheAnnotationOfTheClassIsChanged() {
		assertThat(Parents.inJava("@Revision(id = \"x\", revises = \"a\",\n\tmessage = \"m\")", List.of("c")))
			.isEqualTo("@Revision(id = \"x\", revises = \"c\",\n\tmessage = \"m\")");
		assertThat(Parents.inJava("@Revision(id = \"x\", revises = { \"a\", \"b\" })", List.of("c", "d")))
			.isEqualTo("@Revision(id = \"x\", revises = { \"c\", \"d\" })");
		assertThat(Parents.inJava("@Revision(id = \"x\", message = \"(m)\")", List.of("c")))
			.isEqualTo("@Revision(id = \"x\", revises = \"c\", message = \"(m)\")");
		assertThatThrownBy(() -> Parents.inJava("@Revision(id = ID, revises = PARENT)", List.of("c")))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private static Revision revision(String... parents) {
		return new Revision("x", List.of(parents), List.of(), List.of(), "m", Instant.EPOCH);
	}

}
