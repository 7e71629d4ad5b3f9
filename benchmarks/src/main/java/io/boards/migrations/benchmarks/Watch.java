package io.boards.migrations.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Properties;

import com.sun.management.OperatingSystemMXBean;

/**
 * Measures the time that passes, and the time for which processors work for this JVM: it
 * also compiles and loads classes.
 */
public final class Watch {

	private static final OperatingSystemMXBean SYSTEM = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	private final long start = System.nanoTime();

	private final long worked = SYSTEM.getProcessCpuTime();

	/**
	 * Notes what has passed since it was made.
	 * @param figures gets both, in nanoseconds
	 * @param name what was measured
	 */
	public void stop(Properties figures, String name) {
		figures.setProperty(name, String.valueOf(System.nanoTime() - this.start));
		figures.setProperty(name + ".cpu", String.valueOf(SYSTEM.getProcessCpuTime() - this.worked));
	}

}
