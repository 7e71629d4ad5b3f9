package io.boards.migrations.autoconfigure;

import java.util.stream.Stream;

import io.boards.migrations.runtime.RunListener;

import org.springframework.beans.factory.ObjectProvider;

/**
 * All that hears of runs in an application. An application that makes its
 * {@code Migrations} itself takes the bean of this type and hands over what hears of
 * them: {@code settings.withListener(listeners.of("billing"))}.
 */
public final class InstanceListeners {

	private final ObjectProvider<RunListener> everywhere;

	private final ObjectProvider<InstanceListener> each;

	InstanceListeners(ObjectProvider<RunListener> everywhere, ObjectProvider<InstanceListener> each) {
		this.everywhere = everywhere;
		this.each = each;
	}

	/**
	 * What hears the runs of one instance.
	 * @param instance the name of its {@code Migrations} bean
	 * @return the beans of type {@link RunListener}, and what those of type
	 * {@link InstanceListener} make
	 */
	public RunListener of(String instance) {
		Stream<RunListener> own = this.each.orderedStream().map((listener) -> listener.of(instance));
		return RunListener.of(Stream.concat(this.everywhere.orderedStream(), own).toList());
	}

}
