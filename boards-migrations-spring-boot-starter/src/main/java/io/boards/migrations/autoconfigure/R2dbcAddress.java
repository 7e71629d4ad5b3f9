package io.boards.migrations.autoconfigure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;

/**
 * A database that is known by its options for R2DBC, as JDBC knows it.
 */
final class R2dbcAddress {

	/**
	 * What r2dbc-postgresql calls it, and what the JDBC driver does. The password of a
	 * key is not among them: a URL is shown.
	 */
	private static final Map<String, String> OPTIONS = new LinkedHashMap<>();
	static {
		OPTIONS.put("ssl", "ssl");
		OPTIONS.put("sslMode", "sslmode");
		OPTIONS.put("sslRootCert", "sslrootcert");
		OPTIONS.put("sslCert", "sslcert");
		OPTIONS.put("sslKey", "sslkey");
		OPTIONS.put("schema", "currentSchema");
	}

	private R2dbcAddress() {
	}

	/**
	 * Writes a JDBC URL, without user and password.
	 * @param options such as those of {@code r2dbc:postgresql://localhost/app}
	 * @return such as {@code jdbc:postgresql://localhost/app}
	 * @throws UnknownAddressException where it is no PostgreSQL that has an address
	 */
	static String jdbcUrl(ConnectionFactoryOptions options) {
		Object host = options.getValue(ConnectionFactoryOptions.HOST);
		if (host == null || !isPostgres(options)) {
			throw new UnknownAddressException(null);
		}
		Object port = options.getValue(ConnectionFactoryOptions.PORT);
		Object database = options.getValue(ConnectionFactoryOptions.DATABASE);
		List<String> parameters = new ArrayList<>();
		OPTIONS.forEach((reactive, jdbc) -> {
			Object value = options.getValue(Option.valueOf(reactive));
			if (value != null) {
				parameters.add(jdbc + "=" + encode(reactive.equals("sslMode") ? mode(value) : value.toString()));
			}
		});
		return "jdbc:postgresql://" + host + ((port != null) ? ":" + port : "") + "/"
				+ ((database != null) ? encode(database.toString()) : "")
				+ (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
	}

	/** A pool has the driver that it pools as its protocol. */
	private static boolean isPostgres(ConnectionFactoryOptions options) {
		List<String> parts = List.of((options.getValue(ConnectionFactoryOptions.DRIVER) + ":"
				+ options.getValue(ConnectionFactoryOptions.PROTOCOL))
			.split(":"));
		return parts.contains("postgresql") || parts.contains("postgres");
	}

	/** As text or as a value of the driver's enum. */
	private static String mode(Object value) {
		return value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String encode(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
