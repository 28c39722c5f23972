package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import livery.criteria.CriterionReader;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.segment.CustomerSegments;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.segment.SegmentKeeper;
import livery.crm.internal.segment.SegmentRemoval;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.segment.SegmentSizes;
import livery.crm.internal.segment.Segments;
import livery.crm.internal.segment.SegmentsByCalendar;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;

/** Segments over the real criteria and a real database. */
class SegmentsTest {

    private static final Map<String, Object> DEALT =
            Map.of("collection", "crm.dealings", "function", "count", "operator", "at-least", "values", List.of(1));
    private static final Map<String, Object> RECENTLY = Map.of(
            "collection", "crm.dealings",
            "function", "count",
            "window", Map.of("last", 10, "unit", "days"),
            "operator", "at-least",
            "values", List.of(1));

    private final CriteriaDatabase db = CriteriaDatabase.shared();
    private final Segments segments = db.segments;
    private final SegmentKeeper keeper = db.keeper;

    private long customer(CallContext store) {
        return db.customer(store);
    }

    private void dealing(CallContext store, long customer, Instant at) {
        db.dealing(store, customer, at);
    }

    private SegmentRow segment(CallContext store, String name, Map<String, Object> criterion) {
        return db.segment(store, name, criterion);
    }

    private List<String> told(CallContext store) {
        return db.facts.of(store).stream()
                .map(told -> told.type() + told.subjects())
                .toList();
    }

    @Test
    void aNewSegmentIsFilledOnceAndThenMovedByFacts() {
        CallContext store = db.tenants.store();
        CallContext other = db.tenants.store();
        long regular = customer(store);
        long fresh = customer(store);
        long foreign = customer(other);
        dealing(store, regular, Instant.now());
        dealing(other, foreign, Instant.now());

        SegmentRow dealt = segment(store, "dealt", DEALT);
        assertThat(db.members(store, dealt)).containsExactly(regular);
        assertThat(segments.find(store, dealt.id()).evaluatedAt()).isNotNull();

        dealing(store, fresh, Instant.now());
        db.happened(store, CustomerFacts.DEALINGS_CHANGED, fresh);
        db.happened(store, CustomerFacts.DEALINGS_CHANGED, fresh, foreign);
        assertThat(db.members(store, dealt)).containsExactly(fresh, regular);
        assertThat(told(store))
                .containsExactly("crm.segment.entered[" + regular + "]", "crm.segment.entered[" + fresh + "]");

        db.run(
                "delete from crm_dealing where tenant_id = ? and customer_id = ?",
                store.tenant().value(),
                regular);
        db.happened(store, CustomerFacts.DEALINGS_CHANGED, regular);
        assertThat(db.members(store, dealt)).containsExactly(fresh);
        assertThat(told(store)).last().isEqualTo("crm.segment.left[" + regular + "]");
        assertThat(segments.find(store, dealt.id()).members()).isEqualTo(1);
        assertThat(segments.list(other, null, 10)).isEmpty();
        assertThat(catchThrowableOfType(Fault.class, () -> segments.members(other, dealt.id(), null, 1))
                        .code())
                .isEqualTo("crm.segment.unknown");
    }

    @Test
    void whoHasNoneIsCountedWhereThereIsToBeNoFirst() {
        CallContext store = db.tenants.store();
        dealing(store, customer(store), Instant.now());
        customer(store);
        Map<String, Object> never = Map.of("collection", "crm.dealings", "function", "first", "operator", "missing");

        assertThat(db.criteria.count(store, CustomerCriteria.CUSTOMER, CriterionReader.read(never, "")))
                .isEqualTo(1);
    }

    @Test
    void whoIsNoMoreIsInNoSegmentAlsoInOneThatIsPaused() {
        CallContext store = db.tenants.store();
        long stays = customer(store);
        long erased = customer(store);
        dealing(store, stays, Instant.now());
        dealing(store, erased, Instant.now());
        SegmentRow dealt = segment(store, "dealt", DEALT);
        db.evaluate(store);
        segments.change(
                store, dealt.id(), version -> true, draft -> new SegmentDraft("dealt", DEALT, null, null, true));

        db.happened(store, CustomerFacts.ERASED, erased);

        assertThat(db.members(store, dealt)).containsExactly(stays);
        assertThat(segments.find(store, dealt.id()).members()).isEqualTo(1);
        assertThat(told(store)).last().isEqualTo("crm.segment.left[" + erased + "]");
    }

