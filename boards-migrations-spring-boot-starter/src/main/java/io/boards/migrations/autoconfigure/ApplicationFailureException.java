package io.boards.migrations.autoconfigure;

import java.util.Objects;
import java.util.Optional;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/**
 * The application cannot make what the migrations need, and Spring Boot knows to explain
 * why.
 */
public class ApplicationFailureException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private ApplicationFailureException(FailureAnalysis analysis) {
		super(Failure.of(analysis.getDescription()).remedy(Objects.requireNonNullElse(analysis.getAction(), "")),
				analysis.getCause());
	}

	/**
	 * Finds the best account of a bean that could not be made: one of our own, that of a
	 * failure analyzer, or else what was thrown. The analyzers are asked here because
	 * Spring Boot asks them only when an application does not start.
	 * @param thrown what was thrown
	 * @param context the application
	 * @return what to throw instead
	 */
	public static RuntimeException explain(BeansException thrown, ApplicationContext context) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof MigrationException known) {
				return known;
			}
		}
		Optional<FailureAnalysis> analysis = SpringFactoriesLoader.forDefaultResourceLocation(context.getClassLoader())
			.load(FailureAnalyzer.class,
					ArgumentResolver.of(BeanFactory.class, context.getAutowireCapableBeanFactory())
						.and(Environment.class, context.getEnvironment()))
			.stream()
			.map((analyzer) -> analyzer.analyze(thrown))
			.filter(Objects::nonNull)
			.findFirst();
		return analysis.<RuntimeException>map(ApplicationFailureException::new).orElse(thrown);
	}

}
