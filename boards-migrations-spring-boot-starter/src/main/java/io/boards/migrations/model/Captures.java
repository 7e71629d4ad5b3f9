package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.HibernateException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.TypeConverter;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.util.Assert;

/**
 * Captures what Hibernate makes of the mappings behind each factory of an application. Of
 * one that runs, the persistence unit and the settings are taken. One that is only
 * defined is made from its definition, up to that point, in a bean factory of its own: so
 * it has everything that the application's own would have, naming strategies,
 * customizers, packages.
 * <p>
 * A definition also says on which beans the factory depends; among them are those that
 * migrate the database, so the copy depends on none.
 */
final class Captures {

	private Captures() {
	}

	static Map<String, EntityModel> read(ConfigurableListableBeanFactory factory, int majorVersion, UnitChoice choice) {
		Map<String, EntityModel> models = new LinkedHashMap<>();
		List<PersistenceUnit> all = new ArrayList<>();
		List<PersistenceUnit> meant = new ArrayList<>();
		for (String name : factory.getBeanNamesForType(LocalContainerEntityManagerFactoryBean.class, true, false)) {
			String bean = BeanFactoryUtils.transformedBeanName(name);
			try {
				CapturingPersistenceProvider provider = new CapturingPersistenceProvider(bean, majorVersion, choice);
				capture(factory, bean, provider);
				all.add(provider.unit());
				provider.captured().ifPresent((captured) -> {
					meant.add(captured.unit());
					models.put(bean, new MetadataWalker(captured.metadata()).model(captured.unit().dataSource()));
				});
			}
			catch (BeansException | HibernateException ex) {
				throw UnreadableEntitiesException.of(bean, ex, NestedExceptionUtils.getMostSpecificCause(ex));
			}
		}
		choice.check(meant, all);
		return models;
	}

	private static void capture(ConfigurableListableBeanFactory factory, String bean,
			CapturingPersistenceProvider provider) {
		if (factory.containsSingleton(bean)) {
			provider.capture(factory.getBean(BeanFactory.FACTORY_BEAN_PREFIX + bean,
					LocalContainerEntityManagerFactoryBean.class));
		}
		else if (factory instanceof DefaultSingletonBeanRegistry singletons) {
			captureDefined(factory, bean, provider, singletons);
		}
		else {
			makeCopy(factory, bean, provider);
		}
	}

	/**
	 * Captures while the bean counts as being made. Otherwise a method of a
	 * {@code @Configuration} class would look for the application's own factory, and so
	 * make it. As no bean comes out, none is kept.
	 */
	private static void captureDefined(ConfigurableListableBeanFactory factory, String bean,
			CapturingPersistenceProvider provider, DefaultSingletonBeanRegistry singletons) {
		NothingToKeep nothing = new NothingToKeep();
		try {
			singletons.getSingleton(bean, () -> {
				makeCopy(factory, bean, provider);
				throw nothing;
			});
		}
		catch (NothingToKeep ex) {
			Assert.state(ex == nothing, "Another bean was made meanwhile");
		}
	}

	private static void makeCopy(ConfigurableListableBeanFactory factory, String bean,
			CapturingPersistenceProvider provider) {
		Copies copies = new Copies(factory);
		copies.copyConfigurationFrom(factory);
		copies.addBeanPostProcessor(new CapturingPostProcessor(provider));
		copies.registerBeanDefinition(bean, copy(factory.getMergedBeanDefinition(bean)));
		try {
			copies.getBean(BeanFactory.FACTORY_BEAN_PREFIX + bean);
		}
		finally {
			copies.destroySingletons();
		}
	}

	private static BeanDefinition copy(BeanDefinition definition) {
		RootBeanDefinition copy = (definition instanceof RootBeanDefinition root) ? root.cloneBeanDefinition()
				: new RootBeanDefinition();
		if (!(definition instanceof RootBeanDefinition)) {
			copy.overrideFrom(definition);
		}
		copy.setDependsOn((String[]) null);
		copy.setScope(BeanDefinition.SCOPE_SINGLETON);
		return copy;
	}

	/** Ends the making of a bean without one. */
	private static final class NothingToKeep extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NothingToKeep() {
			super(null, null, false, false);
		}

	}

	/** Finds the dependencies of its beans where those of the originals are found. */
	private static final class Copies extends DefaultListableBeanFactory {

		private static final long serialVersionUID = 1L;

		private final transient ConfigurableListableBeanFactory originals;

		Copies(ConfigurableListableBeanFactory originals) {
			super(originals);
			this.originals = originals;
		}

		@Override
		public @Nullable Object resolveDependency(DependencyDescriptor descriptor, @Nullable String requestingBeanName,
				@Nullable Set<String> autowiredBeanNames, @Nullable TypeConverter typeConverter) throws BeansException {
			return this.originals.resolveDependency(descriptor, requestingBeanName, autowiredBeanNames, typeConverter);
		}

	}

}
