package io.boards.migrations.revision;

import java.util.List;

/**
 * One reason why revisions cannot be put into a graph.
 */
public sealed interface GraphFault {

	/**
	 * The kind of the fault in one to three words, such as {@code unknown parent}.
	 * @return text without line ends
	 */
	String kind();

	/**
	 * What is wrong, naming everything that takes part.
	 * @return one sentence without a full stop
	 */
	String text();

	/**
	 * The revisions that take part.
	 * @return their ids
	 */
	List<String> revisions();

	/**
	 * Several revisions have one id.
	 *
	 * @param id the id
	 * @param messages the message of each of them, sorted
	 */
	record DuplicateId(String id, List<String> messages) implements GraphFault {

		public DuplicateId {
			messages = List.copyOf(messages);
		}

		@Override
		public String kind() {
			return "duplicate id";
		}

		@Override
		public String text() {
			return "'" + this.id + "' is the id of " + this.messages.size() + " revisions ("
					+ String.join("; ", this.messages) + ")";
		}

		@Override
		public List<String> revisions() {
			return List.of(this.id);
		}

	}

	/**
	 * An id that a target could not name.
	 *
	 * @param id the id
	 */
	record InvalidId(String id) implements GraphFault {

		@Override
		public String kind() {
			return "invalid id";
		}

		@Override
		public String text() {
			return "'" + this.id + "' " + NameRule.whyInvalid(this.id);
		}

		@Override
		public List<String> revisions() {
			return List.of(this.id);
		}

	}

	/**
	 * A label that a target could not name.
	 *
	 * @param label the label
	 * @param revision the id of the revision that has it
	 */
	record InvalidLabel(String label, String revision) implements GraphFault {

		@Override
		public String kind() {
			return "invalid label";
		}

		@Override
		public String text() {
			return "'" + this.label + "' of revision '" + this.revision + "' " + NameRule.whyInvalid(this.label);
		}

		@Override
		public List<String> revisions() {
			return List.of(this.revision);
		}

	}

	/**
	 * A label that several revisions introduce.
	 *
	 * @param label the label
	 * @param revisions the ids of these revisions, sorted
	 */
	record LabelUsedTwice(String label, List<String> revisions) implements GraphFault {

		public LabelUsedTwice {
			revisions = List.copyOf(revisions);
		}

		@Override
		public String kind() {
			return "label used twice";
		}

		@Override
		public String text() {
			return "'" + this.label + "' is introduced by the revisions " + Names.quoted(this.revisions);
		}

	}

	/**
	 * A label that is also the id of a revision.
	 *
	 * @param label the label, and the id
	 * @param revision the id of the revision that introduces the label
	 */
	record LabelIsId(String label, String revision) implements GraphFault {

		@Override
		public String kind() {
			return "label is an id";
		}

		@Override
		public String text() {
			return "'" + this.label + "' is a label of revision '" + this.revision + "' and the id of a revision";
		}

		@Override
		public List<String> revisions() {
			return List.of(this.revision, this.label);
		}

	}

	/**
	 * A revision that revises one that does not exist.
	 *
	 * @param revision its id
	 * @param parent the id that nothing has
	 */
	record UnknownParent(String revision, String parent) implements GraphFault {

		@Override
		public String kind() {
			return "unknown parent";
		}

		@Override
		public String text() {
			return "'" + this.revision + "' revises '" + this.parent + "', which is not the id of a revision";
		}

		@Override
		public List<String> revisions() {
			return List.of(this.revision);
		}

	}

	/**
	 * A revision that depends on one that does not exist.
	 *
	 * @param revision its id
	 * @param dependency what is neither an id nor a label
	 */
	record UnknownDependency(String revision, String dependency) implements GraphFault {

		@Override
		public String kind() {
			return "unknown depends-on";
		}

		@Override
		public String text() {
			return "'" + this.revision + "' depends on '" + this.dependency
					+ "', which is neither the id nor a label of a revision";
		}

		@Override
		public List<String> revisions() {
			return List.of(this.revision);
		}

	}

	/**
	 * A revision that needs itself.
	 *
	 * @param revision its id
	 */
	record SelfLoop(String revision) implements GraphFault {

		@Override
		public String kind() {
			return "self loop";
		}

		@Override
		public String text() {
			return "'" + this.revision + "' revises or depends on itself";
		}

		@Override
		public List<String> revisions() {
			return List.of(this.revision);
		}

	}

	/**
	 * Revisions of which each needs all the others.
	 *
	 * @param members their ids, sorted; at least two
	 */
	record Cycle(List<String> members) implements GraphFault {

		public Cycle {
			members = List.copyOf(members);
		}

		@Override
		public String kind() {
			return "cycle";
		}

		@Override
		public String text() {
			return Names.quoted(this.members) + " need each other";
		}

		@Override
		public List<String> revisions() {
			return this.members;
		}

	}

}
