package io.boards.sample.dbmodels;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/**
 * What every row has: an id, which the application makes, or the database for rows that
 * come from elsewhere.
 */
@MappedSuperclass
public abstract class Identified {

	@Id
	@GeneratedValue(strategy = GenerationType.UUID)
	@ColumnDefault("public.uuid_generate_v4()")
	private @Nullable UUID id;

	/**
	 * The id of a row that was saved.
	 * @return the id
	 */
	public UUID getId() {
		return Objects.requireNonNull(this.id, "Not saved yet");
	}

}
