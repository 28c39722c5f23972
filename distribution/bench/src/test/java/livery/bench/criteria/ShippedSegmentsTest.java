package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.segment.Segments;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The segments that are shipped: added once, and each of those who it says. */
class ShippedSegmentsTest {

    private final CriteriaDatabase db = CriteriaDatabase.shared();
    private final Segments segments = db.segments;

    @Test
    void thePresetsAreAddedOnceAndMakeSense() {
        CallContext store = db.tenants.store();
        db.customer(store);
        List<SegmentRow> added = segments.addPresets(store);
        db.evaluate(store);

        assertThat(added).hasSizeGreaterThan(10);
        assertThat(segments.addPresets(store)).isEmpty();
        assertThat(segments.list(store, null, 100))
                .filteredOn(row -> row.members() > 0)
                .extracting(SegmentRow::preset)
                .containsExactlyInAnyOrder("potential", "region-unknown");
        assertThat(segments.list(store, "REGION-", null, 100))
                .extracting(SegmentRow::preset)
                .containsExactly("region-unknown");
        assertThat(segments.list(db.tenants.store(), "region-", null, 100)).isEmpty();
    }

    @Test
    void theClassesOfValueTermAndNeedTellCustomersApart() {
        CallContext store = db.tenants.store();
        long high = dealt(store, "VEHICLE_SALE", 60_000L, null);
        long mid = dealt(store, "VEHICLE_SALE", 20_000L, null);
        long some = dealt(store, "VEHICLE_SALE", 19_999L, null);
        long once = dealt(store, "RENTAL", null, 3);
        long twice = dealt(store, "RENTAL", null, 3);
        again(store, twice, "RENTAL", null, 29);
        long lasting = dealt(store, "RENTAL", null, 3);
        again(store, lasting, "RENTAL", null, 3);
        again(store, lasting, "RENTAL", null, 30);
        long serviced = dealt(store, "SERVICE_VISIT", 4_999L, null);
        long choosing = dealt(store, "SERVICE_VISIT", null, null);
        again(store, choosing, "TEST_DRIVE", null, null);
        again(store, choosing, "INQUIRY", null, null);
        db.run("update crm_dealing set configuration = 'red' where customer_id = ?", high);
        db.run("update crm_customer set referred_by = ? where id = ?", high, mid);
        segments.addPresets(store);
        db.evaluate(store);

        Map<String, Set<Long>> members = new HashMap<>();
        segments.list(store, null, 100).forEach(row -> members.put(row.preset(), Set.copyOf(db.members(store, row))));
        assertThat(members)
                .containsEntry("clv-high", Set.of(high))
                .containsEntry("clv-mid", Set.of(mid))
                .containsEntry("clv-potential", Set.of(some))
                .containsEntry("clv-low", Set.of(once, twice, lasting, serviced, choosing))
                .containsEntry("long-term", Set.of(lasting))
                .containsEntry("short-term", Set.of(twice))
                .containsEntry("temporary-term", Set.of(once))
                .containsEntry("personal-need", Set.of(high, choosing))
                .containsEntry("basic-need", Set.of(serviced))
                .containsEntry("referred", Set.of(mid))
                .containsEntry("referrer", Set.of(high));
    }

    private long dealt(CallContext store, String kind, @Nullable Long amount, @Nullable Integer days) {
        long customer = db.customer(store);
        again(store, customer, kind, amount, days);
        return customer;
    }

    private void again(CallContext store, long customer, String kind, @Nullable Long amount, @Nullable Integer days) {
        db.dealing(
                store, customer, kind, Instant.now().minus(Duration.ofDays(40)), amount == null ? null : amount * 100);
        db.run("update crm_dealing set days = ? where customer_id = ? and days is null", days, customer);
    }
}
