package io.boards.migrations.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * What the tool logs while a test runs.
 */
final class Messages extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

	private final Logger logger;

	private final Level before;

	private Messages(String name, Level level) {
		this.logger = (Logger) LoggerFactory.getLogger(name);
		this.before = this.logger.getLevel();
		this.logger.setLevel(level);
		start();
		this.logger.addAppender(this);
	}

	static Messages from(Level level) {
		return new Messages("io.boards.migrations", level);
	}

	static Messages ofAll(Level level) {
		return new Messages(org.slf4j.Logger.ROOT_LOGGER_NAME, level);
	}

	@Override
	protected void append(ILoggingEvent event) {
		this.events.add(event);
	}

	List<ILoggingEvent> events() {
		return this.events;
	}

	List<String> at(Level level) {
		return this.events.stream()
			.filter((event) -> event.getLevel() == level)
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

	@Override
	public void close() {
		this.logger.detachAppender(this);
		this.logger.setLevel(this.before);
	}

}
