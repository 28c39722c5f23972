package livery.crm.internal.customer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livery.crm.internal.search.CustomerSearch;
import livery.crm.internal.values.SensitiveCipher;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The customers of a store, newest first. */
@Component(service = CustomerList.class)
public final class CustomerList {

    /** How many that a text finds are looked at together. */
    private static final int SCAN = 500;

    private final EntityStore store;
    private final UnitOfWork units;
    private final Encryption encryption;

    @Activate
    public CustomerList(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Encryption encryption) {
        this.store = store;
        this.units = units;
        this.encryption = encryption;
    }

    /**
     * Customers that the text finds, or all.
     *
     * @param typed part of a name or plate, or the last digits of a mobile, or a whole sensitive number; blank for all
     * @param after the last customer of the page before, or null
     */
    public List<CustomerSummary> newest(CallContext context, @Nullable String typed, @Nullable Long after, int most) {
        return newest(context, typed, CustomerFilter.NONE, after, most);
    }

    /** As {@link #newest(CallContext, String, Long, int)}, those that pass the filter too. */
    public List<CustomerSummary> newest(
            CallContext context, @Nullable String typed, CustomerFilter filter, @Nullable Long after, int most) {
        long tenant = context.tenant().value();
        SensitiveCipher cipher = encryption.available() ? new SensitiveCipher(encryption, context.tenant()) : null;
        boolean unmasked = context.permissions().allows(CustomerReveal.PERMISSION);
        long before = after == null ? Long.MAX_VALUE : after;
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    Summaries summaries = new Summaries(connection, tenant);
                    CustomerSearch search = new CustomerSearch(connection, tenant, cipher, unmasked);
                    Optional<List<Long>> found =
                            typed == null ? Optional.empty() : search.newest(typed, before, filter.any() ? most : SCAN);
                    if (filter.any()) {
                        return found.isPresent() ? summaries.of(found.get()) : summaries.newest(before, most);
                    }
                    return summaries.of(
                            found.isPresent()
                                    ? passing(
                                            connection,
                                            tenant,
                                            search,
                                            String.valueOf(typed),
                                            filter,
                                            found.get(),
                                            most)
                                    : filter.newest(connection, tenant, before, most));
                }));
    }

    /** Those that the text finds and that pass, some at a time. */
    private static List<Long> passing(
            Connection connection,
            long tenant,
            CustomerSearch search,
            String typed,
            CustomerFilter filter,
            List<Long> first,
            int most)
            throws SQLException {
        List<Long> passed = new ArrayList<>();
        List<Long> found = first;
        while (!found.isEmpty() && passed.size() < most) {
            Set<Long> those = filter.among(connection, tenant, found);
            found.stream().filter(those::contains).forEach(passed::add);
            long last = found.get(found.size() - 1);
            found = found.size() < SCAN
                    ? List.of()
                    : search.newest(typed, last, SCAN).orElse(List.of());
        }
        return passed.stream().limit(most).toList();
    }
}
