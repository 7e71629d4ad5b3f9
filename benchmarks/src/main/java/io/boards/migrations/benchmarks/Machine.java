package io.boards.migrations.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/**
 * What it was measured on.
 */
final class Machine {

	private Machine() {
	}

	static String description(BenchmarkServer server) {
		return String.join("\n", "Measured on " + LocalDate.now() + ":", "",
				"- " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + memory()
						+ " GiB, " + System.getProperty("os.name") + " " + System.getProperty("os.version"),
				"- " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
				"- PostgreSQL " + server.setting("server_version") + " on the same machine, fsync="
						+ server.setting("fsync") + ", synchronous_commit=" + server.setting("synchronous_commit")
						+ ", max_connections=" + server.setting("max_connections") + ", max_locks_per_transaction="
						+ server.setting("max_locks_per_transaction"),
				"");
	}

	/** Of it depends how much a JVM takes before it collects garbage. */
	private static long memory() {
		long bytes = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
		return Math.round(bytes / (double) (1L << 30));
	}

	/** Only Linux tells where it can be read. */
	private static String processor() {
		Path file = Path.of("/proc/cpuinfo");
		if (!Files.exists(file)) {
			return System.getProperty("os.arch");
		}
		try (Stream<String> lines = Files.lines(file)) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse(System.getProperty("os.arch"));
		}
		catch (IOException ex) {
			return System.getProperty("os.arch");
		}
	}

}
