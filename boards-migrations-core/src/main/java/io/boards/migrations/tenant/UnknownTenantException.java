package io.boards.migrations.tenant;

import java.util.Comparator;
import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Somebody names a tenant that the application does not have.
 */
public class UnknownTenantException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final int NEAREST = 5;

	/**
	 * A tenant that there is not.
	 * @param name what somebody named
	 * @param known those that there are
	 */
	public UnknownTenantException(String name, List<String> known) {
		super(Failure.of("There is no tenant '" + name + "'.")
			.fact("tenants", known.size())
			.fact("nearest", known.isEmpty() ? null : String.join(", ", nearest(name, known)))
			.remedy("Name one of them (--tenant), or all (--all-tenants). A new one has to be in"
					+ " boards.migrations.tenants, or told by the TenantSchemas bean."));
	}

	private static List<String> nearest(String name, List<String> known) {
		return known.stream()
			.sorted(Comparator.comparingInt((String each) -> distance(name, each)).thenComparing(each -> each))
			.limit(NEAREST)
			.toList();
	}

	/** How many characters have to be changed, put in or taken out. */
	private static int distance(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int changed = diagonal + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[other.length()];
	}

}
