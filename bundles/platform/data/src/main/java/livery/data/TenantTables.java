package livery.data;

import java.util.List;
import livery.platform.TenantId;
import org.osgi.annotation.versioning.ProviderType;

/** The tables that hold rows of tenants, whichever module made them, for what is done to a tenant as a whole. */
@ProviderType
public interface TenantTables {

    /**
     * A table.
     *
     * @param key the columns of its primary key after {@code tenant_id}; empty when a tenant has one row
     */
    record TenantTable(String name, List<String> key) {

        public TenantTable {
            key = List.copyOf(key);
        }
    }

    /**
     * Every table with a {@code tenant_id} in the tenant's database, also of modules that are not installed now. A table
     * that refers to another comes before it, so rows can be deleted in this order.
     *
     * @throws IllegalStateException when the key of one does not start with {@code tenant_id}
     */
    List<TenantTable> of(TenantId tenant);
}
