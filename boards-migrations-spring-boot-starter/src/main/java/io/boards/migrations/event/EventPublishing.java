package io.boards.migrations.event;

import io.boards.migrations.revision.Direction;
import io.boards.migrations.revision.Step;
import io.boards.migrations.runtime.RunListener;
import io.boards.migrations.runtime.RunReport;
import io.boards.migrations.runtime.StepReport;

import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * Publishes what happens in the runs of an instance. As long as the application starts,
 * only the listeners that are there hear it: to publish it as usual would make all the
 * others, with what they need, before the database is migrated.
 */
final class EventPublishing implements RunListener {

	private final AbstractApplicationContext context;

	private final RunOrigin origin;

	EventPublishing(AbstractApplicationContext context, String instance) {
		this(context, new RunOrigin(context, instance, null));
	}

	private EventPublishing(AbstractApplicationContext context, RunOrigin origin) {
		this.context = context;
		this.origin = origin;
	}

	@Override
	public RunListener ofTenant(String schema) {
		return new EventPublishing(this.context, new RunOrigin(this.context, this.origin.instance(), schema));
	}

	@Override
	public void runBegun(Direction direction) {
		publish(new BeforeRunEvent(this.origin, direction));
	}

	@Override
	public void begun(Step step) {
		publish(new BeforeStepEvent(this.origin, step));
	}

	@Override
	public void done(StepReport report) {
		publish(new AfterStepEvent(this.origin, report.step(), report.duration(), null));
	}

	@Override
	public void skipped(Step step) {
		publish(new AfterStepEvent(this.origin, step, null, null));
	}

	@Override
	public void failed(Step step, Throwable failure) {
		publish(new AfterStepEvent(this.origin, step, null, failure));
	}

	@Override
	public void runDone(Direction direction, RunReport report) {
		publish(new AfterRunEvent(this.origin, direction, report, null));
	}

	@Override
	public void runFailed(Direction direction, Throwable failure) {
		publish(new AfterRunEvent(this.origin, direction, null, failure));
	}

	private void publish(MigrationEvent event) {
		if (this.context.isRunning()) {
			this.context.publishEvent(event);
			return;
		}
		ApplicationEventMulticaster present = new SimpleApplicationEventMulticaster();
		this.context.getApplicationListeners().forEach(present::addApplicationListener);
		present.multicastEvent(event);
		ApplicationContext parent = this.context.getParent();
		if (parent != null) {
			parent.publishEvent(event);
		}
	}

}
