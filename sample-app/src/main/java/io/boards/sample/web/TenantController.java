package io.boards.sample.web;

import java.time.Instant;
import java.util.List;

import io.boards.sample.dbmodels.Tenant;
import io.boards.sample.dbmodels.TenantRepository;

import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the tenants.
 */
@RestController
@RequestMapping("/tenants")
class TenantController {

	private final TenantRepository tenants;

	TenantController(TenantRepository tenants) {
		this.tenants = tenants;
	}

	@GetMapping
	List<TenantView> list() {
		return this.tenants.findAll(Sort.by("slug")).stream().map(TenantView::of).toList();
	}

	/**
	 * A tenant as others see it.
	 *
	 * @param name its name
	 * @param slug its name in URLs
	 * @param createdAt since when it is there
	 */
	record TenantView(String name, String slug, Instant createdAt) {

		static TenantView of(Tenant tenant) {
			return new TenantView(tenant.getName(), tenant.getSlug(), tenant.getCreatedAt());
		}

	}

}
