package io.boards.migrations.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of this process.
 */
public final class PeakMemory {

	private PeakMemory() {
	}

	/**
	 * The most that it had, as the kernel counted; only Linux tells.
	 * @return KiB, or 0
	 * @throws IOException where the kernel's file cannot be read
	 */
	public static long kibibytes() throws IOException {
		Path file = Path.of("/proc/self/status");
		if (!Files.exists(file)) {
			return 0;
		}
		return Files.readAllLines(file)
			.stream()
			.filter((line) -> line.startsWith("VmHWM:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.sum();
	}

}
