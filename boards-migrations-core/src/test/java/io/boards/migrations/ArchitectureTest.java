package io.boards.migrations;

import java.util.List;
import java.util.Map;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

	private static final String ROOT = "io.boards.migrations";

	/** Read once, not for each test. */
	private static final JavaClasses CORE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void theRulesLookAtTheWholeOfCore() {
		assertThat(CORE.contain(Migrations.class)).isTrue();
	}

	/** Each room with those that it may know; a room is named like its package. */
	private static final Map<String, List<String>> ROOMS = Map.ofEntries(Map.entry("failure", List.of()),
			Map.entry("schema", List.of("failure")), Map.entry("revision", List.of("failure")),
			Map.entry("naming", List.of("failure", "schema", "sql")),
			Map.entry("catalog", List.of("failure", "schema")), Map.entry("operation", List.of("failure", "schema")),
			Map.entry("source", List.of("failure", "schema", "operation")),
			Map.entry("diff", List.of("failure", "schema", "operation")),
			Map.entry("sql", List.of("failure", "schema", "operation")),
			Map.entry("script", List.of("failure", "revision", "operation", "sql")),
			Map.entry("runtime", List.of("failure", "schema", "revision", "operation", "sql", "script")),
			Map.entry("generate",
					List.of("failure", "schema", "operation", "sql", "naming", "catalog", "diff", "source", "measure")),
			Map.entry("measure", List.of()), Map.entry("tenant", List.of("failure", "runtime")),
			Map.entry("lint",
					List.of("failure", "schema", "revision", "operation", "sql", "script", "measure", "runtime")),
			Map.entry("adopt", List.of("failure", "schema", "revision", "sql", "script", "runtime")),
			Map.entry("verify",
					List.of("failure", "schema", "revision", "operation", "sql", "script", "runtime", "catalog",
							"generate")),
			Map.entry(ROOT,
					List.of("failure", "schema", "revision", "operation", "sql", "source", "script", "diff", "runtime",
							"generate", "adopt", "lint", "verify", "tenant")),
			Map.entry("cli", List.of("failure", "schema", "revision", "operation", "sql", "script", "diff", "runtime",
					"generate", "adopt", "lint", "verify", "tenant", ROOT)));

	@Test
	void importsPointDownwardOnly() {
		LayeredArchitecture rooms = layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOT + "..");
		for (String room : ROOMS.keySet()) {
			rooms = rooms.layer(room).definedBy(room.equals(ROOT) ? ROOT : ROOT + "." + room);
		}
		for (Map.Entry<String, List<String>> room : ROOMS.entrySet()) {
			String[] known = room.getValue().toArray(String[]::new);
			rooms = (known.length == 0) ? rooms.whereLayer(room.getKey()).mayNotAccessAnyLayer()
					: rooms.whereLayer(room.getKey()).mayOnlyAccessLayers(known);
		}
		rooms.because("whoever reads a package has to know those below it, never those above").check(CORE);
	}

	@Test
	void everyRoomHasItsPlace() {
		assertThat(CORE.getPackage(ROOT).getSubpackages().stream().map(JavaPackage::getRelativeName))
			.containsExactlyInAnyOrderElementsOf(ROOMS.keySet().stream().filter((room) -> !room.equals(ROOT)).toList());
	}

	@Test
	void packagesHaveNoCycles() {
		slices().matching(ROOT + ".(*)..")
			.should()
			.beFreeOfCycles()
			.because("packages in a circle are one package")
			.check(CORE);
	}

	@Test
	void coreKnowsNeitherSpringBootNorHibernate() {
		check(noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.boot..", "org.hibernate..", "jakarta.persistence..")
			.because("core serves applications that have neither"));
	}

	@Test
	void pureRoomsDoNotTouchTheDatabase() {
		check(noClasses().that()
			.resideInAnyPackage(ROOT + ".revision", ROOT + ".schema", ROOT + ".failure", ROOT + ".script")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc..")
			.because("what can be thought through without a database can be tested without one"));
	}

	@Test
	void sqlTextIsMadeWithoutAConnection() {
		check(noClasses().that()
			.resideInAnyPackage(ROOT + ".sql", ROOT + ".operation")
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("java.sql.Connection")
			.orShould()
			.dependOnClassesThat()
			.resideInAPackage("javax.sql..")
			.because("values may be bound to a statement that somebody else prepared; running it is for runtime"));
	}

	@Test
	void exceptionsThatUsersMeetSayWhatToDo() {
		check(classes().that()
			.areAssignableTo(RuntimeException.class)
			.should()
			.beAssignableTo("io.boards.migrations.failure.MigrationException")
			.because("headline, facts and remedy are asked for by its constructor"));
	}

	@Test
	void noNameIsEmpty() {
		check(noClasses().should()
			.haveSimpleNameEndingWith("Util")
			.orShould()
			.haveSimpleNameEndingWith("Utils")
			.orShould()
			.haveSimpleNameEndingWith("Helper")
			.orShould()
			.haveSimpleNameEndingWith("Manager")
			.orShould()
			.haveSimpleNameEndingWith("Impl")
			.orShould()
			.haveSimpleNameStartingWith("Abstract")
			.because("such names do not say what is inside"));
	}

	private void check(ArchRule rule) {
		rule.check(CORE);
	}

}
