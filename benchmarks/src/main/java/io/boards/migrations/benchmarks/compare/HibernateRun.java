package io.boards.migrations.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import javax.sql.DataSource;

import io.boards.migrations.benchmarks.BenchmarkServer;
import io.boards.migrations.benchmarks.ColdRun;
import io.boards.migrations.benchmarks.Watch;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.spi.DelayedDropRegistryNotAvailableImpl;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/**
 * Hibernate's own tools for schemas: they validate, and write the script that makes one.
 */
public final class HibernateRun {

	static final String VALIDATE = "validate";

	/** Writes a script that makes everything. */
	static final String SCRIPT = "create";

	/** Writes a script that adds what is missing. */
	static final String UPDATE = "update";

	/** As Spring Boot has it. */
	static final Map<String, Object> SETTINGS = Map.of("hibernate.physical_naming_strategy",
			"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");

	private HibernateRun() {
	}

	/**
	 * Measures once.
	 * @param arguments what to do, the database, and the file of the script
	 * @throws IOException where nobody reads the figures
	 * @throws SQLException where the database cannot be reached
	 */
	public static void main(String[] arguments) throws IOException, SQLException {
		DataSource source = BenchmarkServer.source(arguments[1]);
		// The driver is loaded, as in an application that runs.
		source.getConnection().close();
		Map<String, Object> settings = new HashMap<>(SETTINGS);
		settings.put("jakarta.persistence.nonJtaDataSource", source);
		if (arguments[0].equals(VALIDATE)) {
			settings.put("hibernate.hbm2ddl.auto", "validate");
		}
		else {
			settings.put("jakarta.persistence.schema-generation.scripts.action", arguments[0]);
			settings.put("jakarta.persistence.schema-generation.scripts.create-target", arguments[2]);
			settings.put("hibernate.hbm2ddl.delimiter", ";");
		}
		Properties figures = new Properties();
		Watch all = new Watch();
		Watch model = new Watch();
		StandardServiceRegistry registry = new StandardServiceRegistryBuilder().applySettings(settings).build();
		MetadataSources sources = new MetadataSources(registry);
		EntityClasses.names().forEach(sources::addAnnotatedClassName);
		MetadataImplementor metadata = (MetadataImplementor) sources.buildMetadata();
		metadata.orderColumns(false);
		metadata.validate();
		model.stop(figures, "model");
		String found = found(metadata, registry, settings);
		all.stop(figures, "all");
		figures.setProperty("found", arguments[0].equals(UPDATE) ? statements(Path.of(arguments[2])) : found);
		ColdRun.print(figures);
	}

	private static String statements(Path script) throws IOException {
		return Files.readString(script).lines().filter((line) -> line.endsWith(";")).count() + " statements";
	}

	private static String found(MetadataImplementor metadata, StandardServiceRegistry registry,
			Map<String, Object> settings) {
		try {
			SchemaManagementToolCoordinator.process(metadata, registry, settings,
					DelayedDropRegistryNotAvailableImpl.INSTANCE);
			return "";
		}
		catch (SchemaManagementException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

}
