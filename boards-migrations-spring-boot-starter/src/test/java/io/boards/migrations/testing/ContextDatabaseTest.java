package io.boards.migrations.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import io.boards.migrations.autoconfigure.FixedDetails;
import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.AnnotationConfigContextLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class ContextDatabaseTest {

	private final TestDatabase server;

	private final GenericApplicationContext context = new GenericApplicationContext();

	private final ContextDatabase database;

	ContextDatabaseTest(TestDatabase server) {
		this.server = server;
		// A hash that no other test has
		TestPropertyValues.of("boards.migrations.schema=of_this_test").applyTo(this.context);
		this.database = new ContextDatabase(new TemplateName(this.context, new MergedContextConfiguration(
				ContextDatabaseTest.class, null, null, null, new AnnotationConfigContextLoader())));
	}

	@AfterEach
	void drop() {
		this.database.close();
		this.context.close();
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void whatSomebodyIsConnectedToIsNoTemplate(CapturedOutput output) throws SQLException {
		String url = this.database.on(new FixedDetails(this.server.url(), this.server.user(), this.server.password()));
		try (Connection somebody = DriverManager.getConnection(url, this.server.user(), this.server.password())) {
			this.database.keepAsTemplate();
			assertThat(somebody.isValid(1)).isTrue();
		}
		String name = url.replaceAll(".*/|\\?.*", "");
		assertThat(output.getOut()).contains(name + " is in use, and not kept as a template");
	}

	@Test
	void whoMayNotCreateDatabasesIsTold() {
		this.server.makeRoles("may_not_create_databases");
		this.server.jdbc().sql("ALTER ROLE may_not_create_databases LOGIN PASSWORD 'its own'").update();
		FixedDetails details = new FixedDetails(this.server.url(), "may_not_create_databases", "its own");

		assertThatThrownBy(() -> this.database.on(details)).isInstanceOf(OwnDatabaseException.class)
			.hasMessage(
					"""
							The database of an @OwnDatabase test cannot be made.
							    SQLSTATE: 42501
							    error:    permission denied to create database
							  What to do: The user of the DataSource needs a server that answers, and the right to create databases \
							(ALTER ROLE … CREATEDB).""");
	}

}
