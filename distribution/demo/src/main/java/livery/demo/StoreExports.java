package livery.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The exports of one store: the same from the same seed, with the {@link Faults} that such files have. One in 50
 * customers has no mobile, one in 60 shares it with the family, and the last line of the rentals is cut off.
 */
public final class StoreExports {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final int DAYS_OF_HISTORY = 3 * 365;
    /** Of one customer in so many nobody has noted the driving licence. */
    private static final int NO_LICENCE_IN = 9;
    /** One car in so many is the store's own. */
    private static final int FLEET_IN = 8;

    private final Store store;
    private final Vocabulary words;
    private final Path folder;
    private final SplittableRandom random;
    private final Faults faults;
    private final Numbers numbers;
    private final Garage garage = new Garage();
    private final List<LocalDate> licences = new ArrayList<>();
    private final Map<Kind, Integer> lines = new EnumMap<>(Kind.class);
    private final List<SaleExports.Visited> visited = new ArrayList<>();
    private final SaleExports sales;

    private StoreExports(Store store, Path folder, long seed) {
        this.store = store;
        this.words = store.words();
        this.folder = folder;
        this.random = new SplittableRandom(seed ^ store.code().hashCode());
        this.faults = new Faults(store.system(), random);
        this.numbers = new Numbers(store);
        // Of its own, so that it changes nothing of the others.
        SplittableRandom apart = new SplittableRandom(~seed ^ store.code().hashCode());
        this.sales = new SaleExports(store, folder, TODAY, apart, lines);
    }

    /** Writes the store's exports and tells how many lines each has below its header. */
    public static Map<Kind, Integer> write(Store store, Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        StoreExports exports = new StoreExports(store, folder, seed);
        exports.customers();
        exports.vehicles();
        exports.rentals();
        exports.visits();
        exports.sales.write(exports.garage.owned(), exports.visited);
        return exports.lines;
    }

    /** Where the export of a kind is written. */
    public static Path file(Path folder, Kind kind) {
        return folder.resolve(kind.folder() + "_20261101.csv");
    }

    private void customers() throws IOException {
        try (Export out = new Export(file(folder, Kind.CUSTOMER), store.system(), Kind.CUSTOMER)) {
            String familyMobile = "";
            for (int i = 1; i <= store.size().customers(); i++) {
                Map<String, Object> record = out.record();
                LocalDate born = TODAY.minusDays(20L * 365 + random.nextInt(45 * 365));
                boolean male = random.nextBoolean();
                String mobile =
                        random.nextInt(60) == 0 && !familyMobile.isEmpty() ? familyMobile : numbers.mobile(random);
                familyMobile = mobile;
                record.put("externalId", Numbers.customer(i));
                record.put("name", store.names().next(random));
                record.put("sex", male ? store.system().male() : store.system().female());
                record.put("mobile", random.nextInt(50) == 0 ? "" : Numbers.typed(mobile, random));
                record.put("birthDate", born);
                String number = IdentityNumbers.of(store.region(), born, i);
                record.put("identityNumber", random.nextInt(4) == 0 ? "" : number);
                record.put("drivingLicenceNumber", i % NO_LICENCE_IN == 0 ? "" : number);
                record.put("occupation", Names.pick(words.jobs(), random));
                licences.add(licence(born));
                record.put("licenceSince", licences.get(i - 1));
                record.put("region", Names.pick(store.places(), random).replaceAll("[店站]$", ""));
                record.put(
                        "address",
                        words.street() + (1 + random.nextInt(999)) + words.number() + ", " + (1 + random.nextInt(30))
                                + words.floor());
                record.put("email", random.nextInt(3) == 0 ? "c" + i + "@example.com" : "");
                sales.profile(record, i);
                faults.write(out, record, "name", "birthDate");
            }
            lines.put(Kind.CUSTOMER, out.lines());
        }
    }

