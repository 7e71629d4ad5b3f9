package io.boards.migrations.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.boards.migrations.autoconfigure.MigrationsProperties;
import io.boards.migrations.script.JavaScript;
import io.boards.migrations.script.MigrationFactory;
import io.boards.migrations.script.Script;
import io.boards.migrations.script.Scripts;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.ClassUtils;

/**
 * The name of the template for all contexts whose migrations make the same: it is a hash
 * of what they are made of.
 *
 * @param context the context, whose environment is ready
 * @param test what the test says of it
 */
record TemplateName(ConfigurableApplicationContext context, MergedContextConfiguration test) {

	String get() {
		MessageDigest digest = sha256();
		Binder binder = Binder.get(this.context.getEnvironment());
		Map<String, Object> configured = binder.bind("boards.migrations", Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of());
		add(digest, new TreeMap<>(configured).toString());
		MigrationsProperties properties = MigrationsProperties.of(this.context.getEnvironment());
		ClassLoader loader = Objects.requireNonNull(this.context.getClassLoader());
		for (List<String> locations : properties.allLocations()) {
			Scripts scripts = Scripts.load(locations, loader, MigrationFactory.withoutArguments());
			scripts.all().forEach((script) -> add(digest, script));
		}
		return "boards_migrations_template_" + HexFormat.of().formatHex(digest.digest(), 0, 8);
	}

	private void add(MessageDigest digest, Script script) {
		add(digest, script.revision().toString() + script.checksum());
		if (script instanceof JavaScript java) {
			add(digest, java.type());
		}
	}

	/** What takes arguments may do other things where the test says other things. */
	private void add(MessageDigest digest, Class<?> type) {
		String resource = ClassUtils.getClassFileName(type);
		try (InputStream stream = Objects.requireNonNull(type.getResourceAsStream(resource), resource)) {
			digest.update(stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		if (Arrays.stream(type.getDeclaredConstructors()).anyMatch((each) -> each.getParameterCount() > 0)) {
			add(digest, Arrays.toString(this.test.getActiveProfiles()));
			add(digest, Arrays.toString(this.test.getPropertySourceProperties()));
			add(digest, this.test.getPropertySourceDescriptors().toString());
		}
	}

	private static void add(MessageDigest digest, String text) {
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
