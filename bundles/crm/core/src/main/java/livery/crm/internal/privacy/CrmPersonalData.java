package livery.crm.internal.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.RecordKind;
import livery.crm.SourceRecord;
import livery.crm.internal.canonical.Members;
import livery.crm.internal.customer.Referrers;
import livery.crm.internal.own.LostReferences;
import livery.crm.internal.sql.ListQuery;
import livery.crm.internal.sql.Query;
import livery.crm.internal.sql.SensitiveColumns;
import livery.crm.internal.values.CustomerField;
import livery.crm.internal.values.SensitiveCipher;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.encryption.Encryption;
import livery.platform.facts.Facts;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.PersonalData;
import livery.platform.privacy.PersonalFile;
import livery.platform.privacy.Trace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Customers, and those they stand for, with their vehicles, dealings and what sources call all of these. */
@Component
public final class CrmPersonalData implements PersonalData {

    /** What the module calls those on whom it holds something. */
    public static final String SUBJECT = "customer";

    private static final String LINKS = "select l.kind, l.source, l.external_id from crm_source_link l"
            + " where l.tenant_id = ? and l.kind = 'CUSTOMER' and l.target_id = ?";
    private static final String VEHICLE_LINKS = "select l.kind, l.source, l.external_id from crm_source_link l"
            + " join crm_vehicle v on v.tenant_id = l.tenant_id and v.id = l.target_id"
            + " where l.tenant_id = ? and l.kind = 'VEHICLE' and v.customer_id = ?";
    private static final String DEALINGS =
            "select kind, source, external_id from crm_dealing where tenant_id = ? and customer_id = ?";
    private static final String NUMBERS = "select mobile, " + String.join(", ", CustomerField.SENSITIVE_COLUMNS)
            + " from crm_customer where tenant_id = ? and id = ?";

    private static final List<ListQuery> FILES = List.of(
            new ListQuery("select id, name from crm_attachment where tenant_id = ? and customer_id in (??)"),
            new ListQuery("select a.id, a.name from crm_attachment a join crm_vehicle v on v.tenant_id = a.tenant_id"
                    + " and v.id = a.vehicle_id where v.tenant_id = ? and v.customer_id in (??)"));
    private static final String PIECE =
            "select content from crm_attachment_piece where tenant_id = ? and attachment_id = ? and number = ?";

    private final EntityStore store;
    private final Facts facts;
    private final Encryption encryption;

    @Activate
    public CrmPersonalData(
            @Reference(target = "(livery.module=crm)") EntityStore store,
            @Reference Facts facts,
            @Reference Encryption encryption) {
        this.store = store;
        this.facts = facts;
        this.encryption = encryption;
    }

    @Override
    public String module() {
        return "crm";
    }

    @Override
    public Set<Trace> traces(CallContext context, DataSubject subject) {
        Set<Trace> traces = new HashSet<>();
        id(subject)
                .ifPresent(id -> store.jdbc(connection -> {
                    long tenant = context.tenant().value();
                    for (long member : Members.of(connection, tenant, id.value())) {
                        records(connection, tenant, member, traces);
                        numbers(connection, context, member, traces);
                    }
                    return traces;
                }));
        return traces;
    }

    private static void records(Connection connection, long tenant, long id, Set<Trace> traces) throws SQLException {
        for (String sql : List.of(LINKS, VEHICLE_LINKS, DEALINGS)) {
            Query.list(
                    connection,
                    sql,
                    row -> traces.add(new SourceRecord(
                                    RecordKind.valueOf(row.getString("kind")),
                                    row.getString("source"),
                                    row.getString("external_id"))
                            .trace()),
                    tenant,
                    id);
        }
    }

    private void numbers(Connection connection, CallContext context, long id, Set<Trace> traces) throws SQLException {
        SensitiveCipher cipher = cipher(context);
        Query.list(
                connection,
                NUMBERS,
                row -> {
                    String mobile = row.getString("mobile");
                    if (mobile != null) {
                        traces.add(new Trace("mobile", mobile));
                    }
                    for (CustomerField field : CustomerField.SENSITIVE) {
                        String number = SensitiveColumns.read(row, field, cipher);
                        if (number != null) {
                            traces.add(new Trace(field.term(), number));
                        }
                    }
                    return traces;
                },
                context.tenant().value(),
                id);
    }

    @Override
    public void export(CallContext context, DataSubject subject, Set<Trace> traces, Sink sink) {
        id(subject)
                .ifPresent(id -> store.jdbc(connection -> {
                    long tenant = context.tenant().value();
                    for (long member : Members.of(connection, tenant, id.value())) {
                        new CustomerExport(connection, tenant, cipher(context)).write(member, sink);
                    }
                    return id;
                }));
    }

    /** What is attached to the customer, those they stand for, and their vehicles. */
    @Override
    public List<PersonalFile> files(CallContext context, DataSubject subject) {
        long tenant = context.tenant().value();
        List<PersonalFile> files = new ArrayList<>();
        id(subject)
                .ifPresent(id -> store.jdbc(connection -> {
                    List<Long> members = Members.of(connection, tenant, id.value());
                    for (ListQuery query : FILES) {
                        query.read(
                                connection,
                                members,
                                row -> files.add(file(tenant, row.getLong("id"), row.getString("name"))),
                                tenant);
                    }
                    return files;
                }));
        return files;
    }

    private PersonalFile file(long tenant, long id, String name) {
        return new PersonalFile(
                id + "-" + name,
                number -> store.jdbc(connection ->
                        Query.list(connection, PIECE, row -> row.getBytes("content"), tenant, id, number).stream()
                                .findFirst()
                                .orElseGet(() -> new byte[0])));
    }

    @Override
    public long erase(CallContext context, DataSubject subject, Set<Trace> traces) {
        CustomerId id = id(subject).orElse(null);
        if (id == null) {
            return 0;
        }
        long tenant = context.tenant().value();
        List<Long> members = store.jdbc(connection -> Members.of(connection, tenant, id.value()));
        Set<Long> referrers = store.jdbc(connection -> Referrers.of(connection, tenant, members));
        LostReferences lost = new LostReferences();
        long rows = store.jdbc(connection -> erase(connection, context, id, lost));
        if (rows > 0) {
            facts.tell(context, CustomerFacts.ERASED, List.of(id.toString()), Map.of());
            lost.tell(context, facts, members);
            Referrers.tell(facts, context, referrers);
        }
        return rows;
    }

    /** With those it stands for: they are the same person. */
    private long erase(Connection connection, CallContext context, CustomerId id, LostReferences lost)
            throws SQLException {
        long tenant = context.tenant().value();
        Members.requireCanonical(connection, tenant, id.value());
        CustomerErasure erasure = new CustomerErasure(connection, tenant, cipher(context), lost);
        long rows = 0;
        for (long member : Members.of(connection, tenant, id.value())) {
            rows += erasure.erase(member);
            Members.forgetMerges(connection, tenant, member);
        }
        return rows;
    }

    private SensitiveCipher cipher(CallContext context) {
        return new SensitiveCipher(encryption, context.tenant());
    }

    private static Optional<CustomerId> id(DataSubject subject) {
        return subject.kind().equals(SUBJECT) ? CustomerId.parse(subject.id()) : Optional.empty();
    }
}
