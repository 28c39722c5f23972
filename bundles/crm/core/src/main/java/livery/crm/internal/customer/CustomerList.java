package livery.crm.internal.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Those of these customers that the store has, the newest first. */
    public List<CustomerSummary> of(CallContext context, Collection<Long> ids) {
        long tenant = context.tenant().value();
        return units.call(context, () -> store.jdbc(connection -> new Summaries(connection, tenant).of(ids)));
    }

    /**
     * Customers that the text finds, or all; whom another one stands for is not shown, but finds that one.
     *
     * @param typed part of a name or plate, or the last digits of a mobile, or a whole sensitive number; blank for all
     * @param after the {@link CustomerSummary#position} of the last customer of the page before, or null
     */
    public List<CustomerSummary> newest(CallContext context, @Nullable String typed, @Nullable Long after, int most) {
        long tenant = context.tenant().value();
        SensitiveCipher cipher = encryption.available() ? new SensitiveCipher(encryption, context.tenant()) : null;
        boolean unmasked = context.permissions().allows(CustomerReveal.PERMISSION);
        long before = after == null ? Long.MAX_VALUE : after;
        return units.call(
                context,
                () -> store.jdbc(connection -> {
                    Summaries summaries = new Summaries(connection, tenant);
                    Optional<Map<Long, Long>> found = typed == null
                            ? Optional.empty()
                            : new CustomerSearch(connection, tenant, cipher, unmasked).newest(typed, before, most);
                    return found.isPresent()
                            ? summaries.of(found.get()).stream().limit(most).toList()
                            : summaries.newest(before, most);
                }));
    }
}
