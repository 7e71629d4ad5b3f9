package io.boards.migrations.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.boards.migrations.tenant.TenantSchemas;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The tenants of instances.
 *
 * @param beans the application's beans
 * @param several whether the application has several instances
 */
record InstanceTenants(ConfigurableListableBeanFactory beans, boolean several) {

	/**
	 * Finds those of one instance. A bean that tells them is made when it is asked first.
	 * @param name the instance's name
	 * @param own what holds for it
	 * @return the bean's, those that are configured, or null where there are none
	 * @throws InstanceException where it is not clear which bean is meant
	 */
	@Nullable TenantSchemas of(String name, MigrationsProperties own) {
		List<String> candidates = candidates(name);
		if (candidates.size() > 1) {
			throw InstanceException.severalTenantSchemas(name, candidates);
		}
		List<String> configured = own.tenants();
		if (candidates.isEmpty() && configured.isEmpty()) {
			return null;
		}
		if (own.schema() != null) {
			throw InstanceException.schemaOfTenants(own.schema());
		}
		return candidates.isEmpty() ? () -> configured
				: () -> this.beans.getBean(candidates.get(0), TenantSchemas.class).schemas();
	}

	/** Where there are several instances, a bean says by a qualifier whose it is. */
	private List<String> candidates(String name) {
		List<String> candidates = new ArrayList<>();
		for (String bean : this.beans.getBeanNamesForType(TenantSchemas.class, true, false)) {
			if (!this.several || BeanFactoryAnnotationUtils.isQualifierMatch(name::equals, bean, this.beans)) {
				candidates.add(bean);
			}
		}
		return candidates;
	}

}
