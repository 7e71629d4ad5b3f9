package io.boards.migrations.autoconfigure;

import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Where the properties name instances.
 */
final class OnInstances extends SpringBootCondition {

	private static final String PROPERTY = "boards.migrations.instances";

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Map<String, Object> instances = Binder.get(context.getEnvironment())
			.bind(PROPERTY, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of());
		ConditionMessage.Builder message = ConditionMessage.forCondition("Instances");
		return instances.isEmpty() ? ConditionOutcome.noMatch(message.because(PROPERTY + " has none"))
				: ConditionOutcome.match(message.foundExactly(String.join(", ", instances.keySet())));
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
