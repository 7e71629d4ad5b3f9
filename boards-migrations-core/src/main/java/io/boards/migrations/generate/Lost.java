package io.boards.migrations.generate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.boards.migrations.catalog.Holder;
import io.boards.migrations.diff.Renames;
import io.boards.migrations.operation.DataOperation.ExecuteSql;
import io.boards.migrations.operation.Operation;
import io.boards.migrations.schema.ObjectAddress;
import io.boards.migrations.sql.BelongingsSql;

import org.jspecify.annotations.Nullable;

/**
 * What objects had and have not any more, and what they got that they had not.
 */
final class Lost {

	private static final Comparator<ObjectAddress> ORDER = Comparator.comparing(ObjectAddress::kind)
		.thenComparing((address) -> address.name().quoted())
		.thenComparing((address) -> String.valueOf(address.part()));

	private final List<Holder> before;

	private final Counterparts counterparts;

	private final int major;

	/**
	 * Compares what there was with what there is.
	 * @param before what there was
	 * @param now what there is
	 * @param renames what columns that were made again are called otherwise
	 * @param major the major version of the server
	 */
	Lost(List<Holder> before, List<Holder> now, Renames renames, int major) {
		this.before = before;
		this.counterparts = new Counterparts(before, now, renames);
		this.major = major;
	}

	/**
	 * What objects lost that were dropped and created again.
	 * @param given what this is not about any more; what it is about is added
	 * @return what gives it back
	 */
	List<Operation> byMakingAgain(Set<Holder.Number> given) {
		return operations((holder) -> {
			Holder now = this.counterparts.successor(holder);
			return (now != null && given.add(now.number())) ? now : null;
		});
	}

	/**
	 * What any object lost that is there.
	 * @return what gives it back
	 */
	List<Operation> atAll() {
		return operations((holder) -> {
			Holder itself = this.counterparts.itself(holder);
			return (itself != null) ? itself : this.counterparts.successor(holder);
		});
	}

	private List<Operation> operations(Function<Holder, @Nullable Holder> counterpart) {
		Map<ObjectAddress, List<String>> statements = new TreeMap<>(ORDER);
		for (Holder each : this.before) {
			Holder now = counterpart.apply(each);
			if (now != null && !now.belongings().equals(each.belongings())) {
				statements.put(now.address(),
						BelongingsSql.giveBack(now.address(), now.belongings(), each.belongings(), this.major));
			}
		}
		return statements.values().stream().flatMap(List::stream).<Operation>map(ExecuteSql::new).toList();
	}

}
