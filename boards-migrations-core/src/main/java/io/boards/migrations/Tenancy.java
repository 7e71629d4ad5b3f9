package io.boards.migrations;

import io.boards.migrations.tenant.TenantSchemas;

/**
 * That an application has tenants.
 *
 * @param schemas says which
 * @param parallel for how many of them something is done at a time
 */
record Tenancy(TenantSchemas schemas, int parallel) {
}
