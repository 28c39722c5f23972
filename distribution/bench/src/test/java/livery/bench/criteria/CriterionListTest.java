package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.criteria.CriterionReader;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.customer.CustomerFilter;
import livery.crm.internal.customer.CustomerList;
import livery.crm.internal.own.OwnFields;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.view.CustomerOrder;
import livery.crm.internal.view.ListName;
import livery.crm.internal.view.ListedCustomers;
import livery.crm.internal.view.Listing;
import livery.crm.internal.view.Listings;
import livery.crm.internal.view.Place;
import livery.crm.internal.view.View;
import livery.crm.internal.view.ViewCriteria;
import livery.crm.internal.view.ViewDraft;
import livery.crm.internal.view.Views;
import livery.data.StandaloneEncryption;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;

/** The list of customers by a segment and by the criterion of a view. */
class CriterionListTest {

    private static final Map<String, Object> DEALT =
            Map.of("collection", "crm.dealings", "function", "count", "operator", "at-least", "values", List.of(1));

    private final CriteriaDatabase db = CriteriaDatabase.shared();

    @Test
    void aListIsOfThoseWhoFulfilACriterionAndAreInASegmentPageByPageAndAViewKeepsIt() {
        CallContext store = db.tenants.store();
        CallContext other = db.tenants.store();
        List<Long> dealt = new ArrayList<>();
        for (int n = 0; n < 25; n++) {
            long id = db.customer(store);
            if (n % 2 == 0) {
                db.dealing(store, id, Instant.now());
                dealt.add(0, id);
            }
        }
        db.dealing(other, db.customer(other), Instant.now());
        SegmentRow segment = db.segment(store, "listed", DEALT);

        CustomerList list =
                new CustomerList(db.crm, db.data.units(), new StandaloneEncryption(), new OwnFields(db.crmRows));
        ListedCustomers listed = new ListedCustomers(db.crmRows, list, db.criteria);
        Views views = new Views(db.crmRows, db.criteria, db.audit);
        Guarded guarded = new Guarded(db.crmRows, db.audit);
        Listings listings = new Listings(db.segments, new ViewCriteria(views, db.criteria, guarded), guarded);
        View view = views.create(
                store,
                ListName.CUSTOMERS,
                new ViewDraft("dealt", false, false, List.of(), null, Map.of("criterion", DEALT)));

        for (Listings.Asked asked : List.of(
                new Listings.Asked(null, null, null, Long.toString(segment.id()), null, null),
                new Listings.Asked(null, null, null, null, Long.toString(view.id()), null))) {
            Listing listing = listings.of(store, asked);
            List<Long> found = new ArrayList<>();
            Map<Long, Place> page = listed.places(store, listing, null, 4);
            while (!page.isEmpty()) {
                found.addAll(page.keySet());
                page = listed.places(store, listing, ListedCustomers.last(page), 4);
            }
            assertThat(found).isEqualTo(dealt);
            assertThat(listed.count(store, listing)).isEqualTo(found.size());
            assertThat(listed.page(other, listing, null, 9))
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(one ->
                            assertThat(dealt).doesNotContain(one.customer().id()));
            assertThat(catchThrowableOfType(Fault.class, () -> listings.of(other, asked)))
                    .isNotNull();
        }
        db.segments.change(
                store, segment.id(), version -> true, draft -> new SegmentDraft("listed", DEALT, null, null, true));
        assertThat(catchThrowableOfType(
                                Fault.class,
                                () -> listings.of(
                                        store,
                                        new Listings.Asked(null, null, null, Long.toString(segment.id()), null, null)))
                        .code())
                .isEqualTo("crm.list.paused");
        assertThat(catchThrowableOfType(
                        Fault.class,
                        () -> views.create(
                                store,
                                ListName.CUSTOMERS,
                                new ViewDraft(
                                        "x",
                                        false,
                                        false,
                                        null,
                                        null,
                                        Map.of("criterion", Map.of("field", "crm.no", "operator", "known"))))))
                .isNotNull();
    }

    @Test
    void whoFewFulfilIsFoundFarDownTheListAndWhoStandsForSomebodyFulfilsForThem() {
        CallContext store = db.tenants.store();
        List<Long> dealt = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            long id = db.customer(store);
            db.dealing(store, id, Instant.now());
            dealt.add(0, id);
        }
        long standing = db.customer(store);
        long merged = db.customer(store);
        db.dealing(store, merged, Instant.now());
        db.run(
                "insert into crm_merged (tenant_id, customer_id, canonical_id) values (?, ?, ?)",
                store.tenant().value(),
                merged,
                standing);
        dealt.add(0, standing);
        for (int n = 0; n < 90; n++) {
            db.customer(store);
        }
        CustomerList list =
                new CustomerList(db.crm, db.data.units(), new StandaloneEncryption(), new OwnFields(db.crmRows));
        ListedCustomers listed = new ListedCustomers(db.crmRows, list, db.criteria);
        for (CustomerOrder order : CustomerOrder.values()) {
            Listing listing = new Listing(null, CustomerFilter.NONE, null, CriterionReader.read(DEALT, ""), order);
            List<Long> found = new ArrayList<>();
            Map<Long, Place> page = listed.places(store, listing, null, 1);
            while (!page.isEmpty()) {
                found.addAll(page.keySet());
                page = listed.places(store, listing, ListedCustomers.last(page), 1);
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(dealt);
            assertThat(listed.places(store, listing, null, 50).keySet()).containsExactlyElementsOf(found);
            assertThat(listed.count(store, listing)).isEqualTo(4);
        }
        CustomerFilter advised = new CustomerFilter(store.person(), null);
        Listing nobodys = new Listing(null, advised, null, CriterionReader.read(DEALT, ""), CustomerOrder.NAME);
        assertThat(listed.count(store, nobodys)).isZero();
        db.run(
                "update crm_customer set adviser_id = ? where tenant_id = ? and id in (?, ?)",
                store.person().value(),
                store.tenant().value(),
                standing,
                merged + 1);
        assertThat(listed.count(store, nobodys)).isEqualTo(1);
        assertThat(listed.places(store, nobodys, null, 9).keySet()).containsExactly(standing);
    }
}
