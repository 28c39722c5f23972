package livery.dms.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livery.crm.CustomerRecord;
import livery.crm.OwnTarget;
import livery.crm.OwnType;
import livery.crm.RecordKind;
import livery.crm.RentalRecord;
import livery.crm.ServiceVisitRecord;
import livery.crm.Sex;
import livery.crm.VehicleRecord;
import livery.platform.FieldFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordMapperTest {

    private static final List<CanonicalField> ADDED = List.of(
            CanonicalField.of(new OwnTarget("hobby", OwnType.TEXT, Map.of("en", "Hobby"))),
            CanonicalField.of(new OwnTarget("joined-on", OwnType.DATE, Map.of("en", "Joined on"))),
            CanonicalField.of(new OwnTarget("seats", OwnType.NUMBER, Map.of("en", "Seats"))));

    @Test
    void fillsFieldsThatTheStoreHasAdded() {
        Map<String, String> columns = Map.of(
                "externalId", "no", "name", "name", "own.hobby", "爱好", "own.joined-on", "joined", "own.seats", "座位");
        RecordMapper mapper = mapper(RecordKind.CUSTOMER, columns);

        RecordMapper.Mapped mapped =
                mapper.map(Map.of("no", "C1", "name", "王", "爱好", " 钓鱼 ", "joined", "2025年3月9日", "座位", "1,200.50"));
        CustomerRecord record = (CustomerRecord) java.util.Objects.requireNonNull(mapped.record());
        assertThat(record.own()).isEqualTo(Map.of("hobby", "钓鱼", "joined-on", "2025-03-09", "seats", "1200.50"));

        assertThat(mapper.map(Map.of("no", "C1", "name", "王", "joined", "soon", "座位", "?"))
                        .faults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("joined", "座位");
        assertThat(mapper(RecordKind.VEHICLE, Map.of("externalId", "no", "own.hobby", "h"))
                        .map(Map.of("no", "V1", "h", "x"))
                        .record())
                .isInstanceOfSatisfying(
                        VehicleRecord.class,
                        vehicle -> assertThat(vehicle.own()).isEqualTo(Map.of("hobby", "x")));
    }

    @Test
    void makesACustomerOfTheColumnsThatAreMapped() {
        RecordMapper mapper = mapper(
                RecordKind.CUSTOMER,
                Map.of("externalId", "客户编号", "name", "姓名", "sex", "性别", "birthDate", "生日", "mobile", "手机"));

        RecordMapper.Mapped mapped = mapper.map(
                Map.of("客户编号", " C-1 ", "姓名", "王小明", "性别", "男", "生日", "1985/3/9", "手机", "138 0013 8000", "多余", "x"));

        assertThat(mapped.faults()).isEmpty();
        assertThat(mapped.externalId()).isEqualTo("C-1");
        assertThat(mapped.record())
                .isEqualTo(new CustomerRecord(
                        "C-1",
                        "王小明",
                        "138 0013 8000",
                        null,
                        Sex.MALE,
                        LocalDate.of(1985, 3, 9),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void makesAVehicle() {
        RecordMapper mapper = mapper(RecordKind.VEHICLE, Map.of("externalId", "no", "plate", "plate", "owner", "o"));

        assertThat(mapper.map(Map.of("no", "V1", "plate", "粤B12345", "o", "C1")).record())
                .isEqualTo(new VehicleRecord("V1", null, "粤B12345", null, null, null, null, null, "C1"));
    }

    @Test
    void makesARentalInTheStoresZoneAndMinorUnits() {
        RecordMapper mapper = mapper(
                RecordKind.RENTAL,
                Map.of("externalId", "no", "customer", "c", "at", "from", "endedAt", "to", "amount", "sum"));

        RentalRecord rental = (RentalRecord) mapper.map(
                        Map.of("no", "R1", "c", "C1", "from", "2025-03-01 12:00", "to", "2025/3/4", "sum", "¥320.00"))
                .record();

        assertThat(rental.customer()).isEqualTo("C1");
        assertThat(rental.at()).isEqualTo(Instant.parse("2025-03-01T04:00:00Z"));
        assertThat(rental.endedAt()).isEqualTo(Instant.parse("2025-03-03T16:00:00Z"));
        assertThat(rental.amountMinor()).isEqualTo(32_000);
        assertThat(rental.vehicle()).isNull();
    }

    @Test
    void makesAServiceVisit() {
        RecordMapper mapper = mapper(
                RecordKind.SERVICE_VISIT, Map.of("externalId", "no", "customer", "c", "at", "in", "odometerKm", "km"));

        ServiceVisitRecord visit =
                (ServiceVisitRecord) mapper.map(Map.of("no", "S1", "c", "C1", "in", "20250301", "km", "30,120 km"))
                        .record();

        assertThat(visit.odometerKm()).isEqualTo(30_120);
        assertThat(visit.work()).isNull();
    }

    @Test
    void namesEachWrongValueByTheColumnThatAClerkSees() {
        RecordMapper mapper = mapper(
                RecordKind.RENTAL,
                Map.of("externalId", "单号", "customer", "客户", "at", "取车", "amount", "金额", "endedAt", "还车"));

        RecordMapper.Mapped mapped =
                mapper.map(Map.of("单号", "R1", "客户", "", "取车", "2025-02-30", "金额", "free", "还车", "2025-03-01"));

        assertThat(mapped.record()).isNull();
        assertThat(mapped.faults())
                .extracting(FieldFault::field, FieldFault::code)
                .containsExactlyInAnyOrder(
                        tuple("客户", "dms.value.missing"),
                        tuple("取车", "dms.date.unreadable"),
                        tuple("金额", "dms.amount.unreadable"));
    }

    @Test
    void refusesAnIdThatIsTooLongButNotTheLongestOne() {
        RecordMapper mapper = mapper(RecordKind.RENTAL, Map.of("externalId", "no", "customer", "c", "at", "at"));

        assertThat(mapper.map(Map.of("no", "x".repeat(64), "c", "y".repeat(64), "at", "2025-03-01"))
                        .faults())
                .isEmpty();
        assertThat(mapper.map(Map.of("no", "x".repeat(65), "c", "y".repeat(65), "at", "2025-03-01"))
                        .faults())
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder("no", "c");
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void asksForEachFieldThatIsRequired(RecordKind kind) {
        Map<String, String> columns = new HashMap<>();
        CanonicalField.of(kind).forEach(field -> columns.put(field.name(), "column of " + field.name()));

        assertThat(mapper(kind, columns).map(Map.of()).faults())
                .extracting(FieldFault::code, FieldFault::field)
                .containsExactlyInAnyOrderElementsOf(CanonicalField.of(kind).stream()
                        .filter(CanonicalField::required)
                        .map(field -> tuple("dms.value.missing", "column of " + field.name()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void leavesNoFieldOfTheFormUnread(RecordKind kind) {
        for (CanonicalField field : CanonicalField.of(kind)) {
            Map<String, String> columns = new HashMap<>(Map.of("externalId", "e", "name", "n", "customer", "c"));
            columns.put("at", "a");
            columns.put("visit", "c");
            columns.put(field.name(), "here");
            Map<String, String> without = Map.of("e", "1", "n", "2", "c", "3", "a", "2025-01-01", "here", "");
            Map<String, String> with = new HashMap<>(without);
            with.put("here", sample(field));

            assertThat(mapper(kind, columns).map(with).record())
                    .as("a %s with %s", kind, field.name())
                    .isNotNull()
                    .isNotEqualTo(mapper(kind, columns).map(without).record());
        }
    }

    private static String sample(CanonicalField field) {
        return switch (field.type()) {
            case DATE, DATETIME -> "2025-01-02";
            case MONEY, INTEGER, DECIMAL -> "7";
            case ENUM -> Choices.known(field.name()).get(0);
            case TEXT, MOBILE -> "some text";
        };
    }

    private static RecordMapper mapper(RecordKind kind, Map<String, String> columns) {
        return new RecordMapper(new Mapping(kind, "dms", columns, List.of(), ZoneId.of("Asia/Shanghai"), "CNY"), ADDED);
    }
}
