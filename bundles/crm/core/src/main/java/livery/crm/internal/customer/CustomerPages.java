package livery.crm.internal.customer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerId;
import livery.crm.RecordKind;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.dealing.Behaviour;
import livery.crm.internal.dealing.BehaviourRows;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.own.OwnValues;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.SensitiveCipher;
import livery.crm.internal.values.StoreNow;
import livery.data.EntityStore;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Tenants;
import livery.platform.encryption.Encryption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows one customer with all that a store knows of them; of one who was erased, that they were. */
@Component(service = CustomerPages.class)
public final class CustomerPages {

    private static final int MOST_SOURCES = 100;
    private static final ListQuery SOURCES = new ListQuery("select source, external_id from crm_source_link"
            + " where tenant_id = ? and kind = ? and target_id in (??) order by source, external_id limit "
            + MOST_SOURCES);

    private static final String NAME = "select id, name from crm_customer where tenant_id = ? and id = ?";

    private final EntityStore store;
    private final UnitOfWork units;
    private final Tenants tenants;
    private final Encryption encryption;
    private final OwnValues own;

    @Activate
    public CustomerPages(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference UnitOfWork units,
            @Reference Tenants tenants,
            @Reference Encryption encryption,
            @Reference OwnValues own) {
        this.store = store;
        this.units = units;
        this.tenants = tenants;
        this.encryption = encryption;
        this.own = own;
    }

    /**
     * The customer.
     *
     * @throws Fault {@code crm.customer.unknown} when the store has none of this id
     */
    public CustomerDetails show(CallContext context, CustomerId id) {
        StoreNow now = StoreNow.of(tenants, context);
        return units.call(context, () -> {
            CustomerRow row = store.session().find(CustomerRow.class, id.value());
            if (row == null) {
                throw Fault.notFound("crm.customer.unknown");
            }
            Map<String, Object> values = own.of(context, OwnRecord.CUSTOMER, row.id());
            return store.jdbc(connection ->
                    details(connection, now, row, new SensitiveCipher(encryption, context.tenant()), values));
        });
    }

    private static CustomerDetails details(
            Connection connection, StoreNow now, CustomerRow row, SensitiveCipher cipher, Map<String, Object> own)
            throws SQLException {
        long tenant = now.store().id().value();
        CustomerSummary summary = new Summaries(connection, tenant)
                .one(row.id())
                .orElseThrow(() -> Fault.notFound("crm.customer.unknown"));
        List<Long> members = Members.of(connection, tenant, row.id());
        List<SourceId> sources = new ArrayList<>();
        SOURCES.read(
                connection,
                members,
                found -> sources.add(new SourceId(found.getString("source"), found.getString("external_id"))),
                tenant,
                RecordKind.CUSTOMER.name());
        Behaviour behaviour = new BehaviourRows(connection, tenant, now.store().currency()).of(members);
        long canonical = Members.canonical(connection, tenant, row.id());
        CustomerDraft draft = row.draft(cipher);
        return new CustomerDetails(
                summary,
                draft,
                row.unreadable(cipher),
                sources,
                behaviour,
                referrer(connection, tenant, draft.profile().referredBy()),
                now.today(),
                row.version(),
                row.updatedAt(),
                canonical,
                members.size() - 1,
                row.erasedAt(),
                own);
    }

    private static CustomerDetails.@Nullable Referrer referrer(Connection connection, long tenant, @Nullable String id)
            throws SQLException {
        return id == null
                ? null
                : Query.list(
                                connection,
                                NAME,
                                found -> new CustomerDetails.Referrer(found.getLong("id"), found.getString("name")),
                                tenant,
                                Long.valueOf(id))
                        .stream()
                        .findFirst()
                        .orElse(null);
    }
}
