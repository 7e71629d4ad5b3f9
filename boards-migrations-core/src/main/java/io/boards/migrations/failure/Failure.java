package io.boards.migrations.failure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a user is told when something fails: what happened, the facts, what to do next.
 *
 * @param headline what happened, in one sentence
 * @param facts what is known, in the order in which it is shown
 * @param remedy what the user can do next
 */
public record Failure(String headline, List<Fact> facts, String remedy) {

	public Failure {
		facts = List.copyOf(facts);
	}

	/**
	 * Begins the description of a failure.
	 * @param headline what happened, in one sentence
	 * @return a failure without facts and without remedy
	 */
	public static Failure of(String headline) {
		return new Failure(headline, List.of(), "");
	}

	/**
	 * Adds a fact.
	 * @param name what it is
	 * @param value its value; nothing is added where it is null
	 * @return the failure with that fact
	 */
	public Failure fact(String name, @Nullable Object value) {
		if (value == null) {
			return this;
		}
		List<Fact> more = new ArrayList<>(this.facts);
		more.add(new Fact(name, value.toString()));
		return new Failure(this.headline, more, this.remedy);
	}

	/**
	 * Says what to do next.
	 * @param text one or more sentences
	 * @return the failure with that remedy
	 */
	public Failure remedy(String text) {
		return new Failure(this.headline, this.facts, text);
	}

	/**
	 * The headline and the facts, one a line, their values aligned.
	 * @return the text, without a line end behind it
	 */
	public String description() {
		int width = this.facts.stream().mapToInt((fact) -> fact.name().length()).max().orElse(0);
		StringBuilder text = new StringBuilder(this.headline);
		for (Fact fact : this.facts) {
			String indent = "\n" + " ".repeat(width + 6);
			text.append("\n    ").append(fact.name()).append(": ").append(" ".repeat(width - fact.name().length()));
			text.append(fact.value().strip().replace("\n", indent));
		}
		return text.toString();
	}

	@Override
	public String toString() {
		return this.remedy.isEmpty() ? description() : description() + "\n  What to do: " + this.remedy;
	}

}
