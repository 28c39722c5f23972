package livery.crm.internal.customer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnFields;
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
    private final OwnFields fields;

    @Activate
    public CustomerList(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Encryption encryption,
            @Reference OwnFields fields) {
        this.store = store;
        this.units = units;
        this.encryption = encryption;
        this.fields = fields;
    }

    /** Those of these customers that the store has, the newest first. */
    public List<CustomerSummary> of(CallContext context, Collection<Long> ids) {
        long tenant = context.tenant().value();
        return units.call(context, () -> store.jdbc(connection -> new Summaries(connection, tenant).of(ids)));
    }

    /**
     * Customers that the text finds, or all; whom another one stands for is not shown, but finds that one.
     *
     * @param typed part of a name or plate, or the last digits of a mobile, or a whole sensitive number, or a value of a searchable own
     *     field; blank for all
     * @param after the {@link CustomerSummary#position} of the last customer of the page before, or null
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
        List<OwnField> known = typed == null ? List.of() : fields.all(context);
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    Summaries summaries = new Summaries(connection, tenant);
                    CustomerSearch search = new CustomerSearch(connection, tenant, cipher, unmasked, known);
                    Optional<Map<Long, Long>> found =
                            typed == null ? Optional.empty() : search.newest(typed, before, filter.any() ? most : SCAN);
                    if (typed == null || found.isEmpty()) {
                        return filter.any()
                                ? summaries.newest(before, most)
                                : summaries.of(filter.newest(connection, tenant, before, most));
                    }
                    Map<Long, Long> shown = filter.any()
                            ? found.get()
                            : passing(connection, tenant, search, typed, filter, found.get(), most);
                    return summaries.of(shown).stream().limit(most).toList();
                }));
    }

    /** Those of the ids that are customers, the newest first. */
    public List<CustomerSummary> of(CallContext context, List<Long> ids) {
        return units.call(
                context,
                () -> store.jdbc(
                        connection -> new Summaries(connection, context.tenant().value()).of(ids)));
    }

    /** Those that the text finds and that pass, some at a time. */
    private static Map<Long, Long> passing(
            Connection connection,
            long tenant,
            CustomerSearch search,
            String typed,
            CustomerFilter filter,
            Map<Long, Long> first,
            int most)
            throws SQLException {
        Map<Long, Long> passed = new LinkedHashMap<>();
        Map<Long, Long> found = first;
        while (!found.isEmpty() && passed.size() < most) {
            Set<Long> those = filter.among(connection, tenant, found.values());
            long last = 0;
            for (Map.Entry<Long, Long> one : found.entrySet()) {
                last = one.getKey();
                if (those.contains(one.getValue())) {
                    passed.put(one.getKey(), one.getValue());
                }
            }
            found = found.size() < SCAN
                    ? Map.of()
                    : search.newest(typed, last, SCAN).orElse(Map.of());
        }
        return passed;
    }
}
