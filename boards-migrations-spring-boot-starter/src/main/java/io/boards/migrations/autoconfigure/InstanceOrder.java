package io.boards.migrations.autoconfigure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * The order in which instances are migrated: that in which an application's files name
 * them. A map of properties has those first that the sources of the highest precedence
 * have, such as the one whose password is in a variable of the environment, and they
 * would come in another order in production than elsewhere.
 */
final class InstanceOrder {

	private static final ConfigurationPropertyName INSTANCES = ConfigurationPropertyName
		.of("boards.migrations.instances");

	private InstanceOrder() {
	}

	/**
	 * Sorts names.
	 * @param names the names
	 * @param environment has the sources
	 * @return the names as the sources have them, the least precedent of these first
	 */
	static List<String> of(Collection<String> names, Environment environment) {
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
