package io.boards.migrations.script;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTest {

	private static final Instant TIME = Instant.parse("2025-09-01T12:03:01Z");

	@Test
	void aNameHasTheTimeAndTheWordsOfTheMessage() {
		assertThat(Slug.of(TIME, "Add user preferences")).isEqualTo("20250901_120301_add_user_preferences");
		assertThat(Slug.of(TIME, "  Drop \"users\".e-mail; again! "))
			.isEqualTo("20250901_120301_drop_users_e_mail_again");
		assertThat(Slug.of(TIME, "Größe für alle")).isEqualTo("20250901_120301_gro_e_fur_alle");
		assertThat(Slug.of(TIME, "../../etc/passwd")).isEqualTo("20250901_120301_etc_passwd");
		assertThat(Slug.of(TIME, "表を追加")).isEqualTo("20250901_120301");
	}

	@Test
	void aLongMessageIsCutBetweenTwoWords() {
		assertThat(Slug.of(TIME, "Add a column that nobody has asked for in years"))
			.isEqualTo("20250901_120301_add_a_column_that_nobody_has_asked_for");
		assertThat(Slug.of(TIME, "Add_exactly_forty_characters_before_more x"))
			.isEqualTo("20250901_120301_add_exactly_forty_characters_before_more");
		assertThat(Slug.of(TIME, "x".repeat(60))).isEqualTo("20250901_120301_" + "x".repeat(40));
	}

}
