package io.boards.migrations.autoconfigure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * The application cannot make what the migrations need, and Spring Boot knows to explain
 * why.
 */
public class ApplicationFailureException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final Log logger = LogFactory.getLog(ApplicationFailureException.class);

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
		return analyzers(context).stream()
			.map((analyzer) -> analysis(analyzer, thrown))
			.flatMap(Optional::stream)
			.findFirst()
			.<RuntimeException>map(ApplicationFailureException::new)
			.orElse(thrown);
	}

	/** Those that cannot be made are for libraries that the application does not have. */
	private static List<FailureAnalyzer> analyzers(ApplicationContext context) {
		return SpringFactoriesLoader.forDefaultResourceLocation(context.getClassLoader())
			.load(FailureAnalyzer.class, ArgumentResolver.of(BeanFactory.class, context.getAutowireCapableBeanFactory())
				.and(Environment.class, context.getEnvironment()), FailureHandler.logging(logger));
	}

	private static Optional<FailureAnalysis> analysis(FailureAnalyzer analyzer, BeansException thrown) {
		try {
			return Optional.ofNullable(analyzer.analyze(thrown));
		}
		catch (RuntimeException | LinkageError ex) {
			logger.trace("A failure analyzer failed", ex);
			return Optional.empty();
		}
	}

}
