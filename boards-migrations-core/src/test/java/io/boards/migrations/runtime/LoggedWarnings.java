package io.boards.migrations.runtime;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * What the tool warns of while it is open.
 */
final class LoggedWarnings implements AutoCloseable {

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.boards.migrations");

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	LoggedWarnings() {
		this.logger.addAppender(this.appender);
		this.appender.start();
	}

	/**
	 * The warnings so far, which it forgets.
	 */
	List<String> take() {
		List<String> warnings = this.appender.list.stream()
			.filter((event) -> event.getLevel() == Level.WARN)
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
		this.appender.list.clear();
		return warnings;
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.appender);
	}

}
