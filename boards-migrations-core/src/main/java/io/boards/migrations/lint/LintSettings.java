package io.boards.migrations.lint;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How strict the lint is.
 *
 * @param startAfter the revision after which it begins: neither that nor what it needs is
 * judged; null to judge all
 * @param severities what comes of findings, where it is not what the rule says
 */
public record LintSettings(@Nullable String startAfter, Map<Rule, Severity> severities) {

	/** All is judged, as the rules say. */
	public static final LintSettings STANDARD = new LintSettings(null, Map.of());

	public LintSettings {
		Map<Rule, Severity> copy = new EnumMap<>(Rule.class);
		copy.putAll(severities);
		severities = copy;
	}

	/**
	 * The same for revisions that are run in the schemas of tenants, where a name without
	 * a schema is what is meant.
	 * @return the settings
	 */
	public LintSettings ofTenants() {
		Map<Rule, Severity> all = new EnumMap<>(Rule.class);
		all.put(Rule.UNQUALIFIED_NAME, Severity.OFF);
		all.putAll(this.severities);
		return new LintSettings(this.startAfter, all);
	}

	/**
	 * What comes of a finding. What was found about a small table stays a warning.
	 */
	Severity of(Finding finding) {
		Severity wanted = this.severities.getOrDefault(finding.rule(), finding.rule().severity());
		boolean isLowered = finding.severity() == Severity.WARNING && finding.rule().severity() == Severity.ERROR;
		return (isLowered && wanted == Severity.ERROR) ? Severity.WARNING : wanted;
	}

}
