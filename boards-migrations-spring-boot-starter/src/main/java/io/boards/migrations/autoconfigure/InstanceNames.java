package io.boards.migrations.autoconfigure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * The names of an application's instances, in the order in which they are migrated: that
 * in which its files name them. A map of properties has those first that the sources of
 * the highest precedence have, such as the one whose password is in a variable of the
 * environment, and they would come in another order in production than elsewhere.
 */
final class InstanceNames {

	/** The property that has all that is said of instances. */
	static final String PROPERTY = "boards.migrations.instances";

	private static final ConfigurationPropertyName INSTANCES = ConfigurationPropertyName.of(PROPERTY);

	private InstanceNames() {
	}

	/**
	 * Finds all of which anything is said.
	 * @param environment the application's
	 * @return the names as its sources have them, the least precedent of these first
	 */
	static List<String> in(Environment environment) {
		Set<String> names = Binder.get(environment)
			.bind(PROPERTY, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet();
		List<ConfigurationPropertySource> sources = new ArrayList<>();
		ConfigurationPropertySources.get(environment).forEach(sources::add);
		Collections.reverse(sources);
		Set<String> found = new LinkedHashSet<>();
		for (ConfigurationPropertySource source : sources) {
			if (source instanceof IterableConfigurationPropertySource known) {
				known.filter(INSTANCES::isAncestorOf)
					.forEach((property) -> found
						.add(property.getElement(INSTANCES.getNumberOfElements(), Form.ORIGINAL)));
			}
		}
		found.retainAll(names);
		found.addAll(names);
		return List.copyOf(found);
	}

}
