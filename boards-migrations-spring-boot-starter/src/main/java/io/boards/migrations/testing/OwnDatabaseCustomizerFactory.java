package io.boards.migrations.testing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Finds the tests that are to have a database of their own.
 */
class OwnDatabaseCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> attributes) {
		return TestContextAnnotationUtils.hasAnnotation(testClass, OwnDatabase.class) ? new Customizer() : null;
	}

	/** Equal to each other: classes that have the annotation may share a context. */
	private record Customizer() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration test) {
			ContextDatabase database = new ContextDatabase(new TemplateName(context, test));
			context.getBeanFactory()
				.addBeanPostProcessor(new OwnDatabaseConnections(database, context.getBeanFactory()));
			// The first to be registered is the last to be destroyed, behind the pool.
			((DefaultSingletonBeanRegistry) context.getBeanFactory())
				.registerDisposableBean(OwnDatabase.class.getName(), database::close);
		}

	}

}
