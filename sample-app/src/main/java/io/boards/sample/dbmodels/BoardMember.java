package io.boards.sample.dbmodels;

import java.time.Instant;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do on a board.
 */
@Entity
@Table(name = "board_members", schema = "boards",
		uniqueConstraints = @UniqueConstraint(name = "board_members_board_id_user_id_key",
				columnNames = { "board_id", "user_id" }),
		indexes = { @Index(name = "idx_board_members_board", columnList = "board_id"),
				@Index(name = "idx_board_members_user", columnList = "user_id") },
		check = @CheckConstraint(name = "ck_board_members_board_members_role_check",
				constraint = "role::text = ANY (ARRAY['viewer'::varchar::text, 'editor'::varchar::text, 'admin'::varchar::text])"))
public class BoardMember extends Identified {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "board_id", nullable = false, foreignKey = @ForeignKey(name = "board_members_board_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private Board board;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "user_id", nullable = false, foreignKey = @ForeignKey(name = "board_members_user_id_fkey"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	private User user;

	@Column(length = 20, nullable = false)
	private String role;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "invited_by", foreignKey = @ForeignKey(name = "board_members_invited_by_fkey"))
	private @Nullable User invitedBy;

	@Column(nullable = false, columnDefinition = "timestamp with time zone")
	@ColumnDefault("CURRENT_TIMESTAMP")
	@Generated
	private Instant joinedAt;

	/** For JPA. */
	protected BoardMember() {
	}

	public BoardMember(Board board, User user, String role) {
		this.board = board;
		this.user = user;
		this.role = role;
	}

	public Board getBoard() {
		return this.board;
	}

	public User getUser() {
		return this.user;
	}

	public String getRole() {
		return this.role;
	}

	public void setRole(String role) {
		this.role = role;
	}

	public @Nullable User getInvitedBy() {
		return this.invitedBy;
	}

	public void setInvitedBy(@Nullable User invitedBy) {
		this.invitedBy = invitedBy;
	}

	public Instant getJoinedAt() {
		return this.joinedAt;
	}

}
