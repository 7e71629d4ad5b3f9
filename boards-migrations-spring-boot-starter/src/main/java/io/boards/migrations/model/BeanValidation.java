package io.boards.migrations.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.hibernate.boot.beanvalidation.BeanValidationIntegrator;
import org.hibernate.boot.beanvalidation.IntegrationException;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.cfg.ValidationSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.ClassUtils;

/**
 * What constraints of Bean Validation mean for the schema: {@code @NotNull} is
 * {@code NOT NULL}, {@code @Size} a length, {@code @Min} a check.
 * <p>
 * Hibernate applies them when it makes a factory. Its own integrator is used here; in
 * place of the factory it gets the few answers that it asks for, among them that
 * constraints are wanted for the schema and nothing else.
 */
final class BeanValidation {

	private static final String API = "jakarta.validation.ConstraintViolation";

	private static final String NO_PROVIDER = "jakarta.validation.NoProviderFoundException";

	private BeanValidation() {
	}

	static void apply(MetadataImplementor metadata) {
		StandardServiceRegistry registry = metadata.getMetadataBuildingOptions().getServiceRegistry();
		ConfigurationService configuration = registry.requireService(ConfigurationService.class);
		Object setting = configuration.getSettings().get(ValidationSettings.JAKARTA_VALIDATION_MODE);
		String mode = (setting != null) ? setting.toString().toLowerCase(Locale.ROOT) : "auto";
		boolean wanted = mode.contains("auto") || mode.contains("ddl");
		if (wanted && ClassUtils.isPresent(API, BeanValidation.class.getClassLoader())) {
			apply(metadata, registry, configuration);
		}
	}

	private static void apply(MetadataImplementor metadata, StandardServiceRegistry registry,
			ConfigurationService configuration) {
		try {
			new BeanValidationIntegrator().integrate(metadata, proxy(BootstrapContext.class, null, (method) -> null),
					factory(registry, configuration));
		}
		catch (IntegrationException ex) {
			// The API alone, without an implementation, is no fault: nothing validates.
			if (!NestedExceptionUtils.getMostSpecificCause(ex).getClass().getName().equals(NO_PROVIDER)) {
				throw ex;
			}
		}
	}

	private static SessionFactoryImplementor factory(StandardServiceRegistry registry,
			ConfigurationService configuration) {
		Map<String, Object> settings = new HashMap<>(configuration.getSettings());
		settings.put(ValidationSettings.JAKARTA_VALIDATION_MODE, "ddl");
		ConfigurationService forSchema = proxy(ConfigurationService.class, configuration,
				(method) -> method.getName().equals("getSettings") ? settings : null);
		SessionFactoryServiceRegistry services = proxyOfServices(registry, forSchema);
		SessionFactoryOptions options = proxy(SessionFactoryOptions.class, null, (method) -> null);
		return proxy(SessionFactoryImplementor.class, null, (method) -> switch (method.getName()) {
			case "getServiceRegistry" -> services;
			case "getSessionFactoryOptions" -> options;
			default -> null;
		});
	}

	private static SessionFactoryServiceRegistry proxyOfServices(StandardServiceRegistry registry,
			ConfigurationService configuration) {
		return (SessionFactoryServiceRegistry) Proxy.newProxyInstance(BeanValidation.class.getClassLoader(),
				new Class<?>[] { SessionFactoryServiceRegistry.class }, (proxy, method, arguments) -> {
					boolean asked = arguments != null && arguments[0] == ConfigurationService.class;
					return asked ? configuration : call(method, registry, arguments);
				});
	}

	private static <T> T proxy(Class<T> type, @Nullable Object target, Function<Method, @Nullable Object> answers) {
		return type.cast(Proxy.newProxyInstance(BeanValidation.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					Object answer = answers.apply(method);
					return (answer != null || target == null) ? answer : call(method, target, arguments);
				}));
	}

	private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
