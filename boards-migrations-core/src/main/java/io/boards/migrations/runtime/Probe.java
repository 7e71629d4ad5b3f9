package io.boards.migrations.runtime;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import io.boards.migrations.sql.Effect;
import io.boards.migrations.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Asks the catalog what became of statements.
 */
final class Probe {

	private final Session session;

	Probe(Session session) {
		this.session = session;
	}

	/**
	 * Finds out what a statement is about to concern, as the session understands its
	 * names.
	 * @param effect the effect of the statement
	 * @return it with its schema; null where it is not there, or nothing can be found by
	 * it
	 * @throws SQLException where the database fails
	 */
	@Nullable String target(Effect effect) throws SQLException {
		if (effect instanceof Effect.CreateIndex index && index.name().isPresent()) {
			return relation("(pg_catalog.parse_ident(" + literal(index.name().get()) + "))[1]::pg_catalog.name",
					index.table());
		}
		if (effect instanceof Effect.DropIndex drop) {
			return relation("c.relname", drop.index());
		}
		if (effect instanceof Effect.Backfill backfill) {
			return relation("c.relname", Quoting.name(backfill.operation().table()));
		}
		if (effect instanceof Effect.DetachPartition detach) {
			return relation("c.relname", detach.partition());
		}
		if (effect instanceof Effect.Reindex reindex) {
			Optional<String> name = reindex.name();
			return (reindex.scope() == Effect.Scope.SCHEMA || name.isEmpty()) ? name.orElse(null)
					: relation("c.relname", name.get());
		}
		return null;
	}

	private @Nullable String relation(String name, String relation) throws SQLException {
		List<Object[]> rows = this.session
			.exchange("SELECT pg_catalog.format('%I.%I', n.nspname, " + name + ") FROM pg_catalog.pg_class c"
					+ " JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace"
					+ " WHERE c.oid OPERATOR(pg_catalog.=) pg_catalog.to_regclass(" + literal(relation) + ")")
			.get(0);
		return rows.isEmpty() ? null : String.valueOf(rows.get(0)[0]);
	}

	/**
	 * Finds out how far a statement came.
	 * @param kind what it does
	 * @param target what it concerns
	 * @return what the catalog says
	 * @throws SQLException where the database fails
	 */
	Finding look(StatementKind kind, @Nullable String target) throws SQLException {
		if (kind == StatementKind.REINDEX_DATABASE) {
			return rebuilt("true");
		}
		if (kind == StatementKind.BACKFILL) {
			return Finding.nothing("it goes on behind its last batch");
		}
		if (kind == StatementKind.REPEATABLE || kind == StatementKind.TRANSACTION) {
			return Finding.nothing("it may be run again");
		}
		if (kind == StatementKind.OTHER) {
			return Finding.unclear("nothing in the catalog tells what became of it");
		}
		if (target == null) {
			return Finding.nothing("what it names was not there");
		}
		return switch (kind) {
			case CREATE_INDEX -> created(target);
			case DROP_INDEX -> dropped(target);
			case DETACH_PARTITION -> detached(target);
			case REINDEX_TABLE -> rebuilt("own.oid = ANY (ARRAY(SELECT relid FROM pg_partition_tree(" + oid(target)
					+ "))) OR own.oid = " + oid(target));
			case REINDEX_INDEX -> rebuilt(ofIndex(target));
			case REINDEX_SCHEMA -> rebuilt("own.relnamespace = to_regnamespace(" + literal(target) + ")");
			default -> throw new IllegalStateException(kind.text());
		};
	}

