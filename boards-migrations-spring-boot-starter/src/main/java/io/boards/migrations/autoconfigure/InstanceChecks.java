package io.boards.migrations.autoconfigure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.boards.migrations.autoconfigure.MigrationsProperties.Instance;
import org.jspecify.annotations.Nullable;

/**
 * What can be known of instances before anything connects.
 */
final class InstanceChecks {

	/** Names stand in paths, tags and on command lines. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

	private InstanceChecks() {
	}

	static void check(MigrationsProperties properties) {
		if (properties.url() != null && !properties.instances().isEmpty()) {
			throw InstanceException.commonUrl(properties.instances().keySet());
		}
		Map<History, String> histories = new HashMap<>();
		properties.instances().forEach((name, instance) -> {
			if (!NAME.matcher(name).matches()) {
				throw InstanceException.badName(name);
			}
			String other = histories.put(History.of(instance, instance.completedBy(properties)), name);
			if (other != null) {
				throw InstanceException.sameHistory(other, name);
			}
		});
	}

	/**
	 * Where the tables of an instance are. What is written in two ways may be the same
	 * all the same, which only the database would know.
	 */
	private record History(String kind, @Nullable String place, @Nullable String schema, List<String> tenants) {

		static History of(Instance instance, MigrationsProperties own) {
			String url = instance.url();
			return new History((url != null) ? "url" : "datasource", (url != null) ? url : instance.datasource(),
					own.schema(), own.tenants());
		}

	}

}