    private void vehicles() throws IOException {
        try (Export out = new Export(file(folder, Kind.VEHICLE), store.system(), Kind.VEHICLE)) {
            for (int i = 1; i <= store.size().vehicles(); i++) {
                Map<String, Object> record = out.record();
                List<String> model = Names.pick(words.models(), random);
                int owner = random.nextInt(FLEET_IN) == 0 || i == 1
                        ? 0
                        : 1 + random.nextInt(store.size().customers());
                Garage.Car car = garage.add(
                        i, numbers.plate(i), model, TODAY.minusDays(30 + random.nextInt(8 * 365)), owner, random);
                record.put("externalId", Numbers.vehicle(i));
                record.put("plate", car.plate());
                record.put("vin", Numbers.vin(i));
                record.put("brand", model.get(0));
                record.put("series", model.get(1));
                record.put("model", model.get(2));
                record.put("energy", model.get(3));
                record.put("firstRegisteredOn", car.registered());
                record.put("owner", owner == 0 ? "" : Numbers.customer(owner));
                SaleExports.warranty(record, car.registered());
                faults.write(out, record, "externalId", "firstRegisteredOn");
            }
            lines.put(Kind.VEHICLE, out.lines());
        }
    }

    private void rentals() throws IOException {
        try (Export out = new Export(file(folder, Kind.RENTAL), store.system(), Kind.RENTAL)) {
            for (int i = 1; i <= store.size().rentals(); i++) {
                Map<String, Object> record = out.record();
                int customer = 1 + random.nextInt(store.size().customers());
                Garage.Car car = garage.rented(random);
                LocalDateTime from = time(later(licences.get(customer - 1), car.registered()));
                int days = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 7);
                record.put("externalId", numbers.rental(i));
                record.put("customer", Numbers.customer(customer));
                record.put("plate", car.plate());
                record.put("model", car.model().get(2));
                record.put("at", from);
                record.put("endedAt", from.plusDays(days).plusMinutes(random.nextInt(300)));
                record.put("pickUpPlace", Names.pick(store.places(), random));
                record.put("returnPlace", Names.pick(store.places(), random));
                record.put("bookingChannel", Names.pick(words.channels(), random));
                record.put("paymentMethod", Names.pick(words.payments(), random));
                record.put("amount", days * (180 + random.nextInt(300)) + ".00");
                faults.write(out, record, "customer", "at");
            }
            out.truncated();
            lines.put(Kind.RENTAL, out.lines());
        }
    }

    private void visits() throws IOException {
        try (Export out = new Export(file(folder, Kind.SERVICE_VISIT), store.system(), Kind.SERVICE_VISIT)) {
            for (int i = 1; i <= store.size().visits(); i++) {
                Map<String, Object> record = out.record();
                Garage.Car car = garage.serviced(random);
                LocalDateTime in = time(car.registered());
                int odometer = car.odometer(in.toLocalDate());
                record.put("externalId", Numbers.visit(i));
                record.put("customer", Numbers.customer(car.owner()));
                record.put("vehicle", Numbers.vehicle(car.number()));
                record.put("at", in);
                record.put("endedAt", in.plusMinutes(40 + random.nextInt(400)));
                record.put("odometerKm", odometer);
                String work = words.work(odometer, random);
                record.put("work", work);
                record.put("adviser", store.names().next(random));
                String amount = (200 + random.nextInt(4_000)) + "." + (10 + random.nextInt(89));
                record.put("amount", amount);
                visited.add(new SaleExports.Visited(Numbers.visit(i), new BigDecimal(amount), work));
                faults.write(out, record, "customer", "at");
            }
            lines.put(Kind.SERVICE_VISIT, out.lines());
        }
    }

    private LocalDate licence(LocalDate born) {
        LocalDate since = born.plusDays(19L * 365 + random.nextInt(3_000));
        return since.isBefore(TODAY) ? since : TODAY.minusDays(1 + random.nextInt(300));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** In the years of the history, when the store is open, and not before a day. */
    private LocalDateTime time(LocalDate earliest) {
        long days = Math.min(DAYS_OF_HISTORY, Math.max(1, ChronoUnit.DAYS.between(earliest, TODAY)));
        return TODAY.minusDays(1 + random.nextLong(days)).atTime(8 + random.nextInt(11), random.nextInt(60));
    }
}
