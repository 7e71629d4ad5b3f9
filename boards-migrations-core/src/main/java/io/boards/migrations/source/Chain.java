package io.boards.migrations.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Calls, each on what the one before it returned.
 *
 * @param head what the first of them is on
 * @param calls the calls
 */
record Chain(Word head, List<Call> calls) implements Code {

	Chain {
		calls = List.copyOf(calls);
	}

	static Chain on(String name) {
		return new Chain(Word.of(name), List.of());
	}

	static Chain on(Class<?> type) {
		return new Chain(Word.type(type), List.of());
	}

	Chain call(String name, Code... arguments) {
		return call(name, List.of(arguments));
	}

	Chain call(String name, List<Code> arguments) {
		List<Call> more = new ArrayList<>(this.calls);
		more.add(new Call(name, arguments));
		return new Chain(this.head, more);
	}

	Chain callIf(boolean condition, String name, Code... arguments) {
		return condition ? call(name, arguments) : this;
	}

	Chain callIf(boolean condition, String name, List<Code> arguments) {
		return condition ? call(name, arguments) : this;
	}

	@Override
	public String inLine(Layout layout, int tabs) {
		return this.head.text()
				+ this.calls.stream().map((call) -> "." + call.inLine(layout, tabs)).collect(Collectors.joining());
	}

	@Override
	public String broken(Layout layout, Place place) {
		String inLine = inLine(layout, place.tabs());
		if (place.fits(inLine) || this.calls.isEmpty()) {
			return inLine;
		}
		if (this.calls.size() > 1) {
			return callByCall(layout, place, false);
		}
		Call call = this.calls.get(0);
		String opening = this.head.text() + ".";
		String broken = opening + call.broken(layout, place.after(opening, place.behind()));
		return (call.last() instanceof Lambda lambda) ? roomier(broken, hanging(layout, place, lambda), place, lambda)
				: broken;
	}

	/** The second form is for chains that the first has no room for. */
	private static String roomier(String broken, String hanging, Place place, Lambda lambda) {
		long lines = hanging.lines().count();
		int calls = lambda.body().calls().size();
		boolean tidier = calls > 1 && lines == calls + 1 && lines < broken.lines().count();
		return place.fits(hanging) && (tidier || !place.fits(broken)) ? hanging : broken;
	}

	/** The lambda begins in the first line, and all of its calls are below it. */
	private String hanging(Layout layout, Place place, Lambda lambda) {
		List<Code> arguments = this.calls.get(0).arguments();
		List<Code> others = arguments.subList(0, arguments.size() - 1);
		String call = new Chain(this.head, List.of()).call(this.calls.get(0).name(), others)
			.inLine(layout, place.tabs());
		String opening = call.substring(0, call.length() - 1) + (others.isEmpty() ? "" : ", ") + lambda.opening();
		Place inside = place.after(opening, place.behind() + 1);
		return opening + lambda.body().callByCall(layout, inside, true) + ")";
	}

	/**
	 * Each call in a line of its own.
	 * @param layout how wide strings may be
	 * @param place where the chain begins
	 * @param first whether this holds for the first call even if it fits
	 * @return Java
	 */
	String callByCall(Layout layout, Place place, boolean first) {
		StringBuilder text = new StringBuilder(this.head.text());
		int tabs = place.tabs() + 1;
		for (int i = 0; i < this.calls.size(); i++) {
			Call call = this.calls.get(i);
			String inLine = "." + call.inLine(layout, place.tabs());
			if (i == 0 && !first && place.after(text.toString(), 0).fits(inLine)) {
				text.append(inLine);
				continue;
			}
			int behind = (i == this.calls.size() - 1) ? place.behind() : 0;
			text.append(Layout.newLine(tabs)).append('.');
			text.append(broken(call, layout, new Place(tabs, tabs * Layout.TAB + 1, behind)));
		}
		return text.toString();
	}

	private static String broken(Call call, Layout layout, Place place) {
		String inLine = call.inLine(layout, place.tabs());
		return place.fits(inLine) ? inLine : call.broken(layout, place);
	}

	@Override
	public void addImports(Collection<String> imports) {
		this.head.addImports(imports);
		this.calls.forEach((call) -> call.arguments().forEach((argument) -> argument.addImports(imports)));
	}

}
