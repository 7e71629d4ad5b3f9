package io.boards.migrations.adopt;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

class FlywayNamesTest {

	@Test
	void versionsAreInTheOrderOfTheirNumbers() {
		List<String> ordered = List.of("0", "1", "1.0.1", "1.1", "1.2", "1.10", "2", "010", "20200101", "20200101_1",
				"99999999999999999999");
		List<FlywayVersion> versions = Stream.of(ordered)
			.flatMap(List::stream)
			.map((text) -> FlywayVersion.parse(text).orElseThrow())
			.toList();
		List<FlywayVersion> shuffled = new java.util.ArrayList<>(versions);
		Collections.reverse(shuffled);
		Collections.sort(shuffled);

		assertThat(shuffled).isEqualTo(versions);
		assertThat(shuffled).extracting(FlywayVersion::text).contains("010", "20200101.1");
	}

	@ParameterizedTest
	@CsvSource({ "1, 1.0", "1_1, 1.1", "001, 1", "1.0.0, 1_0" })
	void someVersionsAreTheSame(String one, String other) {
		FlywayVersion first = FlywayVersion.parse(one).orElseThrow();
		FlywayVersion second = FlywayVersion.parse(other).orElseThrow();
		assertThat(first).isEqualTo(second).isEqualByComparingTo(second).hasSameHashCodeAs(second);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "1.", ".1", "1..2", "1__2", "1a", "-1", "1 2", "١" })
	void someTextsAreNoVersions(String text) {
		assertThat(FlywayVersion.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "V1__add_tags.sql, 'VERSIONED 1 [add tags]'", "V1_1__a__b.sql, 'VERSIONED 1.1 [a  b]'",
			"V2.sql, 'VERSIONED 2 []'", "V2__.sql, 'VERSIONED 2 []'", "U1.1__x.sql, 'UNDO 1.1 [x]'",
			"B5__all.sql, 'BASELINE 5 [all]'", "R__My_view.sql, 'REPEATABLE - [My view]'",
			"V3__Seed.class, 'VERSIONED 3 [Seed]'", "R__Seed.java, 'REPEATABLE - [Seed]'",
			"V3__run.sh, 'VERSIONED 3 [run]'", "beforeMigrate.sql, 'CALLBACK - []'",
			"afterMigrate__grants.sql, 'CALLBACK - []'", "createSchema.sql, 'CALLBACK - []'",
			"V1__a.sql.conf, 'CONFIGURATION - []'", "V1_add.sql, 'OTHER - []'", "v1__add.sql, 'OTHER - []'",
			"V1__add.SQL, 'OTHER - []'", "V__add.sql, 'OTHER - []'", "R1__add.sql, 'OTHER - []'",
			"Vacuum.sql, 'OTHER - []'", "before.sql, 'OTHER - []'", "V3__Seed$1.class, 'OTHER - []'",
			"README, 'OTHER - []'", "V1__a.txt, 'OTHER - []'" })
	void aNameTellsWhatAFileIs(String name, String expected) {
		FlywayFile file = FlywayFile.of("sub/" + name, new ByteArrayResource(new byte[0]));

		assertThat(file.kind() + " " + file.version().map(FlywayVersion::text).orElse("-") + " [" + file.description()
				+ "]")
			.isEqualTo(expected);
		assertThat(file.name()).isEqualTo(name);
	}

}
