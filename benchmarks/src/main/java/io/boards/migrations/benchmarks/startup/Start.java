package io.boards.migrations.benchmarks.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.boards.migrations.benchmarks.ClassPath;
import io.boards.migrations.benchmarks.ColdRun;

/**
 * One start of the sample application in a JVM of its own.
 *
 * @param nanos how long it took from the start of the JVM until the application was ready
 * for requests, as Spring Boot says
 * @param processors how long processors worked for it, in nanoseconds
 */
record Start(long nanos, long processors) {

	private static final String MAIN = "io.boards.sample.SampleApplication";

	private static final Pattern READY = Pattern
		.compile("Started SampleApplication in .* \\(process running for ([0-9.]+)\\)");

	/**
	 * Starts it, and stops it when it is ready.
	 * @param classPath its class path
	 * @param url its database
	 * @return what it took
	 */
	static Start of(ClassPath classPath, String url) throws IOException, InterruptedException {
		// The group of health indicators names that of the starter, which is not always
		// there.
		Process process = new ProcessBuilder(List.of(ColdRun.java(), "-cp", classPath.toString(), MAIN,
				"--server.port=0", "--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
				"--management.endpoint.health.validate-group-membership=false"))
			.redirectErrorStream(true)
			.start();
		StringBuilder said = new StringBuilder();
		try (BufferedReader output = process.inputReader()) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				said.append(line).append('\n');
				Matcher ready = READY.matcher(line);
				if (ready.find()) {
					long nanos = new BigDecimal(ready.group(1)).movePointRight(9).longValue();
					return new Start(nanos, process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L));
				}
			}
			throw new IllegalStateException("The application did not start:\n" + said);
		}
		finally {
			process.destroy();
			process.waitFor();
		}
	}

}
