package io.boards.migrations.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.boards.migrations.schema.CompositeType;
import io.boards.migrations.schema.QualifiedName;
import io.boards.migrations.schema.Rename;
import io.boards.migrations.schema.Sequence;
import io.boards.migrations.schema.SequenceOptions;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UserDefinedObjectType;
import org.hibernate.mapping.UserDefinedType;
import org.jspecify.annotations.Nullable;

/**
 * Goes over Hibernate's model of tables and notes it as a schema.
 */
final class MetadataWalker {

	private final MetadataImplementor metadata;

	private final Draft draft = new Draft();

	private final SqlStringGenerationContext context;

	private final DatabaseNames names;

	private final ColumnReader columns;

	private final EnumReader enums;

	MetadataWalker(MetadataImplementor metadata) {
		this.metadata = metadata;
		Database database = metadata.getDatabase();
		this.context = SqlStringGenerationContextImpl.fromConfigurationMap(database.getJdbcEnvironment(), database,
				metadata.getMetadataBuildingOptions()
					.getServiceRegistry()
					.requireService(ConfigurationService.class)
					.getSettings());
		this.names = new DatabaseNames(this.context);
		this.columns = new ColumnReader(this.draft, metadata);
		this.enums = new EnumReader(this.draft);
	}

	EntityModel model(@Nullable DataSource dataSource) {
		Database database = this.metadata.getDatabase();
		TableReader tables = new TableReader(this.draft, this.names, this.metadata);
		for (Namespace namespace : database.getNamespaces()) {
			for (Table table : namespace.getTables()) {
				if (table.isPhysicalTable()) {
					tables.read(table);
					table.getColumns().forEach(this::readEnum);
				}
			}
			namespace.getSequences().forEach((sequence) -> this.draft.schema.sequences.add(sequence(sequence)));
			namespace.getUserDefinedTypes().forEach(this::read);
		}
		this.enums.readOthers(database, this.context);
		this.draft.schema.names.addAll(schemas());
		List<Rename> renames = new RenameReader(this.names).read(this.metadata);
		return new EntityModel(this.draft.schema.build(), this.draft.unnamed, renames,
				List.copyOf(this.draft.notModelled), dataSource);
	}

	private Sequence sequence(org.hibernate.boot.model.relational.Sequence sequence) {
		QualifiedName name = this.names.of(sequence.getName().getSchemaName(), sequence.getName().getSequenceName());
		String text = sequence.getOptions();
		Clauses clauses = new Clauses((text != null) ? text : "");
		SequenceOptions options = SequenceClauses.read(clauses,
				SequenceOptions.DEFAULTS.startWith(sequence.getInitialValue())
					.incrementBy(sequence.getIncrementSize()));
		this.draft.notModelled(() -> "sequence " + name, clauses.rest());
		return new Sequence(name, null, options, null);
	}

	private void read(UserDefinedType type) {
		if (type instanceof UserDefinedObjectType composite) {
			QualifiedName name = this.names.of(
					Identifier.toIdentifier(composite.getSchema(), composite.isSchemaQuoted()),
					composite.getNameIdentifier());
			this.draft.schema.composites.add(new CompositeType(name, composite.getColumns()
				.stream()
				.map((column) -> new CompositeType.Attribute(DatabaseNames.of(column), this.columns.type(column)))
				.toList()));
			composite.getColumns().forEach(this::readEnum);
			String comment = composite.getComment();
			this.draft.notModelled(() -> "comment on type " + name, (comment != null) ? comment : "");
		}
	}

	private void readEnum(Column column) {
		this.enums.read(column, () -> this.columns.type(column));
	}

	private List<String> schemas() {
		return Stream
			.of(this.draft.schema.tables.stream().map((table) -> table.name()),
					this.draft.schema.views.stream().map((view) -> view.name()),
					this.draft.schema.sequences.stream().map(Sequence::name),
					this.draft.schema.composites.stream().map(CompositeType::name),
					this.draft.schema.enums.stream().map((type) -> type.name()))
			.flatMap((names) -> names)
			.map(QualifiedName::schema)
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.toList();
	}

}
