package io.boards.migrations.test;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Hands the tests of a class their database.
 */
class TestDatabaseExtension implements ParameterResolver, AfterAllCallback {

	private static final Namespace NAMESPACE = Namespace.create(TestDatabaseExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == TestDatabase.class;
	}

	@Override
	public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> tests = context.getRequiredTestClass();
		boolean judged = AnnotationSupport.findAnnotation(tests, PostgresTest.class)
			.map(PostgresTest::judged)
			.orElse(false);
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(tests.getName(), (name) -> TestServer.get(judged).createDatabase(), TestDatabase.class);
	}

	/** So that not all databases of all classes are there in the end. */
	@Override
	public void afterAll(ExtensionContext context) {
		TestDatabase database = context.getRoot()
			.getStore(NAMESPACE)
			.remove(context.getRequiredTestClass().getName(), TestDatabase.class);
		if (database != null) {
			database.close();
		}
	}

}
