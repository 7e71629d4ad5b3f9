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

	private MultipleHeadsException(Target target, List<Revision> heads, String remedy) {
		super(listing(Failure.of("'" + target + "' is ambiguous: there are " + heads.size() + " heads.")
			.fact("target", target), "head", heads).remedy(remedy));
		this.heads = List.copyOf(heads);
	}

	static MultipleHeadsException upgrading(Target target, List<Revision> heads) {
		String all = (target.branch() != null) ? target.branch() + "@heads" : "heads";
		return new MultipleHeadsException(target, heads,
				(target.offset() == 0)
						? "Merge them with a new revision (Revises: "
								+ heads.stream().map(Revision::id).collect(Collectors.joining(", "))
								+ "). Or name one of them, use '" + all
								+ "' for all, or narrow to one branch with 'label@head'."
						: "Name the one to count from, or merge them with a new revision.");
	}

	static MultipleHeadsException downgrading(Target target, List<Revision> heads) {
		return new MultipleHeadsException(target, heads,
				"Name the revision to go back to. In a downgrade, a branch only narrows what is taken back.");
	}

	/**
	 * The heads that there are.
	 * @return at least two revisions, oldest first
	 */
	public List<Revision> heads() {
		return this.heads;
	}

}
