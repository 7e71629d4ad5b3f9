package io.boards.migrations.model;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * Gives factories that are about to be made another provider.
 */
final class CapturingPostProcessor implements BeanPostProcessor {

	private final CapturingPersistenceProvider provider;

	CapturingPostProcessor(CapturingPersistenceProvider provider) {
		this.provider = provider;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof LocalContainerEntityManagerFactoryBean factory) {
			factory.setPersistenceProvider(this.provider);
			// In another thread the model would not be there when it is asked for.
			factory.setBootstrapExecutor(null);
		}
		return bean;
	}

}
