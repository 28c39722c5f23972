package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import livery.criteria.Axis;
import livery.criteria.Criterion;
import livery.criteria.Function;
import livery.criteria.Measure;
import livery.criteria.Tally;
import livery.criteria.Window;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.criteria.Guarded;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.report.Audience;
import livery.crm.internal.report.Days;
import livery.crm.internal.report.Report;
import livery.crm.internal.report.ReportDraft;
import livery.crm.internal.report.Reports;
import livery.crm.internal.report.Result;
import livery.crm.internal.segment.Segments;
import livery.data.StandaloneEncryption;
import livery.data.StandaloneStaff;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import livery.platform.privacy.DataSubject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports over the real criteria and a real database. */
class ReportsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final CriteriaDatabase db = CriteriaDatabase.shared();
    private final Segments segments = db.segments;
    private final Reports reports = new Reports(
            db.crmRows,
            db.criteria,
            segments,
            db.tenants,
            (code, values, locale) -> code,
            db.audit,
            new StandaloneStaff(),
            new Guarded(db.crmRows, db.audit));
    private final CallContext store = db.tenants.store();
    private final CallContext other = db.tenants.store();

    private long customer(CallContext where, @Nullable String region) {
        return db.customer(where, region);
    }

    private void dealing(CallContext where, long customer, String kind, LocalDate day, int yuan) {
        db.dealing(where, customer, kind, day.atTime(12, 0).atZone(ZONE).toInstant(), yuan * 100L);
    }

    private static Map<String, Object> definition(Object... pairs) {
        Map<String, Object> tree = new HashMap<>();
        tree.put("span", Map.of("from", "2025-01-01", "before", "2025-04-01"));
        for (int i = 0; i < pairs.length; i += 2) {
            tree.put((String) pairs[i], pairs[i + 1]);
        }
        return tree;
    }

    private static List<String> plain(List<BigDecimal> values) {
        return values.stream()
                .map(value -> value.stripTrailingZeros().toPlainString())
                .toList();
    }

    private void fill() {
        long south = customer(store, "广州");
        long north = customer(store, "北京");
        long nowhere = customer(store, null);
        dealing(store, south, "RENTAL", LocalDate.of(2025, 1, 31), 100);
        dealing(store, south, "SERVICE_VISIT", LocalDate.of(2025, 2, 1), 30);
        dealing(store, north, "RENTAL", LocalDate.of(2025, 3, 31), 7);
        dealing(store, north, "RENTAL", LocalDate.of(2025, 4, 1), 1_000);
        dealing(store, nowhere, "RENTAL", LocalDate.of(2024, 2, 10), 5);
        dealing(other, customer(other, "广州"), "RENTAL", LocalDate.of(2025, 2, 2), 9_999);
    }

    @Test
    void moneyIsAddedUpByPeriodAndPutBesideTheYearBefore() {
        fill();
        Result result = reports.run(store, definition("by", "month", "compare", "year-before"));

        assertThat(plain(result.all().measured())).containsExactly("100", "30", "7");
        assertThat(plain(result.all().before())).containsExactly("0", "5", "0");
        assertThat(result.all().customers()).isEqualTo(3);
        assertThat(result.currency()).isEqualTo("CNY");
        assertThat(result.rows()).isEmpty();
        assertThat(plain(reports.run(other, definition("by", "month")).all().measured()))
                .as("of another store, its own")
                .containsExactly("0", "9999", "0");
    }

    @Test
    void theTimeBeforeEndsWhereTheSpanBegins() {
        for (Object by : List.of("week", "month", "quarter", "year")) {
            Map<String, Object> span = Map.of("last", 12, "unit", "months");
            Days days = reports.run(store, definition("span", span, "by", by, "compare", "before"))
                    .days();
            List<Window.Absolute> before = Objects.requireNonNull(days.before());
            assertThat(before).hasSameSizeAs(days.columns());
            assertThat(before.get(before.size() - 1).before())
                    .isEqualTo(days.columns().get(0).from());
            assertThat(before.get(0).from())
                    .isEqualTo(
                            Objects.requireNonNull(days.columns().get(0).from()).minusMonths(12));
        }
        Days quarter = reports.run(store, definition("by", "month", "compare", "before"))
                .days();
        assertThat(Objects.requireNonNull(quarter.before()).get(0).from()).hasToString("2024-10-01");
        Days odd = reports.run(
                        store,
                        definition("span", Map.of("from", "2025-01-03", "before", "2025-01-13"), "compare", "before"))
                .days();
        assertThat(Objects.requireNonNull(odd.before()))
                .containsExactly(new Window.Absolute(LocalDate.of(2024, 12, 24), LocalDate.of(2025, 1, 3)));
    }

    @Test
    void whoMayNotSeeSegmentsLearnsNothingOfThemByAReport() {
        CallContext reader = as("crm.reports.read");
        assertThat(catchThrowableOfType(Fault.class, () -> reports.run(reader, definition("segments", List.of("77"))))
                        .kind())
                .isEqualTo(Fault.Kind.FORBIDDEN);
    }

    @Test
    void customersAreToldApartAndEachRowSaysWhoTheyAre() {
        fill();
        Result result = reports.run(
                store,
                definition(
                        "field",
                        "crm.region",
                        "measure",
                        Map.of(
                                "collection",
                                "crm.dealings",
                                "function",
                                "count",
                                "where",
                                Map.of("field", "kind", "operator", "is", "values", List.of("rental")))));

        assertThat(result.rows()).extracting(Result.Row::value).containsExactlyInAnyOrder("广州", "北京", null);
        for (Result.Row row : result.rows()) {
            Result there =
                    reports.run(store, definition("criterion", row.criterion().tree()));
            assertThat(there.all().customers()).isEqualTo(row.customers());
        }
        assertThat(result.rows().stream()
                        .mapToInt(row -> row.measured().get(0).intValue())
                        .sum())
                .isEqualTo(result.all().measured().get(0).intValue())
                .isEqualTo(2);
    }

    @Test
    void dealingsAreToldApartByTheirOwnFieldsAndEachRowLeadsToItsCustomers() {
        fill();
        long twice = customer(store, "广州");
        long car = db.vehicle(store, twice, "东风");
        db.run(
                "update crm_dealing set booking_channel = '官网', vehicle_id = ? where tenant_id = ? and amount_minor = 10000",
                car,
                store.tenant().value());
        dealing(store, twice, "RENTAL", LocalDate.of(2025, 2, 3), 11);
        dealing(store, twice, "SERVICE_VISIT", LocalDate.of(2025, 2, 4), 13);
        dealing(store, twice, "TEST_DRIVE", LocalDate.of(2024, 2, 4), 17);
        db.run("insert into crm_merged values (?, ?, ?)", store.tenant().value(), twice, customer(store, "天津"));

        for (String field : List.of("kind", "booking-channel", "vehicle-brand")) {
            Result result = reports.run(store, definition("itemField", field, "by", "month", "compare", "year-before"));
            assertThat(added(result.rows().stream().map(Result.Row::measured).toList()))
                    .as(field)
                    .isEqualTo(plain(result.all().measured()));
            assertThat(added(result.rows().stream()
                            .map(row -> Objects.requireNonNull(row.before()))
                            .toList()))
                    .isEqualTo(plain(Objects.requireNonNull(result.all().before())));
            for (Result.Row row : result.rows()) {
                assertThat(db.criteria.count(store, CustomerCriteria.CUSTOMER, row.criterion()))
                        .as(field + " " + row.value())
                        .isEqualTo(row.customers());
            }
        }
        Result kinds = reports.run(store, definition("itemField", "kind", "compare", "year-before"));
        assertThat(kinds.rows())
                .extracting(
                        Result.Row::value,
                        Result.Row::customers,
                        row -> plain(row.measured()),
                        row -> plain(Objects.requireNonNull(row.before())))
                .containsExactly(
                        tuple("rental", 3L, List.of("118"), List.of("5")),
                        tuple("service-visit", 2L, List.of("43"), List.of("0")),
                        tuple("test-drive", 0L, List.of("0"), List.of("17")));
        Result amounts = reports.run(store, definition("itemField", "amount", "bounds", List.of(10, 20)));
        assertThat(amounts.rows())
                .extracting(Result.Row::value, Result.Row::customers, row -> plain(row.measured()))
                .containsExactly(
                        tuple("-1", 1L, List.of("7")), tuple("0", 1L, List.of("24")), tuple("1", 1L, List.of("130")));
        assertThat(reports.run(other, definition("itemField", "kind")).rows())
                .as("of another store, its own")
                .singleElement()
                .satisfies(row -> assertThat(plain(row.measured())).containsExactly("9999"));
    }

    @Test
    void whatAnErasedCustomerSpentStaysAsNobodys() {
        fill();
        Measure spent = new Measure("crm.dealings", Function.SUM, "amount", null, null);
        Criterion all = new Criterion.All(List.of());
        Axis regions = new Axis.ByField("crm.region", List.of());
        Map<String, Object> years = definition("by", "year", "compare", "year-before");
        Result before = reports.run(store, years);
        Tally.Top top = db.criteria.top(store, CustomerCriteria.CUSTOMER, all, spent, 1);
        long north = db.criteria
                .ranked(store, CustomerCriteria.CUSTOMER, all, spent, 1)
                .items()
                .get(0)
                .id();
        CrmPersonalData personal = new CrmPersonalData(db.crm, db.facts, new StandaloneEncryption());
        db.data
                .units()
                .call(
                        store,
                        () -> personal.erase(
                                store,
                                new DataSubject(CrmPersonalData.SUBJECT, Long.toString(north)),
                                java.util.Set.of()));

        Result after = reports.run(store, years);
        assertThat(after.all().measured()).isEqualTo(before.all().measured());
        assertThat(after.all().before()).isEqualTo(before.all().before());
        assertThat(before.all().customers()).isEqualTo(3);
        assertThat(after.all().customers()).isEqualTo(2);
        Result kinds = reports.run(store, definition("itemField", "kind"));
        assertThat(added(kinds.rows().stream().map(Result.Row::measured).toList()))
                .isEqualTo(plain(kinds.all().measured()))
                .containsExactly("137");
        assertThat(kinds.rows().get(0))
                .satisfies(row -> assertThat(db.criteria.count(store, CustomerCriteria.CUSTOMER, row.criterion()))
                        .isEqualTo(row.customers()));
        Tally tally = db.criteria.tally(store, CustomerCriteria.CUSTOMER, all, regions, spent, 9);
        assertThat(tally.all().count()).isEqualTo(2);
        assertThat(tally.parts())
                .extracting(Tally.Part::value, Tally.Part::count, part -> plain(List.of(part.measured())))
                .containsExactlyInAnyOrder(tuple("广州", 1L, List.of("130")), tuple(null, 1L, List.of("1012")));
        Tally classes =
                db.criteria.tally(store, CustomerCriteria.CUSTOMER, all, new Axis.ByClasses(List.of(all)), spent, 9);
        assertThat(classes.parts())
                .extracting(Tally.Part::count, part -> plain(List.of(part.measured())))
                .containsExactly(tuple(2L, List.of("1142")));
        assertThat(db.criteria
                        .ranked(store, CustomerCriteria.CUSTOMER, all, spent, 9)
                        .items())
                .as("nobody is named")
                .hasSize(2)
                .noneMatch(one -> one.id() == north);
        assertThat(db.criteria.top(store, CustomerCriteria.CUSTOMER, all, spent, 1))
                .isEqualTo(top);
    }

    /** Column by column. */
    private static List<String> added(List<List<BigDecimal>> rows) {
        List<BigDecimal> sums = new ArrayList<>(rows.get(0));
        for (List<BigDecimal> row : rows.subList(1, rows.size())) {
            for (int i = 0; i < row.size(); i++) {
                sums.set(i, sums.get(i).add(row.get(i)));
            }
        }
        return plain(sums);
    }

    @Test
    void segmentsAreRowsAndGoneOnesAreNamed() {
        fill();
        long segment = db.segment(
                        store, "southern", Map.of("field", "crm.region", "operator", "is", "values", List.of("广州")))
                .id();
        Result result = reports.run(store, definition("segments", List.of(Long.toString(segment))));
        assertThat(result.rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("southern");
            assertThat(row.customers()).isEqualTo(1);
            assertThat(plain(row.measured())).containsExactly("130");
        });

        assertThat(places(definition("segments", List.of("77")))).containsExactly("definition/segments/0");
        assertThat(catchThrowableOfType(
                                Fault.class,
                                () -> reports.run(other, definition("segments", List.of(Long.toString(segment)))))
                        .fields())
                .as("another store's is as unknown as none")
                .hasSize(1);
    }

    private List<String> places(Map<String, Object> definition) {
        return catchThrowableOfType(Fault.class, () -> reports.run(store, definition)).fields().stream()
                .map(fault -> fault.field())
                .toList();
    }

    @Test
    void whatMakesNoSenseIsSaidWithItsPlace() {
        assertThat(places(definition("by", "decade", "colour", 1)))
                .containsExactly("definition/colour", "definition/by");
        assertThat(places(definition("field", "crm.nothing"))).containsExactly("definition/field");
        assertThat(places(definition("field", "crm.age"))).containsExactly("definition/bounds");
        assertThat(places(definition("field", "crm.age", "bounds", List.of(30, 18))))
                .containsExactly("definition/bounds");
        assertThat(places(definition("field", "crm.region", "segments", List.of())))
                .containsExactly("definition/segments");
        assertThat(places(definition("itemField", "nothing"))).containsExactly("definition/itemField");
        assertThat(places(definition("itemField", "ended-at"))).containsExactly("definition/itemField");
        assertThat(places(definition("itemField", "amount"))).containsExactly("definition/bounds");
        assertThat(places(definition("itemField", 7))).containsExactly("definition/itemField");
        assertThat(places(definition("itemField", "kind", "field", "crm.region")))
                .containsExactly("definition/itemField");
        assertThat(places(definition("span", Map.of("from", "2025-01-01")))).containsExactly("definition/span/before");
        assertThat(places(definition("span", Map.of("last", 0, "unit", "days"))))
                .containsExactly("definition/span/last");
        assertThat(places(definition("span", Map.of("last", 3, "unit", "years"), "by", "week")))
                .containsExactly("definition/by");
        assertThat(places(definition("measure", Map.of("collection", "crm.dealings", "function", "last"))))
                .containsExactly("definition/measure/function");
        assertThat(places(definition("criterion", Map.of("field", "crm.nothing", "operator", "known"))))
                .hasSize(1)
                .allMatch(place -> place.startsWith("definition/criterion"));
        assertThat(catchThrowableOfType(Fault.class, () -> reports.run(store, null))
                        .fields())
                .hasSize(1);
    }

    @Test
    void aReportIsKeptChangedAndShownOnTheDashboardInPlaceOfTheShippedOne() {
        CallContext manager = as("crm.*");
        List<Reports.Pinned> shipped = reports.dashboard(manager);
        assertThat(shipped).extracting(Reports.Pinned::preset).contains("revenue", "regions");
        for (Reports.Pinned one : shipped) {
            reports.run(store, one.definition());
        }
        assertThat(reports.dashboard(as("crm.segments.write")))
                .extracting(Reports.Pinned::preset)
                .contains("sources");
        assertThat(reports.dashboard(as("crm.reports.read")))
                .extracting(Reports.Pinned::preset)
                .contains("rentals");

        Report kept =
                reports.create(store, new ReportDraft("Ours", definition("by", "month"), Audience.MANAGERS, "revenue"));
        assertThat(reports.dashboard(manager))
                .hasSameSizeAs(shipped)
                .anyMatch(one -> one.name().equals("Ours"));
        Report unpinned = reports.change(
                store,
                kept.id(),
                version -> version == kept.version(),
                draft -> new ReportDraft(draft.name(), draft.definition(), null, draft.preset()));
        assertThat(reports.dashboard(manager)).hasSize(shipped.size() - 1);
        assertThat(catchThrowableOfType(
                                Fault.class, () -> reports.change(store, kept.id(), version -> false, draft -> draft))
                        .kind())
                .isEqualTo(Fault.Kind.STALE);
        assertThat(catchThrowableOfType(
                                Fault.class,
                                () -> reports.create(store, new ReportDraft("Ours", definition(), null, null)))
                        .fields())
                .extracting(fault -> fault.code())
                .containsExactly("crm.report.taken");
        assertThat(catchThrowableOfType(Fault.class, () -> reports.find(other, kept.id()))
                        .code())
                .isEqualTo("crm.report.unknown");
        assertThat(reports.all(other)).isEmpty();

        reports.remove(store, kept.id(), version -> version == unpinned.version());
        assertThat(reports.all(store)).isEmpty();
    }

    private CallContext as(String permission) {
        return new CallContext(
                store.tenant(),
                store.person(),
                new Permissions(java.util.Set.of(permission)),
                java.util.Locale.ENGLISH,
                "test");
    }

    @Test
    void aWorkbookHasTheNumbersAndSaysWhoAskedAndNoOtherStoreGetsIt() throws Exception {
        fill();
        Report kept = reports.create(
                store, new ReportDraft("By region", definition("field", "crm.region", "by", "month"), null, null));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        reports.write(store, kept.id(), file);
        String sheet = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("sheet1.xml")) {
                    sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(sheet)
                .contains("crm.report.mark", "2025-01-01 – 2025-01-31 (CNY)", "广州", "<v>100", "<v>30")
                .doesNotContain("9999");
        assertThat(catchThrowableOfType(Fault.class, () -> reports.write(other, kept.id(), new ByteArrayOutputStream()))
                        .code())
                .isEqualTo("crm.report.unknown");
    }

    @Test
    void moreColumnsTakeNoMoreStatements() {
        fill();
        List<Long> selects = new ArrayList<>();
        // Which fields the store has added is known for a while afterwards.
        reports.run(store, definition());
        for (String rows : List.of("field crm.region", "itemField kind")) {
            String[] told = rows.split(" ", -1);
            for (String by : List.of("year", "week")) {
                long before = db.rows.counted("Com_select");
                reports.run(store, definition("by", by, "compare", "before", told[0], told[1]));
                selects.add(db.rows.counted("Com_select") - before);
            }
        }
        assertThat(selects.subList(2, 4)).containsOnly(selects.get(0));
        assertThat(selects.get(1)).isEqualTo(selects.get(0)).isLessThan(8);
    }
}
