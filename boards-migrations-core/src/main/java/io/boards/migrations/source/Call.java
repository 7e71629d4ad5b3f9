package io.boards.migrations.source;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A call of a method.
 *
 * @param name the method's name
 * @param arguments its arguments
 */
record Call(String name, List<Code> arguments) {

	Call {
		arguments = List.copyOf(arguments);
	}

	@Nullable Code last() {
		return this.arguments.isEmpty() ? null : this.arguments.get(this.arguments.size() - 1);
	}

	String inLine(Layout layout, int tabs) {
		return this.arguments.stream()
			.map((argument) -> argument.inLine(layout, tabs))
			.collect(Collectors.joining(", ", this.name + "(", ")"));
	}

	/**
	 * The call with a line break before each argument that is too wide for its line.
	 * @param layout how wide strings may be
	 * @param start where the call begins
	 * @return Java
	 */
	String broken(Layout layout, Place start) {
		StringBuilder text = new StringBuilder(this.name + "(");
		int tabs = start.tabs();
		boolean tangled = false;
		for (int i = 0; i < this.arguments.size(); i++) {
			Code argument = this.arguments.get(i);
			int behind = 1 + ((i == this.arguments.size() - 1) ? start.behind() : 0);
			String separator = (i == 0) ? "" : ", ";
			Place place = new Place(tabs, start.after(text + separator, behind).column(), behind);
			String inLine = argument.inLine(layout, tabs);
			if (place.fits(inLine) && !tangled) {
				text.append(separator).append(inLine);
			}
			else if (i == 0 && !(argument instanceof Text)) {
				text.append(argument.broken(layout, place));
			}
			else {
				tabs = start.tabs() + 2;
				String broken = argument.broken(layout, Place.lineStart(tabs, behind));
				tangled = !broken.equals(argument.inLine(layout, tabs));
				text.append(separator.strip()).append(Layout.newLine(tabs)).append(broken);
			}
		}
		return text.append(')').toString();
	}

}
