package io.boards.migrations.revision;

import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.failure.Failure;

/**
 * Thrown where a target asks for one head and there are several.
 */
public class MultipleHeadsException extends TargetException {

	private static final long serialVersionUID = 1L;

	private final transient List<Revision> heads;

	private MultipleHeadsException(Failure failure, List<Revision> heads) {
		super(failure);
		this.heads = List.copyOf(heads);
	}

	static MultipleHeadsException upgrading(Target target, List<Revision> heads) {
		String all = (target.branch() != null) ? target.branch() + "@heads" : "heads";
		String newest = heads.get(heads.size() - 1).id();
		return new MultipleHeadsException(describe(target, heads)
			.fact("to merge",
					"migrations merge -m \"Merge\" "
							+ heads.stream().map(Revision::id).collect(Collectors.joining(" ")))
			.fact("to rebase",
					"migrations rebase " + newest + ((heads.size() == 2) ? "" : " --onto " + heads.get(0).id()))
			.remedy("Merge the heads, or rebase one that no database has yet. " + ((target.offset() == 0)
					? "Or name one of them, use '" + all + "' for all, or narrow to one branch with 'label@head'."
					: "Or name the one to count from.")),
				heads);
	}

	static MultipleHeadsException downgrading(Target target, List<Revision> heads) {
		return new MultipleHeadsException(
				describe(target, heads).remedy(
						"Name the revision to go back to. In a downgrade, a branch only narrows what is taken back."),
				heads);
	}

	private static Failure describe(Target target, List<Revision> heads) {
		return listing(Failure.of("'" + target + "' is ambiguous: there are " + heads.size() + " heads.")
			.fact("target", target), "head", heads);
	}

	/**
	 * The heads that there are.
	 * @return at least two revisions, oldest first
	 */
	public List<Revision> heads() {
		return this.heads;
	}

}
