package io.boards.sample.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.boards.sample.dbmodels.Board;
import io.boards.sample.dbmodels.BoardRepository;
import io.boards.sample.dbmodels.Tenant;
import io.boards.sample.dbmodels.TenantRepository;
import io.boards.sample.dbmodels.User;
import io.boards.sample.dbmodels.UserRepository;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows boards and makes new ones. The sample does not authenticate anybody: an owner is
 * who the request says, and is remembered when seen for the first time.
 */
@RestController
@RequestMapping("/boards")
class BoardController {

	private static final String AUTH_PROVIDER = "none";

	private final TenantRepository tenants;

	private final UserRepository users;

	private final BoardRepository boards;

	BoardController(TenantRepository tenants, UserRepository users, BoardRepository boards) {
		this.tenants = tenants;
		this.users = users;
		this.boards = boards;
	}

	@GetMapping
	@Transactional(readOnly = true)
	public List<BoardView> list() {
		return this.boards.findAllByOrderByCreatedAt().stream().map(BoardView::of).toList();
	}

	@GetMapping("/{id}")
	@Transactional(readOnly = true)
	public BoardView get(@PathVariable UUID id) {
		return this.boards.findById(id).map(BoardView::of).orElseThrow(() -> notFound("board " + id));
	}

	@PostMapping
	@Transactional
	public ResponseEntity<BoardView> create(@RequestBody NewBoard wanted) {
		Tenant tenant = this.tenants.findBySlug(wanted.tenant())
			.orElseThrow(() -> notFound("tenant " + wanted.tenant()));
		User owner = this.users.findByTenantAndAuthProviderAndAuthSubject(tenant, AUTH_PROVIDER, wanted.owner())
			.orElseGet(() -> this.users.save(new User(tenant, AUTH_PROVIDER, wanted.owner())));
		Board board = this.boards.saveAndFlush(new Board(tenant, owner, wanted.title()));
		return ResponseEntity.created(URI.create("/boards/" + board.getId())).body(BoardView.of(board));
	}

	private static ResponseStatusException notFound(String what) {
		return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no " + what);
	}

	/**
	 * What a board needs.
	 *
	 * @param tenant the slug of the tenant
	 * @param owner who the board belongs to
	 * @param title what it is called
	 */
	record NewBoard(String tenant, String owner, String title) {

		NewBoard {
			Objects.requireNonNull(tenant, "tenant");
			Objects.requireNonNull(owner, "owner");
			Objects.requireNonNull(title, "title");
		}

	}

	/**
	 * A board as others see it.
	 *
	 * @param id its id
	 * @param tenant the slug of its tenant
	 * @param owner who it belongs to
	 * @param title what it is called
	 * @param createdAt since when it is there
	 */
	record BoardView(UUID id, String tenant, String owner, String title, Instant createdAt) {

		static BoardView of(Board board) {
			return new BoardView(board.getId(), board.getTenant().getSlug(), board.getOwner().getAuthSubject(),
					board.getTitle(), board.getCreatedAt());
		}

	}

}
