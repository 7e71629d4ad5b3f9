package io.boards.migrations.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

/**
 * Which of the application's DataSources leads to the database of an instance.
 *
 * @param context the application
 * @param all its DataSources
 * @param marks those of them that are marked with {@link MigrationsDataSource}
 * @param instance the name of the instance; null where the application has but one
 * @param named the name of the bean that the instance says; null where it says none
 */
record DataSourceChoice(ApplicationContext context, ObjectProvider<DataSource> all, ObjectProvider<DataSource> marks,
		@Nullable String instance, @Nullable String named) {

	/**
	 * The one of which somebody says that it is for migrations.
	 * @return the DataSource, made now, or null
	 */
	@Nullable DataSource marked() {
		return (this.named != null) ? this.context.getBean(this.named, DataSource.class) : this.marks.getIfAvailable();
	}

	/**
	 * The one that the application uses.
	 * @return the DataSource, made now; null where there is none or more than one
	 */
	@Nullable DataSource ofApplication() {
		DataSource marked = marked();
		return (marked != null) ? marked : this.all.getIfUnique();
	}

	/**
	 * Sees that the bean that the instance names is there, without making it.
	 * @throws InstanceException where it is not
	 */
	void check() {
		if (this.instance != null && this.named != null && !names().contains(this.named)) {
			throw InstanceException.noDataSource(this.instance, this.named, names());
		}
	}

	/**
	 * Refuses to choose.
	 * @param known whether it is known how the application connects
	 * @throws SeveralDataSourcesException where there are several
	 * @throws InstanceException where there are several, or none and nothing is known,
	 * and an instance could name one
	 */
	void refuse(boolean known) {
		List<String> names = names();
		if (!names.isEmpty()) {
			throw (this.instance != null) ? InstanceException.severalDataSources(this.instance, names)
					: new SeveralDataSourcesException(names);
		}
		if (this.instance != null && !known) {
			throw InstanceException.noDatabase(this.instance);
		}
	}

	private List<String> names() {
		return List
			.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.context, DataSource.class, true, false));
	}

}
