package io.boards.migrations.naming;

import java.util.Set;

import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Schema;

import org.jspecify.annotations.Nullable;

/**
 * How constraints and indexes are called that have no name: by a template for their kind,
 * or, where that is null, as PostgreSQL would call them.
 * <p>
 * A template is a text with the tokens <code>{table}</code>, <code>{columns}</code>,
 * <code>{column_0}</code>, <code>{referred_table}</code>, <code>{referred_columns}</code>
 * and <code>{constraint}</code>, which is PostgreSQL's own name. What is too long is cut
 * off, as PostgreSQL does it.
 *
 * @param primaryKey for primary keys
 * @param unique for unique constraints
 * @param foreignKey for foreign keys
 * @param check for checks; their columns are those that the expression mentions
 * @param exclude for exclusion constraints
 * @param index for indexes
 */
public record NamingConvention(@Nullable String primaryKey, @Nullable String unique, @Nullable String foreignKey,
		@Nullable String check, @Nullable String exclude, @Nullable String index) {

	/** The names that PostgreSQL chooses. */
	public static final NamingConvention POSTGRESQL = new NamingConvention(null, null, null, null, null, null);

	/**
	 * Checks the templates.
	 * @throws InvalidTemplateException if one of them gives no names
	 */
	public NamingConvention {
		for (String template : new @Nullable String[] { primaryKey, unique, foreignKey, check, exclude, index }) {
			if (template != null) {
				NameTemplate.check(template);
			}
		}
	}

	/**
	 * Gives every constraint a name.
	 * @param model what may have constraints without names
	 * @return the same with all names
	 * @throws NameCollisionException if a template gives a name that is taken
	 */
	public Schema named(Schema model) {
		return named(model, Set.of());
	}

	/**
	 * Gives every constraint a name, and some indexes another one.
	 * @param model what may have constraints without names
	 * @param unnamed the indexes that have their names only until they get better ones
	 * @return the same with all names
	 * @throws NameCollisionException if a template gives a name that is taken
	 */
	public Schema named(Schema model, Set<QualifiedName> unnamed) {
		return new Naming(this, model, unnamed).named();
	}

}
