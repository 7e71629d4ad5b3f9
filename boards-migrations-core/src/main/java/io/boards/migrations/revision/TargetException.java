package io.boards.migrations.revision;

import java.util.List;

import io.boards.migrations.failure.Failure;
import io.boards.migrations.failure.MigrationException;

/**
 * Thrown where a target names nothing, too much, or something that cannot be reached in
 * the direction asked for.
 */
public class TargetException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final int LISTED = 20;

	TargetException(Failure failure) {
		super(failure);
	}

	static TargetException malformed(String text) {
		return new TargetException(Failure.of("'" + text + "' is not a target.")
			.remedy("Write head, heads, base, current or (the beginning of) an id or a label; then, if wanted, +N or -N. "
					+ "+N and -N alone count from the current revision, and 'branch@' in front narrows each to one branch."));
	}

	static TargetException unknown(String name, Target target) {
		return new TargetException(about("No revision and no branch label is called '" + name + "'.", target).remedy(
				"Look at the history for the names that there are; the beginning of an id is enough if no other id begins so."));
	}

	static TargetException ambiguousName(String name, Target target, List<Revision> candidates) {
		return new TargetException(listing(
				about(candidates.size() + " revisions have an id or a label that begins with '" + name + "'.", target),
				"candidate", candidates)
			.remedy("Write more of the one that is meant."));
	}

	static TargetException notOnBranch(Revision revision, String branch, Target target) {
		return new TargetException(
				about("Revision '" + revision.id() + "' is not on the branch '" + branch + "'.", target).remedy(
						"Leave the branch out, or name a revision that leads to '" + branch + "' or comes from it."));
	}

	static TargetException ambiguousWalk(Target target, String from, List<Revision> candidates) {
		String way = (target.offset() > 0) ? "after " : "before ";
		return new TargetException(listing(about(
				"'" + target + "' is ambiguous: " + candidates.size() + " revisions come directly " + way + from + ".",
				target), "candidate", candidates)
			.remedy((target.offset() > 0) ? "Name a revision, or the branch to count on: 'label@+N'."
					: "Name a revision."));
	}

	static TargetException walkedTooFar(Target target, int found) {
		String way = (target.offset() > 0) ? "forward" : "back";
		return new TargetException(about("'" + target + "' counts " + Math.abs(target.offset()) + " " + way
				+ ", but only " + found + " can be counted.", target)
			.remedy("Count less far, or name a revision."));
	}

	static TargetException severalCurrent(Target target, List<Revision> current) {
		return new TargetException(
				listing(about("'" + target + "' is ambiguous: it counts from the current revision, and there are "
						+ current.size() + ".", target), "current", current)
					.remedy("Say where to count from, 'id" + String.format("%+d", target.offset())
							+ "', or on which branch, 'label@" + String.format("%+d", target.offset()) + "'."));
	}

	static TargetException nothingApplied(Target target) {
		String what = (target.branch() != null) ? "Nothing of the branch '" + target.branch() + "'" : "Nothing";
		return new TargetException(about(what + " is applied that '" + target + "' could count from.", target)
			.remedy("Name a revision, or count from one: 'id" + String.format("%+d", target.offset()) + "'."));
	}

	static TargetException behind(Target target) {
		return new TargetException(
				about("An upgrade cannot go to '" + target + "': that is behind the current revision.", target)
					.remedy("Downgrade to it, or count forward."));
	}

	static TargetException ahead(Target target) {
		return new TargetException(
				about("A downgrade cannot go to '" + target + "': that is ahead of the current revision.", target)
					.remedy("Upgrade to it, or count back."));
	}

	static TargetException notApplied(Revision revision, Target target, List<Revision> current) {
		return new TargetException(
				listing(about("A downgrade cannot go to revision '" + revision.id() + "': it is not applied.", target),
						"current", current)
					.remedy("Name an applied revision, or base."));
	}

	static TargetException branchNotApplied(Target target, String from, List<Revision> current) {
		return new TargetException(listing(
				about("Nothing of the branch '" + target.branch() + "' is applied after " + from + ".", target),
				"current", current)
			.remedy("Name the branch of a current revision, or leave the branch out to take all of them back."));
	}

	static TargetException branchDoesNotChoose(Target target, String from, List<Revision> next) {
		return new TargetException(listing(about("None of the " + next.size() + " revisions after " + from
				+ " leads to the branch '" + target.branch() + "'.", target), "candidate", next)
			.remedy("Leave the branch out to take all of them back, or name a branch that one of them leads to."));
	}

	private static Failure about(String headline, Target target) {
		return Failure.of(headline).fact("target", target);
	}

	static Failure listing(Failure failure, String name, List<Revision> revisions) {
		Failure listing = failure;
		for (Revision revision : revisions.subList(0, Math.min(revisions.size(), LISTED))) {
			listing = listing.fact(name,
					revision.message().isBlank() ? revision.id() : revision.id() + "  " + revision.message().strip());
		}
		int more = revisions.size() - LISTED;
		return (more > 0) ? listing.fact(name, "and " + more + " more") : listing;
	}

}
