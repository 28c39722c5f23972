package livery.crm.internal.customer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.search.CustomerSearch;
import livery.crm.internal.search.GrowingSteps;
import livery.crm.internal.values.SensitiveCipher;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The customers of a store, newest first. */
@Component(service = CustomerList.class)
public final class CustomerList {

    /** Of so many that pass a filter, each is asked whether the text finds it: that takes a few statements. */
    private static final int FEW = 2_000;

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

    /**
     * As {@link #newest(CallContext, String, Long, int)}, those that pass the filter too.
     *
     * @throws Fault {@code criteria.too-slow} when very many pass and very many are found, but hardly any of both
     */
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
                    if (typed == null || CustomerSearch.blank(typed)) {
                        return filter.any()
                                ? summaries.newest(before, most)
                                : summaries.of(filter.newest(connection, tenant, before, most));
                    }
                    Map<Long, Long> shown = filter.any()
                            ? search.newest(typed, before, most)
                            : passing(connection, tenant, search, typed, filter, before, most);
                    return summaries.of(shown).stream().limit(most).toList();
                }));
    }

    /** Those that the text finds and that pass: where few pass, of these; where many do, more and more at a time. */
    private static Map<Long, Long> passing(
            Connection connection,
            long tenant,
            CustomerSearch search,
            String typed,
            CustomerFilter filter,
            long before,
            int most)
            throws SQLException {
        List<Long> few = filter.newest(connection, tenant, Long.MAX_VALUE, FEW + 1);
        if (few.size() <= FEW) {
            return search.among(typed, few, before, most);
        }
        GrowingSteps.Found<Map.Entry<Long, Long>> found =
                (last, some) -> List.copyOf(search.newest(typed, last == null ? before : last.getKey(), some)
                        .entrySet());
        Map<Long, Long> passed = new LinkedHashMap<>();
        GrowingSteps.passing(most, found, some -> {
                    Set<Long> those = filter.among(
                            connection,
                            tenant,
                            some.stream().map(Map.Entry::getValue).toList());
                    return some.stream()
                            .filter(one -> those.contains(one.getValue()))
                            .toList();
                })
                .forEach(one -> passed.put(one.getKey(), one.getValue()));
        return passed;
    }
}
