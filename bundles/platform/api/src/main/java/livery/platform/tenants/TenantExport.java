package livery.platform.tenants;

import java.time.Instant;
import livery.platform.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a tenant, as a ZIP file.
 *
 * @param id that of the job that makes it
 * @param bytes how long the file is as far as it is written
 * @param readyAt since when it can be downloaded, or null while it is being written
 * @param expiresAt when it is deleted
 */
public record TenantExport(
        long id,
        TenantId tenant,
        long bytes,
        Instant createdAt,
        @Nullable Instant readyAt,
        Instant expiresAt) {}
