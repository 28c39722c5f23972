package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.criteria.CriterionReader;
import livery.criteria.ItemCollection;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.segment.CustomerSegments;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.view.Listings;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.view.Views;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What not all may read is not told by way of criteria, nor kept from those who may. */
class GuardedCriteriaTest {

    private final CriteriaDatabase db = CriteriaDatabase.shared();
    private long lastId = 500_000;

    @Test
    void whatOthersToldCountsWhileItIsInForceAndForThoseWhoMayReadIt() {
        CallContext store = db.tenants.store();
        long expired = db.customer(store);
        long agreed = db.customer(store);
        told(store, expired, "CONTRACT", null, LocalDate.now(ZoneOffset.UTC).minusDays(2));
        told(store, agreed, "CONTRACT", null, LocalDate.now(ZoneOffset.UTC).minusDays(2));
        told(store, agreed, "CONSENT", consent(store, agreed, true), null);
        Map<String, Object> scored = Map.of(
                "collection",
                "crm.external-data",
                "function",
                "count",
                "where",
                Map.of("field", "number", "operator", "at-least", "values", List.of(600)),
                "operator",
                "is",
                "values",
                List.of(1));
        SegmentRow good = db.segment(store, "scored", scored);
        assertThat(db.members(store, good)).containsExactly(agreed);
        consent(store, agreed, false);
        db.happened(store, CustomerFacts.CONSENT_WITHDRAWN, agreed);
        assertThat(db.members(store, good)).isEmpty();
        assertThat(db.criteria
                        .inputs(store, CustomerCriteria.CUSTOMER, CriterionReader.read(scored, ""))
                        .daily())
                .isTrue();

        CallContext mayNot = new CallContext(
                store.tenant(),
                store.person(),
                new Permissions(Set.of("crm.customers.read", "crm.segments.write")),
                store.locale(),
                store.cause());
        assertThat(catchThrowableOfType(
                                Fault.class,
                                () -> db.segments.create(
                                        mayNot, new SegmentDraft("spelt out", scored, null, null, false)))
                        .fields())
                .isNotEmpty();
        CustomerSegments ofCustomers = new CustomerSegments(db.crmRows);
        withheld(store, mayNot, good);
        SegmentRow everybody = db.segment(store, "everybody", Map.of("not", scored));
        assertThat(ofCustomers.of(store, new CustomerId(agreed)))
                .extracting(CustomerSegments.In::id)
                .containsExactly(everybody.id());
        assertThat(ofCustomers.of(mayNot, new CustomerId(agreed))).isEmpty();
    }

    private void withheld(CallContext store, CallContext mayNot, SegmentRow good) {
        Guarded guarded = new Guarded(db.crmRows, db.audit);
        Views views = new Views(db.crmRows, db.criteria, db.audit);
        Listings listings = new Listings(db.segments, new ViewCriteria(views, db.criteria, guarded), guarded);
        Listings.Asked asked = new Listings.Asked(null, null, null, Long.toString(good.id()), null, null);
        CallContext reader = may(store, "crm.customers.read", "crm.segments.*");
        for (Runnable refused : List.<Runnable>of(
                () -> Guarded.require(mayNot, good.tree()),
                () -> listings.of(reader, asked),
                () -> db.segments.change(mayNot, good.id(), version -> true, draft -> draft),
                () -> db.segments.remove(mayNot, good.id(), version -> true))) {
            assertThat(catchThrowableOfType(Fault.class, refused::run).kind()).isEqualTo(Fault.Kind.FORBIDDEN);
        }
        assertThat(db.audit.of(store)).noneMatch(entry -> entry.action().equals("crm.external-data.asked"));
        assertThat(listings.of(store, asked).segment()).isEqualTo(good.id());
        assertThat(db.audit.of(store)).anyMatch(entry -> entry.action().equals("crm.external-data.asked"));
    }

    private static CallContext may(CallContext store, String... permissions) {
        return new CallContext(
                store.tenant(), store.person(), new Permissions(Set.of(permissions)), store.locale(), store.cause());
    }

    @Test
    void eachPartOfAStoresWorkIsAskedForByThoseWhoMayReadIt() {
        CallContext store = db.tenants.store();
        Map<String, String> parts = Map.of(
                "crm.tasks", "crm.tasks.read",
                "crm.leads", "crm.leads.read",
                "crm.feedback", "crm.feedback.read",
                "crm.survey-answers", "crm.surveys.read",
                "crm.external-data", "crm.external-data.read");
        assertThat(collections(may(store, "crm.customers.read")))
                .contains("crm.dealings", "crm.consents")
                .doesNotContainAnyElementsOf(parts.keySet());
        parts.forEach((part, permission) -> assertThat(collections(may(store, permission)))
                .contains(part)
                .doesNotContainAnyElementsOf(parts.keySet().stream()
                        .filter(other -> !other.equals(part))
                        .toList()));
    }

    private List<String> collections(CallContext context) {
        return db.criteria.catalogue(context, CustomerCriteria.CUSTOMER).collections().stream()
                .map(ItemCollection::name)
                .toList();
    }

    private void told(
            CallContext store, long customer, String basis, @Nullable Long consent, @Nullable LocalDate until) {
        db.run(
                "insert into crm_external_data (tenant_id, id, customer_id, provider, category, name, number_value,"
                        + " obtained_on, valid_until, purpose, basis, consent_id, recorded_by, version, created_at,"
                        + " updated_at) values (?, ?, ?, 'p', 'CREDIT', 'score', 700, '2026-01-01', ?, 'PROFILING', ?, ?,"
                        + " 1, 0, now(), now())",
                store.tenant().value(),
                ++lastId,
                customer,
                until == null ? null : until.toString(),
                basis,
                consent);
    }

    private long consent(CallContext store, long customer, boolean given) {
        db.run(
                "insert into crm_consent (tenant_id, id, customer_id, purpose, channel, given, at, method, recorded_by,"
                        + " created_at) values (?, ?, ?, 'PROFILING', 'ANY', ?, now(), 'PAPER', 1, now())",
                store.tenant().value(),
                ++lastId,
                customer,
                given ? 1 : 0);
        return lastId;
    }
}
