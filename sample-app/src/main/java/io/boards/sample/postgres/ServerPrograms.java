package io.boards.sample.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL, unpacked from the class path.
 *
 * @param directory the directory of the server
 * @param bin where {@code initdb} and {@code pg_ctl} are
 */
record ServerPrograms(ServerDirectory directory, Path bin) {

	/**
	 * Unpacks the programs that fit this machine, once for each version.
	 * @param directory where to
	 * @return the programs
	 * @throws IOException if the directory cannot be written
	 */
	static ServerPrograms in(ServerDirectory directory) throws IOException {
		byte[] archive = archive();
		Path programs = directory.root().resolve("programs-" + digest(archive));
		if (!Files.exists(programs)) {
			Path unfinished = directory.root().resolve("programs.unfinished");
			FileSystemUtils.deleteRecursively(unfinished);
			unpack(archive, unfinished);
			Files.move(unfinished, programs, StandardCopyOption.ATOMIC_MOVE);
		}
		return new ServerPrograms(directory, programs.resolve("bin"));
	}

	private static byte[] archive() throws IOException {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String system = name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
		String machine = System.getProperty("os.arch");
		try (InputStream found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
			return found.readAllBytes();
		}
		catch (IllegalStateException ex) {
			throw EmbeddedServerException.noPrograms(system, machine, ex);
		}
	}

	private static String digest(byte[] archive) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
			return HexFormat.of().formatHex(digest, 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void unpack(byte[] archive, Path target) throws IOException {
		try (TarArchiveInputStream entries = new TarArchiveInputStream(
				new XZInputStream(new ByteArrayInputStream(archive)))) {
			TarArchiveEntry entry;
			while ((entry = entries.getNextEntry()) != null) {
				Path path = target.resolve(entry.getName()).normalize();
				if (entry.isDirectory()) {
					Files.createDirectories(path);
					continue;
				}
				Files.createDirectories(path.getParent());
				if (entry.isSymbolicLink()) {
					Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
				}
				else {
					Files.copy(entries, path);
					path.toFile().setExecutable((entry.getMode() & 0100) != 0);
				}
			}
		}
	}

	/**
	 * Runs a program and waits for its end.
	 * @param program its name
	 * @param arguments its arguments
	 * @throws IOException if it is not there
	 * @throws EmbeddedServerException with all that it said, if it fails
	 */
	void run(String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		if (LinuxUtils.isUnshareAvailable()) {
			// PostgreSQL refuses to run as root; in a user namespace root is nobody.
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.bin.resolve(program).toString());
		command.addAll(List.of(arguments));
		// To a file: the server inherits a pipe on some systems and keeps it open.
		Path output = this.directory.root().resolve(program + ".log");
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().put("LC_ALL", "C");
		int code = waitFor(builder.start());
		if (code != 0) {
			String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
			throw EmbeddedServerException.failed(this.directory, program, code, said);
		}
	}

	private static int waitFor(Process process) throws IOException {
		try {
			return process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Interrupted while waiting for PostgreSQL");
		}
	}

}
