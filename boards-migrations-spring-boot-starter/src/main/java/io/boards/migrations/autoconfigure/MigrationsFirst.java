package io.boards.migrations.autoconfigure;

import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Makes the {@link MigrationsInitializer} before all other singletons.
 */
final class MigrationsFirst implements BeanFactoryInitializer<ListableBeanFactory> {

	@Override
	public void initialize(ListableBeanFactory beanFactory) {
		beanFactory.getBeansOfType(MigrationsInitializer.class);
	}

}
