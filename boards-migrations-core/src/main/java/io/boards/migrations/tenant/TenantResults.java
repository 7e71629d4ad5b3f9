package io.boards.migrations.tenant;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of all tenants.
 *
 * @param results one for each, in the order of the tenants
 * @param duration how long it took for all
 * @param <T> what is done or found for each
 */
public record TenantResults<T>(List<TenantResult<T>> results, Duration duration) {

	public TenantResults {
		results = List.copyOf(results);
	}

	/**
	 * Those that failed.
	 * @return their results; empty where all is well
	 */
	public List<TenantResult<T>> failed() {
		return this.results.stream().filter(TenantResult::isFailed).toList();
	}

	/**
	 * What was done or found.
	 * @return by the tenants that did not fail
	 */
	public Map<String, T> values() {
		Map<String, T> values = new LinkedHashMap<>();
		this.results.forEach((each) -> each.done().ifPresent((value) -> values.put(each.tenant(), value)));
		return values;
	}

	/**
	 * Sees that no tenant failed.
	 * @return this
	 * @throws TenantsException naming each tenant that did
	 */
	public TenantResults<T> requireAll() {
		if (!failed().isEmpty()) {
			throw new TenantsException(failed(), this.results.size());
		}
		return this;
	}

}
