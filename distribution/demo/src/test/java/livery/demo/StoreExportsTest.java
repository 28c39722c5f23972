package livery.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports as written hold what the demonstration promises: so many records, and each kind of fault. */
class StoreExportsTest {

    @TempDir
    static Path folder;

    private static final List<Written> EXPORTS = new ArrayList<>();

    /** The others are written without. */
    private static final List<Kind> WITH_FAULTS = List.of(Kind.CUSTOMER, Kind.VEHICLE, Kind.RENTAL, Kind.SERVICE_VISIT);

    /** One file, read as its store writes. */
    private record Written(Store store, Kind kind, Path file, String text) {

        List<String> lines() {
            return List.of(text.split("\r\n", -1));
        }

        /** Below the header, each line once, without the end that was cut off. */
        List<String> records() {
            List<String> records = new ArrayList<>();
            List<String> all = lines();
            for (String line : all.subList(1, all.size() - 1)) {
                if (records.isEmpty() || !line.equals(records.get(records.size() - 1))) {
                    records.add(line);
                }
            }
            return records;
        }

        /** The values of one field where the line can be split: addresses, which hold separators, stand last. */
        Stream<String> values(String field) {
            int column =
                    List.copyOf(store.system().columns().get(kind).keySet()).indexOf(field);
            return records().stream()
                    .filter(line -> !line.startsWith("\""))
                    .map(line -> line.split(String.valueOf(store.system().separator()), -1)[column]);
        }
    }

    @BeforeAll
    static void writeAll() throws IOException {
        for (Store store : Store.demonstration()) {
            Path own = folder.resolve(store.code());
            StoreExports.write(store, own, 7);
            for (Kind kind : Kind.values()) {
                Path file = StoreExports.file(own, kind);
                EXPORTS.add(new Written(
                        store, kind, file, Files.readString(file, store.system().charset())));
            }
        }
    }

    private static List<Written> of(Kind kind) {
        return EXPORTS.stream().filter(one -> one.kind() == kind).toList();
    }

    private static int records(Kind kind) {
        return of(kind).stream().mapToInt(one -> one.records().size()).sum();
    }

    @Test
    void thereAreAsManyRecordsAsPromised() {
        assertThat(records(Kind.CUSTOMER)).isEqualTo(20_000);
        assertThat(records(Kind.VEHICLE)).isEqualTo(15_000);
        assertThat(records(Kind.RENTAL) + records(Kind.SERVICE_VISIT)).isEqualTo(60_000);
    }

    @Test
    void theLinesOfAVisitAreItsBill() {
        for (Store store : Store.demonstration()) {
            Map<String, BigDecimal> bills = new HashMap<>();
            good(store, Kind.SERVICE_LINE)
                    .forEach(line ->
                            bills.merge(line.get("visit"), new BigDecimal(line.get("amount")), BigDecimal::add));
            assertThat(good(store, Kind.SERVICE_VISIT))
                    .allSatisfy(visit -> assertThat(
                                    bills.getOrDefault(visit.get("externalId"), new BigDecimal(visit.get("amount"))))
                            .isEqualByComparingTo(visit.get("amount")));
        }
    }

    @Test
    void someLinesAreThereTwice() {
        for (Written export : EXPORTS) {
            if (!WITH_FAULTS.contains(export.kind())) {
                continue;
            }
            int records = export.records().size();
            assertThat(export.lines().size() - 2 - records)
                    .as("lines that are there twice in %s", export.file())
                    .isBetween(1, records / 50);
        }
    }

    @Test
    void someCustomersHaveNoMobileAndSomeShareOne() {
        for (Written export : of(Kind.CUSTOMER)) {
            List<String> mobiles = export.values("mobile").toList();
            assertThat(mobiles).contains("");
            List<String> digits = mobiles.stream()
                    .filter(mobile -> !mobile.isEmpty())
                    .map(mobile -> mobile.replaceAll("[- ]", ""))
                    .toList();
            assertThat(digits.stream().distinct().count()).isLessThan(digits.size());
        }
    }

    @Test
    void mostCustomersHaveTheNumberOfADrivingLicenceOfTheirOwn() {
        for (Written export : of(Kind.CUSTOMER)) {
            List<String> numbers = export.values("drivingLicenceNumber").toList();
            List<String> noted =
                    numbers.stream().filter(number -> !number.isEmpty()).toList();
            assertThat(noted).hasSizeBetween(numbers.size() * 4 / 5, numbers.size() - 1);
            assertThat(noted).allMatch(number -> number.matches("[A-Z0-9]{10}|[A-Z0-9]{18}"));
        }
    }

    @Test
    void someDaysAreNotInTheCalendar() {
        for (Kind kind : WITH_FAULTS) {
            assertThat(of(kind))
                    .anySatisfy(one -> assertThat(one.text()).containsPattern("2023/02/30|20230230|2023-02-30"));
        }
    }

    @Test
    void someLinesOpenAQuoteThatNeverCloses() {
        for (Kind kind : WITH_FAULTS) {
            assertThat(of(kind))
                    .anySatisfy(one -> assertThat(one.records())
                            .anyMatch(line -> line.startsWith("\"") && line.lastIndexOf('"') == 0));
        }
    }