    @Test
    void aCustomersSegmentsAndTheirSizesAreThoseOfTheStore() {
        CallContext store = db.tenants.store();
        CallContext other = db.tenants.store();
        long customer = customer(store);
        long merged = customer(store);
        dealing(store, customer, Instant.now());
        SegmentRow dealt = segment(store, "dealt", DEALT);
        segment(store, "recently", Map.of("not", RECENTLY));
        db.run("insert into crm_merged values (?, ?, ?)", store.tenant().value(), merged, customer);

        CustomerSegments ofCustomers = new CustomerSegments(db.crmRows);
        for (long one : List.of(customer, merged)) {
            assertThat(ofCustomers.of(store, new CustomerId(one)))
                    .singleElement()
                    .satisfies(in -> {
                        assertThat(in.id()).isEqualTo(dealt.id());
                        assertThat(in.criterion()).isEqualTo(dealt.tree());
                    });
        }
        assertThat(catchThrowableOfType(Fault.class, () -> ofCustomers.of(other, new CustomerId(customer)))
                        .code())
                .isEqualTo("crm.customer.unknown");

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int days : List.of(40, 20, 10)) {
            db.run(
                    "insert into crm_segment_size values (?, ?, ?, ?)",
                    store.tenant().value(),
                    dealt.id(),
                    today.minusDays(days),
                    days);
        }
        SegmentSizes sizes = new SegmentSizes(db.crmRows, db.tenants);
        assertThat(sizes.before(store, List.of(dealt.id())))
                .containsOnly(entry(dealt.id(), new Segments.Size(today.minusDays(20), 20)));
        assertThat(sizes.before(other, List.of(dealt.id()))).isEmpty();
    }

    @Test
    void whoIsMergedLeavesAndWhatTheyDidCountsForWhoStandsForThem() {
        CallContext store = db.tenants.store();
        long canonical = customer(store);
        long merged = customer(store);
        dealing(store, merged, Instant.now());
        SegmentRow dealt = segment(store, "dealt", DEALT);
        assertThat(db.members(store, dealt)).containsExactly(merged);

        db.run("insert into crm_merged values (?, ?, ?)", store.tenant().value(), merged, canonical);
        db.happened(store, CustomerFacts.CHANGED, merged);
        assertThat(db.members(store, dealt)).containsExactly(canonical);
    }

    @Test
    void theCalendarMovesThoseWhoseWindowHasPassed() {
        CallContext store = db.tenants.store();
        long customer = customer(store);
        dealing(store, customer, Instant.now().minus(9, ChronoUnit.DAYS));
        SegmentRow recently = segment(store, "recently", RECENTLY);
        assertThat(db.members(store, recently)).containsExactly(customer);

        db.run(
                "update crm_dealing set started_at = ? where tenant_id = ? and customer_id = ?",
                Instant.now().minus(12, ChronoUnit.DAYS),
                store.tenant().value(),
                customer);
        new SegmentsByCalendar(keeper).run(store, new StandaloneRun(Map.of()));
        assertThat(db.members(store, recently)).isEmpty();
        assertThat(segments.sizes(store, recently.id(), null, 10))
                .singleElement()
                .extracting(Segments.Size::members)
                .isEqualTo(0L);
    }

    @Test
    void aChangeOfAnOlderCopyIsRefusedAndARemovedSegmentIsGone() {
        CallContext store = db.tenants.store();
        customer(store);
        SegmentRow row = segment(store, "all", Map.of("all", List.of()));
        assertThat(catchThrowableOfType(
                                Fault.class, () -> segments.change(store, row.id(), version -> false, draft -> draft))
                        .kind())
                .isEqualTo(Fault.Kind.STALE);
        assertThat(catchThrowableOfType(Fault.class, () -> segment(store, "all", Map.of("all", List.of())))
                        .code())
                .isEqualTo("crm.segment.exists");

        segments.remove(store, row.id(), version -> true);
        assertThat(segments.list(store, null, 10)).isEmpty();
        assertThat(catchThrowableOfType(Fault.class, () -> segments.find(store, row.id()))
                        .code())
                .isEqualTo("crm.segment.unknown");
        String members = "select count(*) from crm_segment_member where segment_id = " + row.id();
        assertThat(db.rows.number(members)).isEqualTo(1);
        SegmentRow again = segment(store, "all", Map.of("all", List.of()));
        assertThat(db.members(store, again)).hasSize(1);
        SegmentRemoval removal = new SegmentRemoval(db.crmRows);
        StandaloneRun run = new StandaloneRun(Map.of("segment", Long.toString(row.id())));
        removal.run(db.tenants.store(), run);
        assertThat(db.rows.number(members)).isEqualTo(1);
        removal.run(store, run);
        removal.run(store, new StandaloneRun(Map.of("segment", Long.toString(again.id()))));
        assertThat(segments.list(store, null, 10)).extracting(SegmentRow::id).containsExactly(again.id());
        assertThat(db.rows.number("select count(*) from crm_segment where id = " + row.id()))
                .isZero();
        assertThat(db.rows.number(members)).isZero();
        assertThat(db.rows.number("select count(*) from crm_segment_size where segment_id = " + row.id()))
                .isZero();
    }

    /** So that a fact costs a few statements, whatever there is. */
    @Test
    void twoHundredSegmentsTakeAsManyStatementsForAFactAsTheyNeedTogether() {
        CallContext store = db.tenants.store();
        long customer = customer(store);
        dealing(store, customer, Instant.now());
        for (int i = 0; i < 200; i++) {
            Map<String, Object> criterion = Map.of(
                    "all",
                    List.of(
                            Map.of(
                                    "collection",
                                    "crm.dealings",
                                    "function",
                                    "count",
                                    "window",
                                    Map.of("last", i + 1, "unit", "weeks"),
                                    "operator",
                                    "at-least",
                                    "values",
                                    List.of(1 + i % 3)),
                            Map.of("field", "crm.sex", "operator", "missing")));
            segments.create(store, new SegmentDraft("s" + i, criterion, null, null, false));
        }
        db.evaluate(store);
        List<Double> times = new ArrayList<>();
        long before = 0;
        for (int round = 0; round < 40; round++) {
            before = db.rows.counted("Com_select");
            long begun = System.nanoTime();
            db.happened(store, CustomerFacts.DEALINGS_CHANGED, customer);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        // What is counted itself, the turn, the versions, who stands, the members, and for each fifty the merges and
        // them.
        assertThat(db.rows.counted("Com_select") - before).isLessThan(25);
        times.sort(null);
        System.out.println("200 segments, one fact: median " + times.get(20) + " ms, p95 " + times.get(37) + " ms");
    }
}
