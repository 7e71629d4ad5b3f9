package io.boards.migrations.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.boards.migrations.sql.Statement;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class SectionDiffTest {

	@Test
	void aStatementThatWasChangedIsShownAsItIs() {
		assertThat(diff("A, B, C", "A, B2, C")).containsExactly("statement 2 (line 20) is not what was applied: B2");
	}

	@Test
	void aStatementThatIsNewIsShown() {
		assertThat(diff("A, C", "A, B, C")).containsExactly("statement 2 (line 20) is new: B");
		assertThat(diff("", "A")).containsExactly("statement 1 (line 10) is new: A");
	}

	@Test
	void aStatementThatIsGoneIsCounted() {
		assertThat(diff("A, B, C", "A, C")).containsExactly("statement 2 of those applied is no longer there");
		assertThat(diff("A", "")).containsExactly("statement 1 of those applied is no longer there");
	}

	@Test
	void aStatementThatWasMovedIsNotTakenForAnother() {
		assertThat(diff("A, B, C", "C, A, B"))
			.containsExactly("statement 1 (line 10) was statement 3 when it was applied: C");
	}

	@Test
	void severalChangesAreToldInTheOrderOfTheSection() {
		assertThat(diff("A, B, C, D, E, F", "A2, B, D, X, E, Y, Z")).containsExactly(
				"statement 1 (line 10) is not what was applied: A2", "statement 3 of those applied is no longer there",
				"statement 4 (line 40) is new: X", "statement 6 (line 60) is not what was applied: Y",
				"statement 7 (line 70) is new: Z");
	}

	@Test
	void theTransactionModeIsToldToo() {
		Section inside = section(true, "A");
		Section outside = section(false, "A");

		assertThat(SectionDiff.of(Checksum.of(inside, ""), outside))
			.containsExactly("it runs outside a transaction now, and ran in one when it was applied");
		assertThat(SectionDiff.of(Checksum.of(outside, ""), section(true, "B"))).containsExactly(
				"it runs in a transaction now, and ran outside one when it was applied",
				"statement 1 (line 10) is not what was applied: B");
	}

	@Test
	void ofWhatAnOlderVersionStoredItIsOnlyKnownThatItChanged() {
		assertThat(SectionDiff.of(Checksum.parse("1:a0b2a5876a481f2e925d8d123f2a47b9"), section(true, "A")))
			.containsExactly("which statement it is, is not known: an older version of boards-migrations noted the"
					+ " revision, with one checksum for all statements");
	}

	@Test
	void statementsAreShownInOneLineWithoutPasswordsAndNotWhole() {
		assertThat(diff("A", "CREATE ROLE app\n\tLOGIN PASSWORD 'canary'"))
			.containsExactly("statement 1 (line 10) is not what was applied: CREATE ROLE app LOGIN PASSWORD '…'");
		assertThat(diff("A", "SELECT " + "x".repeat(100)))
			.containsExactly("statement 1 (line 10) is not what was applied: SELECT " + "x".repeat(73) + " …");
	}

	@Test
	void ofVeryManyChangesTheFirstAreTold() {
		String many = String.join(", ", IntStream.range(0, 50).mapToObj((i) -> "N" + i).toList());

		List<String> sentences = diff("A", "A, " + many);

		assertThat(sentences).hasSize(21).startsWith("statement 2 (line 20) is new: N0").endsWith("and 30 more");
	}

	@Test
	@Timeout(30)
	void veryLongSectionsAreComparedInTime() {
		List<String> then = IntStream.range(0, 100_000).mapToObj((i) -> "A" + i).toList();
		List<String> now = IntStream.range(0, 100_000).mapToObj((i) -> (i % 2 == 0) ? "B" + i : "A" + i).toList();

		List<String> sentences = SectionDiff.of(Checksum.parse(Checksum.of(section(true, then), "").text()),
				section(true, now));

		assertThat(sentences).hasSize(21).startsWith("statement 1 (line 10) is not what was applied: B0");
	}

	@Property
	void whatTwoListsHaveInCommonIsALongestSubsequence(
			@ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String then,
			@ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String now) {
		int[] places = Alignment.of(letters(then), letters(now));

		List<Integer> common = Arrays.stream(places).filter((place) -> place != Alignment.NONE).boxed().toList();
		assertThat(common).isSorted().doesNotHaveDuplicates().hasSize(longest(then, now));
		for (int place = 0; place < places.length; place++) {
			if (places[place] != Alignment.NONE) {
				assertThat(now.charAt(place)).isEqualTo(then.charAt(places[place]));
			}
		}
	}

	/** The definition, taken word by word. */
	private static int longest(String then, String now) {
		if (then.isEmpty() || now.isEmpty()) {
			return 0;
		}
		return (then.charAt(0) == now.charAt(0)) ? 1 + longest(then.substring(1), now.substring(1))
				: Math.max(longest(then.substring(1), now), longest(then, now.substring(1)));
	}

	@Property
	void thereIsASentenceForWhateverDiffers(@ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String then,
			@ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String now) {
		List<String> sentences = diff(String.join(", ", letters(then)), String.join(", ", letters(now)));

		assertThat(sentences.isEmpty()).isEqualTo(then.equals(now));
		List<String> unmatched = new ArrayList<>(letters(now));
		letters(then).forEach(unmatched::remove);
		assertThat(
				sentences.stream().filter((each) -> each.contains("is new:") || each.contains("is not what")).count())
			.as("statements that were not applied")
			.isEqualTo(unmatched.size());
	}

	private static List<String> letters(String text) {
		return text.isEmpty() ? Collections.emptyList() : List.of(text.split(""));
	}

	private static List<String> diff(String then, String now) {
		return SectionDiff.of(Checksum.parse(Checksum.of(section(true, then), "").text()), section(true, now));
	}

	private static Section section(boolean transactional, String statements) {
		return section(transactional, Stream.of(statements.split(", ")).filter((text) -> !text.isEmpty()).toList());
	}

	private static Section section(boolean transactional, List<String> texts) {
		return new Section(transactional,
				IntStream.range(0, texts.size()).mapToObj((i) -> new Statement(texts.get(i), 10 * (i + 1))).toList(),
				"", 1);
	}

}