    @Test
    void someCustomersLackTheirName() {
        assertThat(of(Kind.CUSTOMER))
                .allSatisfy(one -> assertThat(one.values("name")).contains(""));
    }

    @Test
    void theLastLineOfTheRentalsIsCutOff() {
        for (Written export : of(Kind.RENTAL)) {
            List<String> lines = export.lines();
            String last = lines.get(lines.size() - 1);
            assertThat(last).isNotEmpty();
            assertThat(lines.get(lines.size() - 2)).startsWith(last).hasSizeGreaterThan(last.length());
        }
    }

    @Test
    void oneStoreWritesGbkAndEachHasColumnsOfItsOwn() {
        Written gbk = of(Kind.CUSTOMER).stream()
                .filter(one -> one.store().system().encoding().equals("GBK"))
                .findFirst()
                .orElseThrow();
        assertThat(gbk.text()).containsPattern("[王李张刘陈]");
        assertThatThrownBy(() ->
                        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(gbk.file()))))
                .isInstanceOf(CharacterCodingException.class);
        for (Kind kind : Kind.values()) {
            assertThat(of(kind).stream().map(one -> one.lines().get(0)))
                    .doesNotHaveDuplicates()
                    .hasSize(3);
        }
        assertThat(EXPORTS)
                .noneMatch(one -> one.text().contains("?") || one.text().contains("\ufffd"));
    }

    /** Of good lines: what a customer's page shows of them fits together. */
    @Test
    void theRecordsDoNotContradictEachOther() {
        for (Store store : Store.demonstration()) {
            Map<String, Map<String, String>> byPlate = new HashMap<>();
            Map<String, Map<String, String>> byNumber = new HashMap<>();
            for (Map<String, String> vehicle : good(store, Kind.VEHICLE)) {
                byPlate.put(vehicle.get("plate"), vehicle);
                byNumber.put(vehicle.get("externalId"), vehicle);
            }
            assertThat(good(store, Kind.RENTAL)).hasSizeGreaterThan(5_000).allSatisfy(rental -> {
                Map<String, String> car = byPlate.getOrDefault(rental.get("plate"), rental);
                assertThat(car.get("model")).isEqualTo(rental.get("model"));
                assertThat(car.getOrDefault("owner", ""))
                        .as("only the fleet is rented")
                        .isEmpty();
            });
            Map<String, TreeMap<LocalDateTime, Integer>> odometers = new HashMap<>();
            DateTimeFormatter times = DateTimeFormatter.ofPattern(store.system().dateTimeFormat());
            for (Map<String, String> visit : good(store, Kind.SERVICE_VISIT)) {
                Map<String, String> car = byNumber.get(visit.get("vehicle"));
                if (car == null || visit.get("customer").isEmpty() || impossible(store, visit.get("at"))) {
                    continue;
                }
                assertThat(visit.get("customer")).isEqualTo(car.get("owner"));
                odometers
                        .computeIfAbsent(visit.get("vehicle"), number -> new TreeMap<>())
                        .put(LocalDateTime.parse(visit.get("at"), times), Integer.valueOf(visit.get("odometerKm")));
            }
            assertThat(odometers).hasSizeGreaterThan(1_000);
            assertThat(odometers.values())
                    .allSatisfy(readings ->
                            assertThat(List.copyOf(readings.values())).isSorted());
        }
    }

    /** The 30th of February is a fault on purpose. */
    private static boolean impossible(Store store, String at) {
        String day = store.system()
                .dateFormat()
                .replace("yyyy", "2023")
                .replaceAll("M+", "02")
                .replaceAll("d+", "30");
        return at.startsWith(day);
    }

    private static List<Map<String, String>> good(Store store, Kind kind) {
        List<String> fields = List.copyOf(store.system().columns().get(kind).keySet());
        String separator = Pattern.quote(String.valueOf(store.system().separator()));
        return EXPORTS.stream()
                .filter(written -> written.store().code().equals(store.code()) && written.kind() == kind)
                .flatMap(written -> written.records().stream())
                .filter(line -> !line.contains("\""))
                .map(line -> line.split(separator, -1))
                .filter(values -> values.length == fields.size())
                .map(values -> IntStream.range(0, values.length)
                        .boxed()
                        .collect(Collectors.toMap(fields::get, i -> values[i])))
                .toList();
    }

    @Test
    void theLinesAreCountedAndTheSameSeedWritesTheSameFiles(@TempDir Path other) throws IOException {
        for (Store store : Store.demonstration()) {
            Map<Kind, Integer> counted = StoreExports.write(store, other.resolve(store.code()), 7);
            for (Written first : EXPORTS) {
                if (first.store().code().equals(store.code())) {
                    Path again = StoreExports.file(other.resolve(store.code()), first.kind());
                    assertThat(Files.mismatch(first.file(), again)).isEqualTo(-1);
                    assertThat(counted.get(first.kind()))
                            .isEqualTo((int) first.text().lines().count() - 1);
                }
            }
        }
    }
}
