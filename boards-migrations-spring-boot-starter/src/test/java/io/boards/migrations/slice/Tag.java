package io.boards.migrations.slice;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * The entity of the application, for JPA and for Spring Data JDBC.
 */
@Entity
class Tag {

	@Id
	@jakarta.persistence.Id
	@Nullable Long id;

	@Nullable String name;

}
