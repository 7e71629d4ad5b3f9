package io.boards.migrations.command;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.convert.ConversionService;

/**
 * A context that knows how to make every bean of the application and makes none until it
 * is asked: no singleton, no lifecycle, no listener. Only what post-processes definitions
 * and beans is there. Marking all beans as lazy would not do, because some, such as the
 * EntityManagerFactory, are made early all the same.
 */
final class CommandApplicationContext extends GenericApplicationContext {

	private final Runnable beforeClosing;

	/**
	 * An empty context.
	 * @param beforeClosing what is done before anything is closed
	 */
	CommandApplicationContext(Runnable beforeClosing) {
		this.beforeClosing = beforeClosing;
		// What was processed ahead of time has done their work, and registers some again.
		if (!AotDetector.useGeneratedArtifacts()) {
			AnnotationConfigUtils.registerAnnotationConfigProcessors(this);
		}
	}

	/**
	 * What the beans need that are made later; the rest of what is usually done here
	 * makes singletons.
	 */
	@Override
	protected void finishBeanFactoryInitialization(ConfigurableListableBeanFactory beans) {
		if (beans.containsBean(CONVERSION_SERVICE_BEAN_NAME)
				&& beans.isTypeMatch(CONVERSION_SERVICE_BEAN_NAME, ConversionService.class)) {
			beans.setConversionService(beans.getBean(CONVERSION_SERVICE_BEAN_NAME, ConversionService.class));
		}
		if (!beans.hasEmbeddedValueResolver()) {
			beans.addEmbeddedValueResolver((text) -> getEnvironment().resolvePlaceholders(text));
		}
		beans.setTempClassLoader(null);
		beans.freezeConfiguration();
	}

	/** Also called by the hook of the JVM's end, in another thread. */
	@Override
	protected void doClose() {
		this.beforeClosing.run();
		super.doClose();
	}

	/** Without listeners, events are kept and never published. */
	@Override
	protected void registerListeners() {
	}

	@Override
	protected void finishRefresh() {
	}

}
