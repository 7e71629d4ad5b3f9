package io.boards.migrations.script;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.boards.migrations.revision.Revision;
import io.boards.migrations.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoredScriptTest {

	@Test
	void aStoredSectionIsReadAsOneInAFile() {
		StoredScript script = stored("-- migrate:downgrade transaction:false\nDROP TABLE a; -- ;\n\nDROP TABLE b");

		assertThat(script.irreversible()).isEmpty();
		assertThat(script.downgrade())
			.contains(new Section(false, List.of(new Statement("DROP TABLE a", 2), new Statement("DROP TABLE b", 4)),
					"DROP TABLE a; -- ;\n\nDROP TABLE b", 1));
	}

	@Test
	void theLimitsOfTheRevisionStandAboveIt() {
		TimeLimits limits = new TimeLimits(Optional.of(Duration.ofMillis(500)), Optional.of(Duration.ZERO));

		assertThat(stored(limits.header() + "-- migrate:downgrade\nDROP TABLE a;").limits()).isEqualTo(limits);
		assertThat(limits.header()).isEqualTo("-- Lock-Timeout: 500ms\n-- Statement-Timeout: 0ms\n");
		assertThat(TimeLimits.NONE.header()).isEmpty();
		assertThat(reason("-- Lock-Timeout: long\n-- migrate:downgrade\nDROP TABLE a;"))
			.contains("line 1: \"long\" is not a time such as 500ms, 2s or 10min.");
	}

	@Test
	void anEmptySectionIsAWayBackWithNothingToDo() {
		assertThat(stored("-- migrate:downgrade\n").downgrade()).map(Section::statements).contains(List.of());
	}

	@Test
	void nothingStoredIsNoWayBack() {
		assertThat(stored(null).irreversible())
			.contains("the application does not have it, and no downgrade is stored for it");
		assertThat(stored(null).downgrade()).isEmpty();
	}

	@Test
	void whatCannotBeReadIsNoWayBack() {
		assertThat(reason("DROP TABLE a;")).contains("It is not one section that begins with its marker.");
		assertThat(reason("SELECT 1;\n-- migrate:downgrade\n"))
			.contains("It is not one section that begins with its marker.");
		assertThat(reason("-- migrate:upgrade\nDROP TABLE a;")).contains("It is no section -- migrate:downgrade.");
		assertThat(reason("-- migrate:downgrade speed:high\nSELECT 1;"))
			.contains("line 1: \"speed:high\" is not known behind \"-- migrate:downgrade\".");
		assertThat(reason("-- migrate:downgrade\nSELECT 1;\nCOMMIT;")).contains("line 3: ");
		assertThat(reason("-- migrate:downgrade\nSELECT 'a")).contains("line 2: ");
	}

	private static String reason(String text) {
		StoredScript script = stored(text);
		assertThat(script.downgrade()).isEmpty();
		return script.irreversible().orElseThrow();
	}

	private static StoredScript stored(@Nullable String text) {
		StoredScript script = StoredScript.of(new Revision("a", List.of(), List.of(), List.of(), "", Instant.EPOCH),
				"the database", text);
		assertThat(script.checksum()).isEqualTo(Optional.empty());
		return script;
	}

}
