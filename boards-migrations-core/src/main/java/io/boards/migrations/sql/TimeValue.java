package io.boards.migrations.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The values of java.time as PostgreSQL reads them under every {@code DateStyle}.
 */
final class TimeValue {

	/** Years before Christ and behind 9999 differ from ISO 8601. */
	private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
		.appendValue(ChronoField.YEAR_OF_ERA, 4, 10, SignStyle.NEVER)
		.appendPattern("-MM-dd")
		.toFormatter(Locale.ROOT);

	private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder().append(DATE)
		.appendLiteral(' ')
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.optionalStart()
		.appendOffset("+HH:MM:ss", "+00:00")
		.toFormatter(Locale.ROOT);

	private TimeValue() {
	}

	static @Nullable SqlValue of(Object value) {
		if (value instanceof LocalDate date) {
			return dated(DATE, date, "date");
		}
		if (value instanceof LocalDateTime time) {
			return dated(TIMESTAMP, time, "timestamp");
		}
		if (value instanceof OffsetDateTime time) {
			return dated(TIMESTAMP, time, "timestamptz");
		}
		if (value instanceof ZonedDateTime time) {
			return dated(TIMESTAMP, time.toOffsetDateTime(), "timestamptz");
		}
		if (value instanceof Instant instant) {
			return dated(TIMESTAMP, instant.atOffset(ZoneOffset.UTC), "timestamptz");
		}
		if (value instanceof LocalTime) {
			return new SqlValue(value.toString(), "time", false);
		}
		if (value instanceof OffsetTime) {
			return new SqlValue(value.toString(), "timetz", false);
		}
		if (value instanceof Duration || value instanceof Period) {
			return new SqlValue(value.toString(), "interval", false);
		}
		return null;
	}

	private static SqlValue dated(DateTimeFormatter formatter, TemporalAccessor time, String type) {
		boolean before = time.get(ChronoField.ERA) == IsoEra.BCE.getValue();
		return new SqlValue(formatter.format(time) + (before ? " BC" : ""), type, false);
	}

}
