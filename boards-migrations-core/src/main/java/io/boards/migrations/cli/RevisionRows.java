package io.boards.migrations.cli;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.cli.Strands.Slide;

/**
 * The rows of one revision: how the lanes above it become those below it.
 */
final class RevisionRows {

	private final Ending above;

	private final String id;

	private final List<String> parents;

	/** The lanes that reach the revision's row, its own among them. */
	private final List<String> across;

	private final int place;

	private final List<String> below = new ArrayList<>();

	private Strands strands;

	private int width;

	/** How many more lanes a merge leaves than it takes; negative where they join. */
	private int growth;

	/** Whether the first line of a merge goes to a lane at the left. */
	private boolean leansLeft;

	private final List<String> before = new ArrayList<>();

	private final List<String> from = new ArrayList<>();

	private Last last = Last.REVISION;

	/**
	 * Draws a revision.
	 * @param above how the one before it ended
	 * @param id its id
	 * @param parents the ids of its parents
	 */
	RevisionRows(Ending above, String id, List<String> parents) {
		this.above = above;
		this.id = id;
		this.parents = parents;
		this.across = new ArrayList<>(above.lanes());
		if (!this.across.contains(id)) {
			this.across.add(id);
		}
		this.place = this.across.indexOf(id);
		this.strands = new Strands(2 * (this.across.size() + parents.size()));
		this.across.forEach(this::leadOn);
		draw();
	}

	private void leadOn(String lane) {
		if (!lane.equals(this.id)) {
			lead(lane);
			return;
		}
		if (this.parents.isEmpty()) {
			this.width += 2;
		}
		for (int parent = 0; parent < this.parents.size(); parent++) {
			if (parent == 0 && isMerge()) {
				leadFirst(this.parents.get(0));
			}
			else {
				lead(this.parents.get(parent));
			}
		}
	}

	private void leadFirst(String parent) {
		int lane = lane(parent);
		int distance = this.place - lane;
		this.leansLeft = distance > 0;
		this.growth = this.parents.size() - (this.leansLeft ? 2 : 1);
		if (this.leansLeft) {
			this.strands.put(this.width - Math.max(1, 2 * distance - 3), lane);
		}
		else {
			this.strands.put(this.width, lane);
			this.width += 2;
		}
	}

	private void lead(String target) {
		int lane = lane(target);
		if (this.growth > 0 && this.strands.leads(this.width - 2, lane)) {
			// The merge's last line meets the lane beside it at once
			this.growth = -1;
		}
		else {
			this.strands.put(this.width, lane);
			this.width += 2;
		}
	}

	private int lane(String target) {
		if (!this.below.contains(target)) {
			this.below.add(target);
		}
		return this.below.indexOf(target);
	}

	private boolean isMerge() {
		return this.parents.size() > 1;
	}

	private void draw() {
		Last previous = this.above.last();
		int dashes = Math.max(0, this.parents.size() - (this.leansLeft ? 3 : 2));
		if (this.parents.size() > 2 && this.place < this.across.size() - 1) {
			for (int step = 0; step < 2 * dashes; step++) {
				this.before.add(makeRoom(step, previous));
				previous = Last.REVISION;
			}
		}
		this.from.add(revisionRow(dashes, previous));
		if (isMerge()) {
			this.from.add(mergeRow());
			this.last = Last.MERGE;
		}
		while (!this.strands.arrived()) {
			Slide slide = this.strands.slide();
			this.from.add(slide.row());
			this.strands = slide.strands();
			this.last = Last.SLIDE;
		}
	}

	/** Moves the lanes at the right out of the way of a merge of many. */
	private String makeRoom(int step, Last previous) {
		StringBuilder row = new StringBuilder();
		for (int lane = 0; lane < this.across.size(); lane++) {
			if (lane == this.place) {
				row.append('|').append(" ".repeat(step));
			}
			else if (lane > this.place && (step > 0 || slantsFromMerge(lane, previous))) {
				row.append('\\');
			}
			else {
				row.append('|');
			}
			row.append(' ');
		}
		return row.toString();
	}

	private boolean slantsFromMerge(int lane, Last previous) {
		return previous == Last.MERGE && this.above.place() < lane;
	}

	private String revisionRow(int dashes, Last previous) {
		StringBuilder row = new StringBuilder();
		for (int lane = 0; lane < this.across.size(); lane++) {
			if (lane == this.place) {
				row.append('*').append((this.parents.size() > 2) ? octopus(dashes) : "");
			}
			else if (lane > this.place && this.growth > 1) {
				row.append('\\');
			}
			else if (lane > this.place && this.growth == 1) {
				row.append((slantsFromMerge(lane, previous) && this.above.growth() > 0) ? '\\' : '|');
			}
			else {
				boolean slides = previous == Last.SLIDE && this.above.strands().leads(2 * lane + 1, lane);
				row.append((slides && this.strands.passes(lane)) ? '/' : '|');
			}
			row.append(' ');
		}
		return row.toString();
	}

	private static String octopus(int dashes) {
		return (dashes == 0) ? "" : "-".repeat(2 * dashes - 1) + ".";
	}

	private String mergeRow() {
		StringBuilder row = new StringBuilder();
		boolean level = false;
		for (int lane = 0; lane < this.across.size(); lane++) {
			if (lane == this.place) {
				row.append(mergeLines());
			}
			else if (lane > this.place) {
				row.append((this.growth > 0) ? "\\ " : "| ");
			}
			else {
				row.append('|');
				if (!this.leansLeft || lane != this.place - 1) {
					row.append(level ? '_' : ' ');
				}
			}
			level |= this.across.get(lane).equals(this.parents.get(0));
		}
		return row.toString();
	}

	private String mergeLines() {
		int slanting = this.parents.size() - (this.leansLeft ? 2 : 1);
		String lines = (this.leansLeft ? "/|" : "|") + "\\ ".repeat(slanting);
		if (this.growth < 0) {
			return lines.stripTrailing();
		}
		return (slanting == 0) ? lines + " " : lines;
	}

	/**
	 * The rows above the revision's own.
	 * @return none for most
	 */
	List<String> before() {
		return this.before;
	}

	/**
	 * The revision's own row, and those that lead on from it.
	 * @return one or more rows
	 */
	List<String> from() {
		return this.from;
	}

	/**
	 * A row in which nothing happens, to be repeated below the others.
	 * @return the lanes below the revision
	 */
	String straight() {
		return "| ".repeat(this.below.size());
	}

	/**
	 * How wide the rows are together; text begins behind.
	 * @return a number of characters
	 */
	int width() {
		return this.width;
	}

	Ending ending() {
		return new Ending(this.below, this.last, this.place, this.growth, this.strands);
	}

	/**
	 * What the next revision has to carry on.
	 *
	 * @param lanes the revisions that are still to come, by lane
	 * @param last what the last row showed
	 * @param place the lane of the revision
	 * @param growth how many more lanes it left than it took
	 * @param strands where its lines ended
	 */
	record Ending(List<String> lanes, Last last, int place, int growth, Strands strands) {

		static final Ending NOTHING = new Ending(List.of(), Last.REVISION, 0, 0, new Strands(0));

	}

	private enum Last {

		REVISION, MERGE, SLIDE

	}

}
