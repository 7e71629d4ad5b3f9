package io.boards.migrations.adopt;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version as Flyway reads it: numbers with dots or underscores between them. Zeros at
 * its end do not count, nor do those before a number.
 *
 * @param text as Flyway shows it, with dots
 * @param numbers what is compared
 */
record FlywayVersion(String text, List<BigInteger> numbers) implements Comparable<FlywayVersion> {

	private static final Pattern FORM = Pattern.compile("[0-9]+([._][0-9]+)*");

	static Optional<FlywayVersion> parse(String text) {
		if (!FORM.matcher(text).matches()) {
			return Optional.empty();
		}
		List<BigInteger> numbers = new ArrayList<>();
		for (String number : text.split("[._]")) {
			numbers.add(new BigInteger(number));
		}
		while (numbers.size() > 1 && numbers.get(numbers.size() - 1).signum() == 0) {
			numbers.remove(numbers.size() - 1);
		}
		return Optional.of(new FlywayVersion(text.replace('_', '.'), List.copyOf(numbers)));
	}

	@Override
	public int compareTo(FlywayVersion other) {
		int common = Math.min(this.numbers.size(), other.numbers.size());
		for (int i = 0; i < common; i++) {
			int order = this.numbers.get(i).compareTo(other.numbers.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(this.numbers.size(), other.numbers.size());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof FlywayVersion version && this.numbers.equals(version.numbers);
	}

	@Override
	public int hashCode() {
		return this.numbers.hashCode();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
