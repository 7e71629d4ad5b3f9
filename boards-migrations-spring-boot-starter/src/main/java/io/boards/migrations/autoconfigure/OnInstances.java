package io.boards.migrations.autoconfigure;

import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Where the properties name instances.
 */
final class OnInstances extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		List<String> names = InstanceNames.in(context.getEnvironment());
		ConditionMessage.Builder message = ConditionMessage.forCondition("Instances");
		return names.isEmpty() ? ConditionOutcome.noMatch(message.because(InstanceNames.PROPERTY + " has none"))
				: ConditionOutcome.match(message.foundExactly(String.join(", ", names)));
	}

	/** Where they name none. */
	static final class None extends NoneNestedConditions {

		None() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		/** There are some. */
		@Conditional(OnInstances.class)
		static final class Some {

		}

	}

}
