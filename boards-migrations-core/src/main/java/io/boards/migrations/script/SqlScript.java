package io.boards.migrations.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.boards.migrations.revision.Revision;

/**
 * A script in an SQL file.
 *
 * @param revision the node of the graph that it is
 * @param file the file
 * @param irreversible why there is no way back; empty where the header does not say
 * @param limits how long its statements may wait and run
 * @param upgrade how to get to the revision
 * @param downgrade how to get back; empty where no way is known, without statements where
 * there is nothing to do
 * @param allowances what is meant although the lint finds it
 */
public record SqlScript(Revision revision, SqlFile file, Optional<String> irreversible, TimeLimits limits,
		Section upgrade, Optional<Section> downgrade, List<Allowance> allowances) implements Script {

	public SqlScript {
		allowances = List.copyOf(allowances);
	}

	/**
	 * Reads the text of an SQL file.
	 * @param location where a person finds the file; what follows the last slash is its
	 * name
	 * @param content the file's bytes
	 * @return the script
	 * @throws BrokenScriptsException naming everything that is wrong with it
	 */
	public static SqlScript parse(String location, byte[] content) {
		List<Fault> faults = new ArrayList<>();
		String name = location.substring(location.lastIndexOf('/') + 1);
		Optional<SqlScript> script = SqlParser.parse(new SqlFile(name, location, content), faults::add);
		if (!faults.isEmpty()) {
			throw new BrokenScriptsException(faults);
		}
		return script.orElseThrow();
	}

	@Override
	public String name() {
		return this.file.name();
	}

	@Override
	public String location() {
		return this.file.location();
	}

	@Override
	public List<String> notes() {
		return NoteComments.SQL.read(this.upgrade.text());
	}

	@Override
	public Optional<Checksum> checksum() {
		return Optional.of(Checksum.of(this.upgrade, this.file.hash()));
	}

	@Override
	public boolean isChangedSince(Checksum then) {
		return then.contradicts(Checksum.ofWhole(this.upgrade));
	}

}
