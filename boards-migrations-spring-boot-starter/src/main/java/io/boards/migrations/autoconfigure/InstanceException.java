package io.boards.migrations.autoconfigure;

import java.util.Collection;
import java.util.TreeSet;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * An instance of {@code boards.migrations.instances} cannot be as it is described.
 */
public class InstanceException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final String INSTANCES = InstanceNames.PROPERTY + ".";

	private InstanceException(Failure failure) {
		super(failure);
	}

	static InstanceException badName(String name) {
		return new InstanceException(Failure.of("This cannot be the name of an instance.")
			.fact("instance", name)
			.remedy("A name has letters, digits, - and _, and begins with a letter or a digit."));
	}

	static InstanceException nothingKnown(String name) {
		return new InstanceException(Failure.of("Nothing of what is said of an instance is a property that it has.")
			.fact("instance", name)
			.remedy("Look how the properties are written, such as " + INSTANCES + name
					+ ".datasource, and which of them" + " are said for all instances alike."));
	}

	static InstanceException commonUrl(Collection<String> instances) {
		return new InstanceException(Failure.of("One URL cannot be that of several instances.")
			.fact("property", "boards.migrations.url")
			.fact("instances", String.join(", ", instances))
			.remedy("Say it of the one that is meant: " + INSTANCES + instances.iterator().next() + ".url."));
	}

	static InstanceException sameHistory(String one, String other) {
		return new InstanceException(Failure.of("Two instances would keep their histories in the same tables.")
			.fact("instances", one + ", " + other)
			.remedy("Give one of them another datasource or url, or, in the same database, another schema: " + INSTANCES
					+ other + ".schema."));
	}

	static InstanceException nameTaken(String instance) {
		return new InstanceException(
				Failure.of("The name of an instance is that of its Migrations bean, and another bean has it already.")
					.fact("instance", instance)
					.remedy("Call the instance or the bean otherwise."));
	}

	static InstanceException noDataSource(String instance, String bean, Collection<String> beans) {
		return new InstanceException(Failure.of("There is no DataSource bean of that name.")
			.fact("property", INSTANCES + instance + ".datasource=" + bean)
			.fact("beans", beans.isEmpty() ? "none" : String.join(", ", beans))
			.remedy(beans.isEmpty() ? "Define the bean, or say where the database is: " + INSTANCES + instance + ".url."
					: "Name one of the beans."));
	}

	static InstanceException noDatabase(String instance) {
		return new InstanceException(Failure.of("It is not known where the database of an instance is.")
			.fact("instance", instance)
			.remedy("Name a DataSource bean, " + INSTANCES + instance + ".datasource, or say where it is: " + INSTANCES
					+ instance + ".url."));
	}

	static InstanceException severalDataSources(String instance, Collection<String> beans) {
		return new InstanceException(
				Failure.of("The application has several DataSources, and it is not clear which one is the instance's.")
					.fact("instance", instance)
					.fact("beans", String.join(", ", beans))
					.remedy("Name one of them: " + INSTANCES + instance + ".datasource; or say where the database is: "
							+ INSTANCES + instance + ".url."));
	}

	static InstanceException severalTenantSchemas(String instance, Collection<String> beans) {
		return new InstanceException(Failure.of("Several TenantSchemas beans tell the tenants of one instance.")
			.fact("instance", instance)
			.fact("beans", String.join(", ", beans))
			.remedy("Leave one of them; where there are several instances each takes the one with its name as qualifier"
					+ " (@Qualifier(\"" + instance + "\"))."));
	}

	static InstanceException schemaOfTenants(String schema) {
		return new InstanceException(
				Failure.of("The tables of tenants are in their own schemas, and another schema is configured for them.")
					.fact("property", "boards.migrations.schema=" + schema)
					.remedy("Take the property out, or the tenants."));
	}

	static InstanceException otherThanProcessed(Collection<String> processed, Collection<String> configured) {
		return new InstanceException(Failure
			.of("The application was processed ahead of time with other instances than those configured now.")
			.fact("then", sorted(processed))
			.fact("now", sorted(configured))
			.remedy("Process it with the names that it runs with; all else about an instance may be said later."));
	}

	private static String sorted(Collection<String> names) {
		return names.isEmpty() ? "none" : String.join(", ", new TreeSet<>(names));
	}

}
