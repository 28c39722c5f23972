package livery.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The four exports of one store: the same from the same seed, with the {@link Faults} that such files have. One in 50
 * customers has no mobile, one in 60 shares it with the family, and the last line of the rentals is cut off.
 */
public final class StoreExports {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final int DAYS_OF_HISTORY = 3 * 365;
    private final Store store;
    private final Vocabulary words;
    private final Path folder;
    private final SplittableRandom random;
    private final Faults faults;
    private final Numbers numbers;
    private final List<String> plates = new ArrayList<>();
    private final Map<Kind, Integer> lines = new EnumMap<>(Kind.class);

    private StoreExports(Store store, Path folder, long seed) {
        this.store = store;
        this.words = store.words();
        this.folder = folder;
        this.random = new SplittableRandom(seed ^ store.code().hashCode());
        this.faults = new Faults(store.system(), random);
        this.numbers = new Numbers(store);
    }

    /** Writes the store's exports and tells how many lines each has below its header. */
    public static Map<Kind, Integer> write(Store store, Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        StoreExports exports = new StoreExports(store, folder, seed);
        exports.customers();
        exports.vehicles();
        exports.rentals();
        exports.visits();
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
                record.put("identityNumber", random.nextInt(4) == 0 ? "" : IdentityNumbers.of(store.region(), born, i));
                record.put("occupation", Names.pick(words.jobs(), random));
                record.put("licenceSince", licence(born));
                record.put("region", Names.pick(store.places(), random).replaceAll("[店站]$", ""));
                record.put(
                        "address",
                        words.street() + (1 + random.nextInt(999)) + words.number() + ", " + (1 + random.nextInt(30))
                                + words.floor());
                record.put("email", random.nextInt(3) == 0 ? "c" + i + "@example.com" : "");
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
                String plate = numbers.plate(i);
                plates.add(plate);
                record.put("externalId", Numbers.vehicle(i));
                record.put("plate", plate);
                record.put("vin", Numbers.vin(i));
                record.put("brand", model.get(0));
                record.put("series", model.get(1));
                record.put("model", model.get(2));
                record.put("energy", model.get(3));
                record.put("firstRegisteredOn", TODAY.minusDays(random.nextInt(8 * 365)));
                record.put(
                        "owner",
                        Numbers.customer(1 + random.nextInt(store.size().customers())));
                faults.write(out, record, "externalId", "firstRegisteredOn");
            }
            lines.put(Kind.VEHICLE, out.lines());
        }
    }

    private void rentals() throws IOException {
        try (Export out = new Export(file(folder, Kind.RENTAL), store.system(), Kind.RENTAL)) {
            for (int i = 1; i <= store.size().rentals(); i++) {
                Map<String, Object> record = out.record();
                LocalDateTime from = time();
                int days = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 7);
                record.put("externalId", numbers.rental(i));
                record.put(
                        "customer",
                        Numbers.customer(1 + random.nextInt(store.size().customers())));
                record.put("plate", Names.pick(plates, random));
                record.put("model", Names.pick(words.models(), random).get(2));
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
                LocalDateTime in = time();
                record.put("externalId", Numbers.visit(i));
                record.put(
                        "customer",
                        Numbers.customer(1 + random.nextInt(store.size().customers())));
                record.put(
                        "vehicle",
                        Numbers.vehicle(1 + random.nextInt(store.size().vehicles())));
                record.put("at", in);
                record.put("endedAt", in.plusMinutes(40 + random.nextInt(400)));
                record.put("odometerKm", 1_000 + random.nextInt(180_000));
                record.put("work", Names.pick(words.work(), random));
                record.put("adviser", store.names().next(random));
                record.put("amount", (200 + random.nextInt(4_000)) + "." + (10 + random.nextInt(89)));
                faults.write(out, record, "customer", "at");
            }
            lines.put(Kind.SERVICE_VISIT, out.lines());
        }
    }

    private LocalDate licence(LocalDate born) {
        LocalDate since = born.plusDays(19L * 365 + random.nextInt(3_000));
        return since.isBefore(TODAY) ? since : TODAY.minusDays(1 + random.nextInt(300));
    }

    private LocalDateTime time() {
        return TODAY.minusDays(1 + random.nextInt(DAYS_OF_HISTORY)).atTime(8 + random.nextInt(11), random.nextInt(60));
    }
}
