package io.boards.migrations.autoconfigure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * The entity of the application under test.
 */
@Entity
public class Tag {

	@Id
	@Nullable Long id;

	@Nullable String name;

}
