package io.boards.migrations.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.boards.migrations.test.PostgresTest;
import io.boards.migrations.test.TestDatabase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.Length;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class ColumnModelTest {

	private final TestDatabase database;

	ColumnModelTest(TestDatabase database) {
		this.database = database;
	}

	@Test
	void javaTypesBecomeTheTypesThatHibernateUses() {
		assertThat(sql(Types.class)).isEqualTo("""
				CREATE TABLE types (
				    id uuid NOT NULL,
				    text varchar(255),
				    shorter varchar(20),
				    longer text,
				    number integer NOT NULL,
				    big bigint,
				    small smallint NOT NULL,
				    flag boolean NOT NULL,
				    "real" float(53) NOT NULL,
				    single float4 NOT NULL,
				    money numeric(12,3),
				    "decimal" numeric(38,2),
				    day date,
				    "time" time(0),
				    local timestamp(6),
				    instant timestamp(6) with time zone,
				    "offset" timestamp(0) with time zone,
				    duration numeric(21,0),
				    bytes bytea,
				    characters oid,
				    "binary" oid,
				    "json" jsonb,
				    address inet,
				    version integer NOT NULL,
				    required varchar(255) NOT NULL,
				    PRIMARY KEY (id)
				)""");
	}

	@Test
	void columnsStandInTheOrderOfTheClassAndThoseOfMappedSuperclassesAtTheEnd() {
		assertThat(sql(Ordered.class)).isEqualTo("""
				CREATE TABLE ordered (
				    id bigint NOT NULL,
				    last varchar(255),
				    first varchar(255),
				    middle varchar(255),
				    zone varchar(255),
				    created_at timestamp(6) with time zone,
				    author varchar(255),
				    PRIMARY KEY (id)
				)""");
	}

	@Test
	void arraysHaveNoLength() {
		assertThat(sql(Arrays.class)).isEqualTo("""
				CREATE TABLE arrays (
				    id bigint NOT NULL,
				    tags varchar(255)[],
				    words varchar(10)[],
				    numbers integer[],
				    ids uuid[],
				    amounts numeric(38,2)[],
				    PRIMARY KEY (id)
				)""");
	}

	@Test
	void defaultsCommentsAndCollationsAreKept() {
		assertThat(sql(Described.class)).isEqualTo("""
				CREATE TABLE described (
				    id uuid NOT NULL DEFAULT gen_random_uuid(),
				    status varchar(255) DEFAULT 'it''s',
				    name varchar(255) COLLATE "C",
				    PRIMARY KEY (id)
				);
				COMMENT ON TABLE described IS 'What it''s for';
				COMMENT ON COLUMN described.status IS 'A "quoted" comment, isn''t it';
				COMMENT ON COLUMN described.name IS 'sorted by bytes'""");
	}

	@Test
	void attributesOfEmbeddablesStandWhereTheyAreEmbedded() {
		assertThat(sql(Shipped.class)).isEqualTo("""
				CREATE TABLE shipped (
				    id bigint NOT NULL,
				    street varchar(255),
				    code varchar(5),
				    city varchar(255),
				    note varchar(255),
				    PRIMARY KEY (id)
				)""");
	}

	@Test
	void aConverterDecidesAboutTheType() {
		assertThat(sql(Converted.class)).isEqualTo("""
				CREATE TABLE converted (
				    id bigint NOT NULL,
				    words varchar(100),
				    PRIMARY KEY (id)
				)""");
	}

	@Test
	void generatedColumnsAreStoredUnlessTheServerIsNewEnough() {
		assertThat(Entities.text(Entities.model(18, Map.of(), Computed.class))).isEqualTo("""
				CREATE TABLE computed (
				    id bigint NOT NULL,
				    price integer NOT NULL,
				    amount integer NOT NULL,
				    total integer GENERATED ALWAYS AS (price * amount) VIRTUAL NOT NULL,
				    PRIMARY KEY (id)
				)""");
		for (int version : new int[] { 13, 17 }) {
			assertThat(Entities.text(Entities.model(version, Map.of(), Computed.class)))
				.contains("total integer GENERATED ALWAYS AS (price * amount) STORED NOT NULL");
		}
		int here = this.database.serverVersion();
		assertThat(Entities.sql(this.database, Entities.model(here, Map.of(), Computed.class)))
			.contains("GENERATED ALWAYS AS (price * amount)");
	}

	private String sql(Class<?>... classes) {
		return Entities.sql(this.database, Entities.model(classes));
	}

	@Entity(name = "Types")
	static class Types {

		@Id
		UUID id;

		String text;

		@Column(length = 20)
		String shorter;

		@Column(length = Length.LONG32)
		String longer;

		int number;

		Long big;

		short small;

		boolean flag;

		double real;

		float single;

		@Column(precision = 12, scale = 3)
		BigDecimal money;

		BigDecimal decimal;

		LocalDate day;

		LocalTime time;

		LocalDateTime local;

		Instant instant;

		@Column(secondPrecision = 0)
		OffsetDateTime offset;

		Duration duration;

		byte[] bytes;

		@Lob
		String characters;

		@Lob
		byte[] binary;

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, Object> json;

		@JdbcTypeCode(SqlTypes.INET)
		java.net.InetAddress address;

		@Version
		int version;

		@Basic(optional = false)
		String required;

	}

	@MappedSuperclass
	static class Audit {

		Instant createdAt;

		String author;

	}

	@MappedSuperclass
	static class Named extends Audit {

		String zone;

	}

	@Entity(name = "Ordered")
	static class Ordered extends Named {

		String last;

		@Id
		Long id;

		String first;

		String middle;

	}

	@Entity(name = "Arrays")
	static class Arrays {

		@Id
		Long id;

		@Array(length = 5)
		String[] tags;

		@Column(length = 10)
		List<String> words;

		int[] numbers;

		UUID[] ids;

		@Array(length = 3)
		BigDecimal[] amounts;

	}

	// Deprecated, but there in many applications.
	@SuppressWarnings("deprecation")
	@Entity(name = "Described")
	@Comment("What it's for")
	static class Described {

		@Id
		@ColumnDefault("gen_random_uuid()")
		UUID id;

		@ColumnDefault("'it''s'")
		@Comment("A \"quoted\" comment, isn't it")
		String status;

		@Collate("C")
		@Column(comment = "sorted by bytes")
		String name;

	}

	@Entity(name = "Computed")
	static class Computed {

		@Id
		Long id;

		int price;

		int amount;

		@GeneratedColumn("price * amount")
		int total;

	}

	@Embeddable
	static class Address {

		String street;

		@Column(length = 5)
		String code;

		String city;

	}

	@Entity(name = "Shipped")
	static class Shipped {

		@Id
		Long id;

		@Embedded
		Address target;

		String note;

	}

	static class Upper implements AttributeConverter<List<String>, String> {

		@Override
		public String convertToDatabaseColumn(List<String> attribute) {
			return String.join(",", attribute);
		}

		@Override
		public List<String> convertToEntityAttribute(String column) {
			return List.of(column.split(","));
		}

	}

	@Entity(name = "Converted")
	static class Converted {

		@Id
		Long id;

		@Convert(converter = Upper.class)
		@Column(length = 100)
		List<String> words;

	}

}
