package io.boards.migrations.model;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * An {@code EntityManagerFactory} that can be closed and nothing else.
 */
final class InertFactory implements InvocationHandler {

	private InertFactory() {
	}

	static EntityManagerFactory create() {
		return (EntityManagerFactory) Proxy.newProxyInstance(InertFactory.class.getClassLoader(),
				new Class<?>[] { SessionFactory.class }, new InertFactory());
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
		return switch (method.getName()) {
			case "close" -> null;
			case "isOpen" -> false;
			case "getProperties" -> Map.of();
			case "toString" -> "InertFactory";
			case "hashCode" -> System.identityHashCode(proxy);
			case "equals" -> arguments != null && proxy == arguments[0];
			default -> throw new IllegalStateException(
					"This EntityManagerFactory is there to read the entities only, not for " + method.getName());
		};
	}

}
