package io.boards.migrations.script;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An SQL file, as it was read.
 */
public final class SqlFile {

	private final String name;

	private final String location;

	private final byte[] content;

	private @Nullable String hash;

	/**
	 * A file.
	 * @param name its name
	 * @param location where a person finds it
	 * @param content its bytes, which are not changed any more
	 */
	SqlFile(String name, String location, byte[] content) {
		this.name = name;
		this.location = location;
		this.content = content;
	}

	/**
	 * What it is called.
	 * @return its name, without directories
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Where a person finds it.
	 * @return a path below the class path or as it was configured
	 */
	public String location() {
		return this.location;
	}

	byte[] content() {
		return this.content;
	}

	/**
	 * What no other file has: neither one that differs in a byte nor one of another name.
	 * @return a hash of both
	 */
	String hash() {
		String known = this.hash;
		if (known == null) {
			known = Checksum.ofFile(this.name.getBytes(StandardCharsets.UTF_8), this.content);
			this.hash = known;
		}
		return known;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SqlFile file && this.name.equals(file.name) && this.location.equals(file.location)
				&& Arrays.equals(this.content, file.content);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.name, this.location, Arrays.hashCode(this.content));
	}

	@Override
	public String toString() {
		return this.location;
	}

}
