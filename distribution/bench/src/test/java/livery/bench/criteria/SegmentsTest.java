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
import java.util.Set;
import livery.criteria.CriteriaSource;
import livery.criteria.Field;
import livery.criteria.FieldType;
import livery.criteria.Sheet;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.OwnType;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.own.OwnField;
import livery.crm.internal.own.OwnFieldDraft;
import livery.crm.internal.own.OwnFieldRegister;
import livery.crm.internal.own.OwnRecord;
import livery.crm.internal.segment.CustomerSegments;
import livery.crm.internal.segment.SegmentDraft;
import livery.crm.internal.segment.SegmentKeeper;
import livery.crm.internal.segment.SegmentRow;
import livery.crm.internal.segment.SegmentSizes;
import livery.crm.internal.segment.Segments;
import livery.crm.internal.segment.SegmentsByCalendar;
import livery.crm.internal.segment.SegmentsByFacts;
import livery.crm.internal.view.Listings;
import livery.crm.internal.view.Views;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.facts.Fact;
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
    private long lastId = 500_000;

    private long customer(CallContext store) {
        return db.customer(store);
    }

    private void dealing(CallContext store, long customer, Instant at) {
        db.dealing(store, customer, at);
    }

    private SegmentRow segment(CallContext store, String name, Map<String, Object> criterion) {
        return db.segment(store, name, criterion);
    }

    private void happened(CallContext store, String type, long... customers) {
        List<String> subjects =
                java.util.Arrays.stream(customers).mapToObj(Long::toString).toList();
        SegmentsByFacts handler = new SegmentsByFacts(keeper);
        // As facts are delivered: also what it wants to hear of is asked inside a unit of the store.
        db.data.units().run(store, () -> {
            assertThat(handler.types()).contains(type);
            handler.handle(store, new Fact(1, type, Instant.now(), subjects, Map.of()));
        });
    }

    private List<Long> members(CallContext store, SegmentRow row) {
        return segments.members(store, row.id(), null, 100);
    }

    private List<String> told(CallContext store) {
        return db.facts.of(store).stream()
                .map(told -> told.type() + told.subjects())
                .toList();
    }

    @Test
    void whatOthersToldCountsWhileItIsInForceAndForThoseWhoMayReadIt() {
        CallContext store = db.tenants.store();
        long expired = customer(store);
        long agreed = customer(store);
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
        SegmentRow good = segment(store, "scored", scored);
        assertThat(members(store, good)).containsExactly(agreed);
        consent(store, agreed, false);
        happened(store, CustomerFacts.CONSENT_WITHDRAWN, agreed);
        assertThat(members(store, good)).isEmpty();
        assertThat(db.criteria
                        .inputs(store, CustomerCriteria.CUSTOMER, livery.criteria.CriterionReader.read(scored, ""))
                        .daily())
                .isTrue();

        CallContext mayNot = new CallContext(
                store.tenant(),
                store.person(),
                new livery.platform.Permissions(Set.of("crm.customers.read", "crm.segments.write")),
                store.locale(),
                store.cause());
        assertThat(catchThrowableOfType(
                                Fault.class,
                                () -> segments.create(mayNot, new SegmentDraft("spelt out", scored, null, null, false)))
                        .fields())
                .isNotEmpty();
        CustomerSegments ofCustomers = new CustomerSegments(db.crmRows);
        withheld(store, mayNot, good);
        SegmentRow everybody = segment(store, "everybody", Map.of("not", scored));
        assertThat(ofCustomers.of(store, new CustomerId(agreed)))
                .extracting(CustomerSegments.In::id)
                .containsExactly(everybody.id());
        assertThat(ofCustomers.of(mayNot, new CustomerId(agreed))).isEmpty();
    }

    private void withheld(CallContext store, CallContext mayNot, SegmentRow good) {
        Guarded guarded = new Guarded(db.crmRows, db.audit);
        Listings listings = new Listings(new Views(db.crmRows, db.criteria, db.audit), segments, db.criteria, guarded);
        Listings.Asked asked = new Listings.Asked(null, null, null, Long.toString(good.id()), null, null);
        CallContext reader = may(store, "crm.customers.read", "crm.segments.*");
        for (Runnable refused : List.<Runnable>of(
                () -> Guarded.require(mayNot, good.tree()),
                () -> listings.of(reader, asked),
                () -> segments.change(mayNot, good.id(), version -> true, draft -> draft),
                () -> segments.remove(mayNot, good.id(), version -> true))) {
            assertThat(catchThrowableOfType(Fault.class, refused::run).kind()).isEqualTo(Fault.Kind.FORBIDDEN);
        }
        assertThat(db.audit.of(store)).noneMatch(entry -> entry.action().equals("crm.external-data.asked"));
        assertThat(listings.of(store, asked).segment()).isEqualTo(good.id());
        assertThat(db.audit.of(store)).anyMatch(entry -> entry.action().equals("crm.external-data.asked"));
    }

    private static CallContext may(CallContext store, String... permissions) {
        return new CallContext(
                store.tenant(),
                store.person(),
                new livery.platform.Permissions(Set.of(permissions)),
                store.locale(),
                store.cause());
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
                .map(livery.criteria.ItemCollection::name)
                .toList();
    }

    private void told(
            CallContext store,
            long customer,
            String basis,
            @org.jspecify.annotations.Nullable Long consent,
            @org.jspecify.annotations.Nullable LocalDate until) {
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
        assertThat(members(store, dealt)).containsExactly(regular);
        assertThat(segments.find(store, dealt.id()).evaluatedAt()).isNotNull();

        dealing(store, fresh, Instant.now());
        happened(store, CustomerFacts.DEALINGS_CHANGED, fresh);
        happened(store, CustomerFacts.DEALINGS_CHANGED, fresh, foreign);
        assertThat(members(store, dealt)).containsExactly(fresh, regular);
        assertThat(told(store))
                .containsExactly("crm.segment.entered[" + regular + "]", "crm.segment.entered[" + fresh + "]");

        db.run(
                "delete from crm_dealing where tenant_id = ? and customer_id = ?",
                store.tenant().value(),
                regular);
        happened(store, CustomerFacts.DEALINGS_CHANGED, regular);
        assertThat(members(store, dealt)).containsExactly(fresh);
        assertThat(told(store)).last().isEqualTo("crm.segment.left[" + regular + "]");
        assertThat(segments.find(store, dealt.id()).members()).isEqualTo(1);
        assertThat(segments.list(other, null, 10)).isEmpty();
        assertThat(catchThrowableOfType(Fault.class, () -> segments.members(other, dealt.id(), null, 1))
                        .code())
                .isEqualTo("crm.segment.unknown");
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
        assertThat(members(store, dealt)).containsExactly(merged);

        db.run("insert into crm_merged values (?, ?, ?)", store.tenant().value(), merged, canonical);
        happened(store, CustomerFacts.CHANGED, merged);
        assertThat(members(store, dealt)).containsExactly(canonical);
    }

    @Test
    void theCalendarMovesThoseWhoseWindowHasPassed() {
        CallContext store = db.tenants.store();
        long customer = customer(store);
        dealing(store, customer, Instant.now().minus(9, ChronoUnit.DAYS));
        SegmentRow recently = segment(store, "recently", RECENTLY);
        assertThat(members(store, recently)).containsExactly(customer);

        db.run(
                "update crm_dealing set started_at = ? where tenant_id = ? and customer_id = ?",
                Instant.now().minus(12, ChronoUnit.DAYS),
                store.tenant().value(),
                customer);
        new SegmentsByCalendar(keeper).run(store, new StandaloneRun(Map.of()));
        assertThat(members(store, recently)).isEmpty();
        assertThat(segments.sizes(store, recently.id(), null, 10))
                .singleElement()
                .extracting(Segments.Size::members)
                .isEqualTo(0L);
    }

    @Test
    void aSegmentOverAnOwnFieldFollowsItAndRestsWhenItIsArchived() {
        CallContext store = db.tenants.store();
        CallContext other = db.tenants.store();
        OwnField club = club(store);
        OwnField theirs = club(other);
        long golfer = customer(store);
        long foreign = customer(other);
        own(store, club, golfer, "golf");
        own(other, theirs, foreign, "golf");
        Map<String, Object> golf = Map.of("field", "own.club", "operator", "is", "values", List.of("golf"));

        SegmentRow row = segment(store, "golfers", golf);
        assertThat(members(store, row)).containsExactly(golfer);
        long newcomer = customer(store);
        own(store, club, newcomer, "golf");
        happened(store, CustomerFacts.CHANGED, newcomer);
        assertThat(members(store, row)).containsExactly(newcomer, golfer);

        db.ownFields.change(
                store,
                club.id(),
                any -> true,
                known -> OwnFieldDraft.of(new OwnField(
                        club.id(),
                        club.record(),
                        club.code(),
                        club.type(),
                        null,
                        club.labels(),
                        List.of(),
                        false,
                        false,
                        club.place(),
                        Instant.now(),
                        0)));
        assertThat(new SegmentsByFacts(keeper).types()).contains(OwnFieldRegister.CHANGED);
        happened(store, OwnFieldRegister.CHANGED, club.id());
        assertThat(segments.find(store, row.id()).hold()).isEqualTo("criteria.field.unknown");
        assertThat(members(store, row)).containsExactly(newcomer, golfer);
    }

    private OwnField club(CallContext store) {
        return db.ownFields.create(
                store,
                new OwnFieldDraft(
                        OwnRecord.CUSTOMER,
                        "club",
                        OwnType.TEXT,
                        null,
                        Map.of("en", "Club"),
                        null,
                        false,
                        null,
                        false));
    }

    private void own(CallContext store, OwnField field, long customer, String value) {
        db.run(
                "insert into crm_own_value (tenant_id, field_id, record_id, text_value, staff) values (?, ?, ?, ?, 1)",
                store.tenant().value(),
                field.id(),
                customer,
                value);
    }

    @Test
    void aSegmentWhoseFieldHasGoneRestsWithTheReason() {
        CriteriaSource module = new CriteriaSource() {
            @Override
            public String population() {
                return CustomerCriteria.CUSTOMER;
            }

            @Override
            public Set<String> facts() {
                return Set.of("guest.changed");
            }

            @Override
            public List<Sheet> sheets(CallContext context) {
                Field tier = Field.of("guest.tier", FieldType.TEXT, "name", "guest.tier");
                return List.of(new Sheet("crm_customer", "id", List.of(tier), Set.of("guest.changed")));
            }
        };
        CallContext store = db.tenants.store();
        long customer = customer(store);
        db.sources.add(module);
        Map<String, Object> gold = Map.of("field", "guest.tier", "operator", "is", "values", List.of("c"));
        SegmentRow row = segment(store, "gold", Map.of("not", Map.of("not", gold)));
        assertThat(members(store, row)).containsExactly(customer);

        db.sources.remove(module);
        happened(store, CustomerFacts.CHANGED, customer);

        SegmentRow resting = segments.find(store, row.id());
        assertThat(resting.hold()).isEqualTo("criteria.field.unknown");
        assertThat(resting.holdPlace()).isEqualTo("/not/not/field");
        assertThat(members(store, row)).containsExactly(customer);
        assertThat(catchThrowableOfType(Fault.class, () -> segment(store, "again", gold))
                        .fields())
                .singleElement()
                .satisfies(fault -> assertThat(fault.field() + " " + fault.code())
                        .isEqualTo("criterion/field criteria.field.unknown"));
    }

    @Test
    void thePresetsAreAddedOnceAndMakeSense() {
        CallContext store = db.tenants.store();
        customer(store);
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
        assertThat(db.rows.number("select count(*) from crm_segment_member where tenant_id = "
                        + store.tenant().value()))
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
            happened(store, CustomerFacts.DEALINGS_CHANGED, customer);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        // What is counted itself, the turn, the versions, who stands, the members, and for each fifty the merges and
        // them.
        assertThat(db.rows.counted("Com_select") - before).isLessThan(25);
        times.sort(null);
        System.out.println("200 segments, one fact: median " + times.get(20) + " ms, p95 " + times.get(37) + " ms");
    }
}
