package io.boards.migrations.tenant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be said of many tenants, each thing once.
 */
public final class Warnings {

	private static final Logger log = LoggerFactory.getLogger("io.boards.migrations");

	private static final int NAMED = 5;

	private final Map<String, List<String>> gathered = new LinkedHashMap<>();

	private final Set<String> told = new HashSet<>();

	/**
	 * Has something to say of a tenant.
	 * @param warning what; empty where there is nothing to say
	 * @param tenant its schema
	 */
	public synchronized void add(String warning, String tenant) {
		if (!warning.isEmpty()) {
			this.gathered.computeIfAbsent(warning, (text) -> new ArrayList<>()).add(tenant);
		}
	}

	/**
	 * Says what was gathered, unless it was said of the same tenants before.
	 */
	public synchronized void tell() {
		this.gathered.forEach((warning, tenants) -> {
			String text = names(tenants) + ": " + warning;
			if (this.told.add(text)) {
				log.warn(text);
			}
		});
		this.gathered.clear();
	}

	/**
	 * Names tenants, not too many of them.
	 * @param tenants their schemas
	 * @return a text
	 */
	public static String names(List<String> tenants) {
		String first = String.join(", ", tenants.subList(0, Math.min(tenants.size(), NAMED)));
		return (tenants.size() <= NAMED) ? first : first + " and " + (tenants.size() - NAMED) + " more tenants";
	}

}
