package livery.bench.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import livery.criteria.Axis;
import livery.criteria.Criterion;
import livery.criteria.Function;
import livery.criteria.Measure;
import livery.criteria.Tally;
import livery.criteria.Window;
import livery.crm.internal.criteria.CustomerCriteria;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.report.Days;
import livery.crm.internal.report.Result;
import livery.data.StandaloneEncryption;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.privacy.DataSubject;
import org.junit.jupiter.api.Test;

/** Reports over the real criteria and a real database. */
class ReportsTest extends ReportCase {

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
    void moreColumnsTakeNoMoreStatements() {
        fill();
        List<Long> selects = new ArrayList<>();
        for (String rows : List.of("field crm.region", "itemField kind")) {
            String[] told = rows.split(" ", -1);
            for (String by : List.of("year", "week")) {
                selects.add(db.selects(
                        () -> reports.run(store, definition("by", by, "compare", "before", told[0], told[1]))));
            }
        }
        assertThat(selects.subList(2, 4)).containsOnly(selects.get(0));
        assertThat(selects.get(1)).isEqualTo(selects.get(0)).isLessThan(8);
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

    private List<String> places(Map<String, Object> definition) {
        return catchThrowableOfType(Fault.class, () -> reports.run(store, definition)).fields().stream()
                .map(fault -> fault.field())
                .toList();
    }
}
