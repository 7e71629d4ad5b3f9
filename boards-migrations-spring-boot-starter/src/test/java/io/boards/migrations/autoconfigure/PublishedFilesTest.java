package io.boards.migrations.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.boards.migrations.event.MigrationsEventAutoConfiguration;
import io.boards.migrations.monitor.MigrationsHealthAutoConfiguration;
import io.boards.migrations.monitor.MigrationsInfoAutoConfiguration;
import io.boards.migrations.monitor.MigrationsMetricsAutoConfiguration;
import io.boards.migrations.observation.MigrationsObservationAutoConfiguration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files by which Spring Boot, editors and readers find what the starter has.
 */
class PublishedFilesTest {

	@Test
	void theReadmeListsThePropertiesAsTheMetadataDoes() throws IOException {
		Map<String, String> rows = new TreeMap<>();
		for (JsonNode property : metadata().get("properties")) {
			String name = property.get("name").asString();
			JsonNode standard = property.path("defaultValue");
			String value = standard.isArray() ? standard.valueStream().map(JsonNode::asString).collect(joining(","))
					: standard.asString("");
			rows.put(name, "| `" + name + "` | " + (value.isEmpty() ? "" : "`" + value + "` ") + "| "
					+ property.path("description").asString("") + " |");
		}
		assertThat(rows).hasSizeGreaterThan(20).allSatisfy((name, row) -> assertThat(row).doesNotContain("|  |"));

		String readme = Files.readString(Path.of("..", "README.md"));
		assertThat(readme).contains(
				"| property | default | what it is |\n|---|---|---|\n" + String.join("\n", rows.values()) + "\n\n");
	}

	@Test
	void editorsKnowOfEachPropertyWhatItIsAndWhatItIsOtherwise() throws IOException {
		JsonNode metadata = metadata();
		Set<String> names = new HashSet<>();
		for (JsonNode property : metadata.get("properties")) {
			String name = property.get("name").asString();
			String description = property.get("description").asString();
			String type = property.get("type").asString();
			assertThat(names.add(name)).as(name).isTrue();
			assertThat(description).as(name).matches("(?!The |An? )[A-Z].+\\.");
			assertThat(type).as(name).matches("[a-z]+(\\.[a-zA-Z0-9$]+)+(<.+>)?");
			// What nothing takes the place of is empty, unset, or told in words.
			if (!type.matches("java\\.(util\\.(List|Map)<.*|lang\\.String)")
					&& !description.toLowerCase(Locale.ROOT).contains("by default")) {
				assertThat(property.get("defaultValue")).as(name).isNotNull();
			}
		}
		assertThat(metadata.get("hints").valueStream()).extracting((hint) -> hint.get("name").asString())
			.containsExactlyInAnyOrder("boards.migrations.locations", "boards.migrations.protected-profiles")
			.isSubsetOf(names);
	}

	private static JsonNode metadata() throws IOException {
		return new JsonMapper().readTree(read("META-INF/spring-configuration-metadata.json"));
	}

	@Test
	void theReadmeListsWhatAnInstanceMaySay() throws IOException {
		List<String> names = Arrays.stream(MigrationsProperties.Instance.class.getRecordComponents())
			.map((component) -> DataObjectPropertyName.toDashedForm(component.getName()))
			.toList();
		String readme = Files.readString(Path.of("..", "README.md"));
		String table = readme.substring(readme.indexOf("| property of an instance | what it is |"));
		assertThat(table.substring(0, table.indexOf("\n\n")).lines().skip(2).map((row) -> row.split("`")[1]))
			.containsExactlyElementsOf(names);
	}

	@Test
	void autoConfigurationsAreListedInOrder() throws IOException {
		List<String> lines = read("META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports")
			.lines()
			.toList();

		assertThat(lines).containsExactly(MigrationsAutoConfiguration.class.getName(),
				MigrationsEndpointAutoConfiguration.class.getName(), MigrationsEventAutoConfiguration.class.getName(),
				MigrationsHealthAutoConfiguration.class.getName(), MigrationsInfoAutoConfiguration.class.getName(),
				MigrationsMetricsAutoConfiguration.class.getName(),
				MigrationsObservationAutoConfiguration.class.getName());
		assertThat(lines).isSorted();
	}

	private static String read(String resource) throws IOException {
		ClassLoader loader = MigrationsAutoConfiguration.class.getClassLoader();
		try (InputStream stream = Objects.requireNonNull(loader.getResourceAsStream(resource), resource)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
