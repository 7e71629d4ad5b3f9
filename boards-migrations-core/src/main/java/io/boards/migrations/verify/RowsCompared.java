package io.boards.migrations.verify;

import java.util.List;

/**
 * What became of rows.
 *
 * @param lost what is not there any more, such as {@code values of public.tag.name}
 * @param notes what came in addition
 */
record RowsCompared(List<String> lost, List<String> notes) {

	RowsCompared {
		lost = List.copyOf(lost);
		notes = List.copyOf(notes);
	}

}
