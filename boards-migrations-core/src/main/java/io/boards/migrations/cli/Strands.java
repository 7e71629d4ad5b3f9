package io.boards.migrations.cli;

import java.util.Arrays;

/**
 * Where lines are between two revisions, each on its way to a lane. Lane n is at home in
 * the cell 2n; a cell is as wide as a character. Lines only ever go straight down or to
 * the left.
 */
final class Strands {

	private static final int NONE = -1;

	private final int[] lanes;

	Strands(int cells) {
		this.lanes = new int[cells];
		Arrays.fill(this.lanes, NONE);
	}

	void put(int cell, int lane) {
		this.lanes[cell] = lane;
	}

	boolean leads(int cell, int lane) {
		return cell >= 0 && cell < this.lanes.length && this.lanes[cell] == lane;
	}

	/**
	 * Whether the line in the home of a lane is that of a lane further to the left.
	 * @param lane a lane
	 * @return whether it only passes there
	 */
	boolean passes(int lane) {
		return this.lanes[2 * lane] < lane;
	}

	/**
	 * Whether every line is in its lane, or so near that the next row shows it there.
	 * @return whether no row is needed in between
	 */
	boolean arrived() {
		for (int cell = 0; cell < this.lanes.length; cell++) {
			if (this.lanes[cell] != NONE && this.lanes[cell] != cell / 2) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Moves every line that is not at home: by one cell to the left, or by two across
	 * another line. The first of them reaches its lane at once, on a level of its own
	 * beneath all lines that it crosses.
	 * @return where the lines are then, and what the way there looks like
	 */
	Slide slide() {
		Strands next = new Strands(this.lanes.length);
		char[] row = new char[this.lanes.length];
		Arrays.fill(row, ' ');
		int leader = NONE;
		for (int cell = 0; cell < this.lanes.length; cell++) {
			int lane = this.lanes[cell];
			if (lane == NONE || next.leads(cell - 1, lane)) {
				continue;
			}
			int to = (cell == 2 * lane) ? cell : next.leads(cell - 1, NONE) ? cell - 1 : cell - 2;
			next.put(to, lane);
			row[to] = (to == 2 * lane) ? '|' : '/';
			if (to != cell && leader == NONE) {
				leader = lane;
				next.level(row, cell - 2, to, lane);
			}
			else if (to != cell && lane == leader) {
				// It ends in the leader's line
				row[to] = '_';
				next.put(to, NONE);
			}
		}
		return new Slide(next, new String(row).stripTrailing());
	}

	/**
	 * Draws the level of the leader, if there is room: from right behind its lane to
	 * right before its slanting line.
	 */
	private void level(char[] row, int end, int to, int lane) {
		int begin = 2 * lane + 3;
		if (begin >= end) {
			return;
		}
		for (int cell = begin; cell < end; cell += 2) {
			row[cell] = '_';
		}
		put(to, NONE);
		put(begin, lane);
	}

	/**
	 * One row of sliding lines.
	 *
	 * @param strands where the lines are behind it
	 * @param row what it looks like
	 */
	record Slide(Strands strands, String row) {
	}

}
