package io.boards.migrations.revision;

import java.util.List;
import java.util.stream.Collectors;

import io.boards.migrations.failure.Failure;
import org.jspecify.annotations.Nullable;

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

	static MultipleHeadsException upgrading(Target target, List<Revision> heads, List<Revision> pending) {
		String all = (target.branch() != null) ? target.branch() + "@heads" : "heads";
		return new MultipleHeadsException(describe(target, heads)
			.fact("to merge",
					"migrations merge -m \"Merge\" "
							+ heads.stream().map(Revision::id).collect(Collectors.joining(" ")))
			.fact("to rebase", rebase(heads, pending))
			.remedy((pending.isEmpty() ? "Merge the heads. "
					: "Merge the heads, or rebase one that no database has yet. ")
					+ ((target.offset() == 0)
							? "Or name one of them, use '" + all
									+ "' for all, or narrow to one branch with 'label@head'."
							: "Or name the one to count from.")),
				heads);
	}

	/**
	 * The newest head that the database does not have can be put on another.
	 */
	private static @Nullable String rebase(List<Revision> heads, List<Revision> pending) {
		if (pending.isEmpty()) {
			return null;
		}
		Revision moved = pending.get(pending.size() - 1);
		Revision onto = heads.stream().filter((head) -> !head.equals(moved)).findFirst().orElseThrow();
		return "migrations rebase " + moved.id() + ((heads.size() == 2) ? "" : " --onto " + onto.id());
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
