package io.boards.migrations.generate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.boards.migrations.schema.Function;
import io.boards.migrations.schema.MaterializedView;
import io.boards.migrations.schema.Schema;
import io.boards.migrations.schema.View;

/**
 * What nobody asked to change, and what PostgreSQL writes otherwise all the same when
 * something that it uses has changed: a policy on a column that got another type has the
 * same meaning in other words.
 */
final class Bystanders {

	private Bystanders() {
	}

	/**
	 * A schema in whose bystanders PostgreSQL's present words stand.
	 * @param before what was there before any change
	 * @param wanted the schema
	 * @param now what is there now
	 * @return the wanted schema; what is not there now is as it was
	 */
	static Schema of(Schema before, Schema wanted, Schema now) {
		Schema.Builder builder = wanted.toBuilder();
		reword(builder.policies, before.policies(), now.policies(), (each) -> List.of(each.table(), each.name()));
		reword(builder.triggers, before.triggers(), now.triggers(), (each) -> List.of(each.table(), each.name()));
		reword(builder.views, before.views(), now.views(), View::name);
		reword(builder.materializedViews, before.materializedViews(), now.materializedViews(), MaterializedView::name);
		reword(builder.functions, before.functions(), now.functions(), Function::signature);
		return builder.build();
	}

	private static <T> void reword(List<T> wanted, List<T> before, List<T> now,
			java.util.function.Function<T, Object> name) {
		Map<Object, T> present = new HashMap<>();
		now.forEach((each) -> present.put(name.apply(each), each));
		Set<T> unchanged = new HashSet<>(before);
		wanted.replaceAll((each) -> unchanged.contains(each) ? present.getOrDefault(name.apply(each), each) : each);
	}

}
