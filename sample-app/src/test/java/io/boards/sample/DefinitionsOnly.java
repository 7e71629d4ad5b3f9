package io.boards.sample;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A context in which everything is defined and nothing is made.
 */
final class DefinitionsOnly extends AnnotationConfigApplicationContext {

	@Override
	protected void finishBeanFactoryInitialization(ConfigurableListableBeanFactory beanFactory) {
		beanFactory.freezeConfiguration();
	}

	@Override
	protected void finishRefresh() {
		// No lifecycle and no listeners.
	}

}
