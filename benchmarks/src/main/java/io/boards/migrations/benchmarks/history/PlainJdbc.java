package io.boards.migrations.benchmarks.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody would write who has nothing but JDBC: no lock, no history, no check.
 *
 * @param connection the database
 * @param directory the directory of the files
 */
record PlainJdbc(Connection connection, Path directory) {

	private static final String TABLE = "CREATE TABLE IF NOT EXISTS applied (name text PRIMARY KEY, hash text NOT NULL)";

	private static final String READ = "SELECT name, hash FROM applied";

	private static final String DOWNGRADE = "-- migrate:downgrade\n";

	private static final String UPGRADE = "-- migrate:upgrade\n";

	/** Finds that all is applied, by the names of the files. */
	void compareNames() throws IOException, SQLException {
		Map<String, String> applied = applied();
		for (Path file : files()) {
			if (!applied.containsKey(name(file))) {
				throw new IllegalStateException(file + " is not applied");
			}
		}
	}

	/** Finds that all is applied, by what is in the files. */
	void compareFiles() throws IOException, SQLException {
		Map<String, String> applied = applied();
		for (Path file : files()) {
			if (!hash(Files.readAllBytes(file)).equals(applied.get(name(file)))) {
				throw new IllegalStateException(file + " is not applied");
			}
		}
	}

	/**
	 * Applies what is not applied, a transaction for each file.
	 * @param inOneMessage whether all of a file travels at once
	 */
	void upgrade(boolean inOneMessage) throws IOException, SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(TABLE);
		}
		Map<String, String> applied = applied();
		this.connection.setAutoCommit(inOneMessage);
		for (Path file : files()) {
			byte[] content = Files.readAllBytes(file);
			if (applied.containsKey(name(file))) {
				continue;
			}
			String sql = new String(content, StandardCharsets.UTF_8);
			sql = sql.substring(sql.indexOf(UPGRADE) + UPGRADE.length(), sql.indexOf(DOWNGRADE));
			run(sql, "INSERT INTO applied VALUES ('" + name(file) + "', '" + hash(content) + "')", inOneMessage);
		}
	}

	/** Takes all back, a transaction for each file, one statement at a time. */
	void downgrade() throws IOException, SQLException {
		Map<String, String> applied = applied();
		this.connection.setAutoCommit(false);
		List<Path> files = files();
		Collections.reverse(files);
		for (Path file : files) {
			if (applied.containsKey(name(file))) {
				String sql = Files.readString(file);
				run(sql.substring(sql.indexOf(DOWNGRADE) + DOWNGRADE.length()),
						"DELETE FROM applied WHERE name = '" + name(file) + "'", false);
			}
		}
	}

	private void run(String sql, String note, boolean inOneMessage) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			if (inOneMessage) {
				statement.execute("BEGIN; " + sql + note + "; COMMIT");
				return;
			}
			for (String each : sql.split(";\n")) {
				if (!each.isBlank()) {
					statement.execute(each);
				}
			}
			statement.execute(note);
			this.connection.commit();
		}
	}

	private Map<String, String> applied() throws SQLException {
		Map<String, String> applied = new HashMap<>();
		try (PreparedStatement statement = this.connection.prepareStatement(READ);
				ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				applied.put(rows.getString(1), rows.getString(2));
			}
		}
		return applied;
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return new ArrayList<>(files.sorted().toList());
		}
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
