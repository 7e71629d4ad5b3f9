package io.boards.migrations.autoconfigure;

import io.boards.migrations.Migrations;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers two beans for each instance: its {@link Migrations}, under the instance's
 * name, and its {@link MigrationsInitializer}, which waits for the one before it. They
 * are definitions like those of {@code @Bean} methods, which can be written down when an
 * application is processed ahead of time.
 */
final class InstancesRegistrar implements ImportBeanDefinitionRegistrar {

	private final Environment environment;

	InstancesRegistrar(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		MigrationsProperties properties = MigrationsProperties.of(this.environment);
		InstanceChecks.check(properties);
		String before = null;
		for (String name : InstanceNames.in(this.environment)) {
			if (!properties.instances().containsKey(name)) {
				throw InstanceException.nothingKnown(name);
			}
			if (registry.isBeanNameInUse(name)) {
				throw InstanceException.nameTaken(name);
			}
			registry.registerBeanDefinition(name, definition(Migrations.class, "migrations", name));
			RootBeanDefinition initializer = definition(MigrationsInitializer.class, "initializer", name);
			if (before != null) {
				initializer.setDependsOn(before);
			}
			before = name + "MigrationsInitializer";
			registry.registerBeanDefinition(before, initializer);
		}
	}

	private static RootBeanDefinition definition(Class<?> type, String method, String name) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(type);
		definition.setFactoryBeanName(InstanceConfiguration.FACTORY);
		definition.setFactoryMethodName(method);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
		return definition;
	}

}
