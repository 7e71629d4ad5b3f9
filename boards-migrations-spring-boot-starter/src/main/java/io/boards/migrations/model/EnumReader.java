package io.boards.migrations.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.boards.migrations.schema.EnumType;
import io.boards.migrations.schema.Identifier;
import io.boards.migrations.schema.QualifiedName;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.java.BasicPluralJavaType;
import org.hibernate.type.descriptor.jdbc.ArrayJdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Enum types, by the columns that have them. Hibernate itself would sort the values of
 * most by the alphabet, and make casts; here they stay in the order of the Java enum.
 */
final class EnumReader {

	private final Draft draft;

	private final Map<QualifiedName, EnumType> types = new LinkedHashMap<>();

	private final Set<String> ofClasses = new HashSet<>();

	EnumReader(Draft draft) {
		this.draft = draft;
	}

	void read(Column column, Supplier<String> sqlType) {
		if (column.getValue() instanceof BasicValue value) {
			BasicValue.Resolution<?> resolution = value.resolve();
			JdbcType jdbcType = resolution.getJdbcType();
			if (jdbcType instanceof ArrayJdbcType array
					&& resolution.getDomainJavaType() instanceof BasicPluralJavaType<?> plural) {
				read(array.getElementJdbcType(), plural.getElementJavaType(), null, sqlType);
			}
			else {
				read(jdbcType, resolution.getRelationalJavaType(), resolution.getValueConverter(), sqlType);
			}
		}
	}

	private void read(JdbcType jdbcType, JavaType<?> javaType, @Nullable BasicValueConverter<?, ?> converter,
			Supplier<String> sqlType) {
		int code = jdbcType.getDefaultSqlTypeCode();
		if (code != SqlTypes.NAMED_ENUM && code != SqlTypes.NAMED_ORDINAL_ENUM) {
			return;
		}
		QualifiedName name = new Clauses(sqlType.get()).takeQualifiedName();
		Object[] constants = javaType.getJavaTypeClass().getEnumConstants();
		if (name != null && constants != null) {
			this.ofClasses.add(Identifier.fold(javaType.getJavaTypeClass().getSimpleName()));
			this.types.putIfAbsent(name,
					new EnumType(name, Stream.of(constants).map((constant) -> label(constant, converter)).toList()));
		}
	}

	private static String label(Object constant, @Nullable BasicValueConverter<?, ?> converter) {
		if (converter == null) {
			return ((Enum<?>) constant).name();
		}
		// The converter of a column takes the values of the column's own Java type.
		@SuppressWarnings("unchecked")
		BasicValueConverter<Object, ?> typed = (BasicValueConverter<Object, ?>) converter;
		return String.valueOf(typed.toRelationalValue(constant));
	}

	/**
	 * Reads what else is made before and after the tables; of that only enum types can be
	 * said as values.
	 * @param database the database as Hibernate sees it
	 * @param context how names are made SQL text
	 */
	void readOthers(Database database, SqlStringGenerationContext context) {
		for (AuxiliaryDatabaseObject other : database.getAuxiliaryDatabaseObjects()) {
			String[] statements = other.appliesToDialect(database.getDialect()) ? other.sqlCreateStrings(context)
					: new String[0];
			EnumType type = (statements.length > 0) ? enumType(statements[0]) : null;
			if (type == null) {
				Stream.of(statements).forEach((sql) -> this.draft.notModelled(() -> "auxiliary object", sql.strip()));
			}
			else if (!this.ofClasses.contains(type.name().name())) {
				this.types.putIfAbsent(type.name(), type);
			}
		}
		this.draft.schema.enums.addAll(this.types.values());
	}

	private static @Nullable EnumType enumType(String sql) {
		Clauses clauses = new Clauses(sql);
		QualifiedName name = clauses.take("create", "type") ? clauses.takeQualifiedName() : null;
		String values = (name != null && clauses.take("as", "enum")) ? clauses.takeParentheses() : null;
		if (name == null || values == null) {
			return null;
		}
		Clauses list = new Clauses(values);
		List<String> labels = new ArrayList<>();
		do {
			String label = list.takeString();
			if (label != null) {
				labels.add(label);
			}
		}
		while (list.take(","));
		return new EnumType(name, labels);
	}

}
