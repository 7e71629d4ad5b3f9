package io.boards.migrations.monitor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * Tells the current revisions and the heads, by the name of the bean where there are
 * several databases.
 *
 * @param standings where they stand
 */
record MigrationsInfoContributor(Standings standings) implements InfoContributor {

	@Override
	public void contribute(Info.Builder builder) {
		Map<String, Map<String, List<String>>> each = new LinkedHashMap<>();
		this.standings.all()
			.forEach((name, standing) -> standing.recent().ifPresent((status) -> each.put(name, revisions(status))));
		if (!each.isEmpty()) {
			boolean one = this.standings.all().size() == 1;
			builder.withDetail("migrations", one ? each.values().iterator().next() : each);
		}
	}

	private static Map<String, List<String>> revisions(Seen status) {
		Map<String, List<String>> revisions = new LinkedHashMap<>();
		revisions.put("current", status.current());
		revisions.put("heads", status.heads());
		return revisions;
	}

}