	private Finding created(String index) throws SQLException {
		List<Object[]> rows = ask("SELECT i.indisvalid FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid"
				+ " AND c.relkind = 'i' WHERE c.oid = " + oid(index));
		if (rows.isEmpty()) {
			return Finding.nothing("there is no index " + index);
		}
		Object valid = rows.get(0)[0];
		if (valid == null) {
			return Finding.unclear(index + " is something else than an index of a table");
		}
		if ((Boolean) valid) {
			return Finding.done("the index " + index + " is there and valid");
		}
		List<Object[]> makers = ask("SELECT a.pid, a.application_name, a.usename::text, a.query_start"
				+ " FROM pg_stat_progress_create_index p JOIN pg_stat_activity a ON a.pid = p.pid"
				// What another role builds is hidden from most: it may be this one.
				+ " WHERE p.datname = current_database() AND (p.index_relid IS NULL OR p.index_relid = " + oid(index)
				+ ")");
		return makers.isEmpty() ? Finding.left(List.of("DROP INDEX CONCURRENTLY " + index),
				"the index " + index + " is there, but not valid") : Finding.busy(LockHolder.of(makers));
	}

	private Finding dropped(String index) throws SQLException {
		return ask("SELECT 1 FROM pg_class WHERE oid = " + oid(index)).isEmpty()
				? Finding.done("there is no index " + index + " any more")
				: Finding.nothing("the index " + index + " is still there");
	}

	private Finding detached(String partition) throws SQLException {
		List<Object[]> rows = ask("SELECT format('%I.%I', n.nspname, c.relname),"
				// Servers before 14 do not have it.
				+ " COALESCE(CAST(to_jsonb(i) ->> 'inhdetachpending' AS bool), false) FROM pg_inherits i JOIN pg_class c"
				+ " ON c.oid = i.inhparent JOIN pg_namespace n ON n.oid = c.relnamespace WHERE i.inhrelid = "
				+ oid(partition));
		if (rows.isEmpty()) {
			return Finding.done(partition + " is no partition any more");
		}
		return (Boolean) rows.get(0)[1]
				? Finding.half("ALTER TABLE " + rows.get(0)[0] + " DETACH PARTITION " + partition + " FINALIZE",
						partition + " is detached by half")
				: Finding.nothing(partition + " is still attached");
	}

	/**
	 * Invalid indexes that REINDEX CONCURRENTLY left, by the names that it gives them,
	 * unless somebody is just making them.
	 */
	private Finding rebuilt(String scope) throws SQLException {
		List<String> drops = ask("SELECT format('%I.%I', n.nspname, c.relname) FROM pg_index i"
				+ " JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
				+ " JOIN pg_class t ON t.oid = i.indrelid"
				+ " JOIN pg_class own ON own.oid = t.oid OR own.reltoastrelid = t.oid"
				+ " WHERE NOT i.indisvalid AND c.relkind = 'i' AND c.relname ~ '_cc(new|old)[0-9]*$' AND (" + scope
				+ ") AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.datname = current_database()"
				+ " AND (p.relid IS NULL OR p.relid IN (t.oid, own.oid))) ORDER BY 1")
			.stream()
			.map((row) -> "DROP INDEX CONCURRENTLY " + row[0])
			.distinct()
			.toList();
		return drops.isEmpty() ? Finding.nothing("no half-made index is left")
				: Finding.left(drops, "REINDEX left indexes half made");
	}

	/** A name that would be too long is cut off before its ending. */
	private static String ofIndex(String index) {
		String base = "regexp_replace(c.relname::text, '_cc(new|old)[0-9]*$', '')";
		return "EXISTS (SELECT FROM pg_class x JOIN pg_index xi ON xi.indexrelid = x.oid WHERE (x.oid = " + oid(index)
				+ " OR x.oid = ANY (ARRAY(SELECT relid FROM pg_partition_tree(" + oid(index) + "))))"
				+ " AND xi.indrelid = i.indrelid AND (x.relname::text = " + base
				+ " OR octet_length(c.relname) >= 60 AND starts_with(x.relname::text, " + base + ")))";
	}

	private List<Object[]> ask(String query) throws SQLException {
		return this.session.exchange(Settings.ONLY_CATALOG, query).get(1);
	}

	private static String oid(String name) {
		return "to_regclass(" + literal(name) + ")";
	}

	private static String literal(String text) {
		return Quoting.literal(text);
	}

}
