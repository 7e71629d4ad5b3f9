package io.boards.migrations.adopt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A revision that was made of another tool's files.
 *
 * @param id the revision's id
 * @param fileName the name of the file that it is to become
 * @param content the bytes of that file
 */
public record ImportedScript(String id, String fileName, byte[] content) {

	/**
	 * The file as text.
	 * @return its bytes, read as UTF-8
	 */
	public String text() {
		return new String(this.content, StandardCharsets.UTF_8);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ImportedScript script && this.id.equals(script.id)
				&& this.fileName.equals(script.fileName) && Arrays.equals(this.content, script.content);
	}

	@Override
	public int hashCode() {
		return 31 * this.fileName.hashCode() + Arrays.hashCode(this.content);
	}

	@Override
	public String toString() {
		return this.fileName + " (" + this.id + ")";
	}

}
