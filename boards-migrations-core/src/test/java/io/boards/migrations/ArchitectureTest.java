package io.boards.migrations;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

	private static final String ROOT = "io.boards.migrations";

	private final JavaClasses core = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void theRulesLookAtTheWholeOfCore() {
		assertThat(this.core.contain(Migrations.class)).isTrue();
		assertThat(this.core.getPackage(ROOT).getSubpackages()).hasSizeGreaterThanOrEqualTo(6);
	}

	@Test
	void importsPointDownwardOnly() {
		layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOT + "..")
			.layer("cli")
			.definedBy(ROOT + ".cli")
			.layer("facade")
			.definedBy(ROOT)
			.layer("adopt")
			.definedBy(ROOT + ".adopt")
			.layer("runtime")
			.definedBy(ROOT + ".runtime")
			.layer("script")
			.definedBy(ROOT + ".script")
			.layer("sql")
			.definedBy(ROOT + ".sql")
			.layer("revision")
			.definedBy(ROOT + ".revision")
			.layer("operation")
			.definedBy(ROOT + ".operation")
			.layer("schema")
			.definedBy(ROOT + ".schema")
			.layer("failure")
			.definedBy(ROOT + ".failure")
			.whereLayer("cli")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("facade")
			.mayOnlyBeAccessedByLayers("cli")
			.whereLayer("adopt")
			.mayOnlyBeAccessedByLayers("cli", "facade")
			.whereLayer("runtime")
			.mayOnlyBeAccessedByLayers("cli", "facade", "adopt")
			.whereLayer("script")
			.mayOnlyBeAccessedByLayers("cli", "facade", "adopt", "runtime")
			.whereLayer("sql")
			.mayOnlyBeAccessedByLayers("cli", "facade", "adopt", "runtime", "script")
			.whereLayer("revision")
			.mayOnlyBeAccessedByLayers("cli", "facade", "adopt", "runtime", "script")
			.whereLayer("operation")
			.mayOnlyBeAccessedByLayers("cli", "facade", "adopt", "runtime", "script", "sql")
			.whereLayer("schema")
			.mayOnlyBeAccessedByLayers("cli", "facade", "adopt", "runtime", "script", "sql", "operation")
			.because("whoever reads a package has to know those below it, never those above")
			.check(this.core);
	}

	@Test
	void packagesHaveNoCycles() {
		slices().matching(ROOT + ".(*)..")
			.should()
			.beFreeOfCycles()
			.because("packages in a circle are one package")
			.check(this.core);
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
		rule.check(this.core);
	}

}
