package io.boards.migrations.observation;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.autoconfigure.InstanceListener;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * The observers of the instances of an application. What happens before the context is
 * refreshed is noted with its times and observed then: to ask for the registry earlier
 * would make it, and all that it is made with, before the database is migrated.
 */
final class RunObservers implements InstanceListener, ApplicationListener<ContextRefreshedEvent> {

	private final ApplicationContext context;

	private final Observations observations;

	private final List<RunObservationContext> past = new ArrayList<>();

	private boolean refreshed;

	/**
	 * Observes nothing yet.
	 * @param context the application
	 * @param observations makes observations
	 */
	RunObservers(ApplicationContext context, Observations observations) {
		this.context = context;
		this.observations = observations;
	}

	@Override
	public RunObserver of(String instance) {
		return new RunObserver(instance, this);
	}

	String applicationContext() {
		return String.valueOf(this.context.getId());
	}

	Observations observations() {
		return this.observations;
	}

	synchronized boolean isRefreshed() {
		return this.refreshed;
	}

	/**
	 * Observes a run that was not observed while it went on, as soon as that is possible.
	 * @param run the run, which has ended
	 */
	synchronized void ended(RunObservationContext run) {
		if (this.refreshed) {
			this.observations.ofPast(run);
		}
		else {
			this.past.add(run);
		}
	}

	@Override
	public synchronized void onApplicationEvent(ContextRefreshedEvent event) {
		if (event.getApplicationContext() == this.context) {
			this.refreshed = true;
			this.past.forEach(this.observations::ofPast);
			this.past.clear();
		}
	}

}
