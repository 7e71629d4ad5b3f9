package io.boards.migrations.revision;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Which texts are targets.
 */
class TargetTest {

	@ParameterizedTest
	@CsvSource({ "head,,head,0", "heads,,heads,0", "base,,base,0", "current,,current,0", "3f2a9c1b7d4e,,3f2a9c1b7d4e,0",
			"20250101_000000_initial.schema,,20250101_000000_initial.schema,0", "3f,,3f,0", "+1,,current,1",
			"-12,,current,-12", "3f2a+2,,3f2a,2", "3f2a-2,,3f2a,-2", "head-1,,head,-1", "base+2,,base,2",
			"billing@head,billing,head,0", "billing@heads,billing,heads,0", "billing@base,billing,base,0",
			"billing@+1,billing,current,1", "billing@-1,billing,current,-1", "billing@3f2a,billing,3f2a,0",
			"billing@3f2a+1,billing,3f2a,1", "billing@head-1,billing,head,-1", "3f2a@head,3f2a,head,0" })
	void aTargetIsABranchASymbolAndAnOffset(String text, @Nullable String branch, String symbol, int offset) {
		assertThat(Target.parse(text)).isEqualTo(new Target(branch, symbol, offset)).hasToString(text);
	}

	@Test
	void countingFromCurrentIsCountingFromNothing() {
		assertThat(Target.parse("current+1")).isEqualTo(Target.parse("+1"));
		assertThat(Target.parse("billing@current-1")).isEqualTo(Target.parse("billing@-1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "+", "-", "@", "+0", "head-0", "aaaa+1xyz", "aaaa+1+1", "aaaa+", "+1.5", "1 2",
			" head", "head ", "head\n", "a@b@c", "@head", "billing@", "billing@+", "head@base", "heads@+1",
			"current@head", "base@head", "+1@head", "a:b", "ä", "+9999999999", "a+-1" })
	void anythingElseIsRefused(String text) {
		assertThatExceptionOfType(TargetException.class).isThrownBy(() -> Target.parse(text))
			.withMessage(
					"""
							'%s' is not a target.
							  What to do: Write head, heads, base, current or (the beginning of) an id or a label; then, if wanted, +N or -N. \
							+N and -N alone count from the current revision, and 'branch@' in front narrows each to one branch."""
						.formatted(text));
	}

	@Test
	void aTargetThatNobodyCouldWriteIsNotOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Target("head", "base", 0))
			.withMessage("Not a branch or not a symbol: head, base");
		assertThatIllegalArgumentException().isThrownBy(() -> new Target(null, "a-b", 0))
			.withMessage("Not a branch or not a symbol: null, a-b");
	}

}
