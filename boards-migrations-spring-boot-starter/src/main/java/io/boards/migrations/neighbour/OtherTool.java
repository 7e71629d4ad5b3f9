package io.boards.migrations.neighbour;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceUnwrapper;

/**
 * Another tool that migrates.
 *
 * @param tool what it is called
 * @param property what turns it off
 * @param bean the name of its bean
 * @param source what it migrates
 */
record OtherTool(String tool, String property, String bean, @Nullable DataSource source) {

	/** Those that are made; none is made by looking. */
	static <T> List<OtherTool> made(ConfigurableListableBeanFactory beans, Class<T> type, String tool, String property,
			Function<T, @Nullable DataSource> source) {
		return Arrays.stream(beans.getBeanNamesForType(type, true, false))
			.filter(beans::containsSingleton)
			.map((name) -> new OtherTool(tool, property, name, source.apply(beans.getBean(name, type))))
			.toList();
	}

	boolean migrates(DataSource other) {
		return this.source != null
				&& DataSourceUnwrapper.unwrapRoot(this.source) == DataSourceUnwrapper.unwrapRoot(other);
	}

}
