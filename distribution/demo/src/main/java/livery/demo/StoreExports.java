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
 * The four exports of one store: the same from the same seed, with the faults that such files have. One line in 400 is
 * at fault: an impossible date, a broken quote or a name left out; one in 200 is there twice, one in 50 customers has
 * no mobile, one in 60 shares it with the family, and the last line of the rentals is cut off.
 */
public final class StoreExports {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final int DAYS_OF_HISTORY = 3 * 365;
    private final Store store;
    private final Vocabulary words;
    private final Path folder;
    private final SplittableRandom random;
    private final List<String> plates = new ArrayList<>();
    private final Map<Kind, Integer> lines = new EnumMap<>(Kind.class);

    private StoreExports(Store store, Path folder, long seed) {
        this.store = store;
        this.words = store.words();
        this.folder = folder;
        this.random = new SplittableRandom(seed ^ store.code().hashCode());
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
                String mobile = random.nextInt(60) == 0 && !familyMobile.isEmpty() ? familyMobile : mobile();
                familyMobile = mobile;
                record.put("externalId", customer(i));
                record.put("name", store.names().next(random));
                record.put("sex", male ? store.system().male() : store.system().female());
                record.put("mobile", random.nextInt(50) == 0 ? "" : written(mobile));
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
                write(out, record, "name", "birthDate");
            }
            lines.put(Kind.CUSTOMER, out.lines());
        }
    }

    private void vehicles() throws IOException {
        try (Export out = new Export(file(folder, Kind.VEHICLE), store.system(), Kind.VEHICLE)) {
            for (int i = 1; i <= store.size().vehicles(); i++) {
                Map<String, Object> record = out.record();
                List<String> model = Names.pick(words.models(), random);
                String plate = store.platePrefix() + plateTail(i);
                plates.add(plate);
                record.put("externalId", vehicle(i));
                record.put("plate", plate);
                record.put("vin", vin(i));
                record.put("brand", model.get(0));
                record.put("series", model.get(1));
                record.put("model", model.get(2));
                record.put("energy", model.get(3));
                record.put("firstRegisteredOn", TODAY.minusDays(random.nextInt(8 * 365)));
                record.put("owner", customer(1 + random.nextInt(store.size().customers())));
                write(out, record, "externalId", "firstRegisteredOn");
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
                record.put(
                        "externalId",
                        "R" + store.code().substring(0, 2).toUpperCase(java.util.Locale.ROOT) + (100_000 + i));
                record.put("customer", customer(1 + random.nextInt(store.size().customers())));
                record.put("plate", Names.pick(plates, random));
                record.put("model", Names.pick(words.models(), random).get(2));
                record.put("at", from);
                record.put("endedAt", from.plusDays(days).plusMinutes(random.nextInt(300)));
                record.put("pickUpPlace", Names.pick(store.places(), random));
                record.put("returnPlace", Names.pick(store.places(), random));
                record.put("bookingChannel", Names.pick(words.channels(), random));
                record.put("paymentMethod", Names.pick(words.payments(), random));
                record.put("amount", days * (180 + random.nextInt(300)) + ".00");
                write(out, record, "customer", "at");
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
                record.put("externalId", "W" + (500_000 + i));
                record.put("customer", customer(1 + random.nextInt(store.size().customers())));
                record.put("vehicle", vehicle(1 + random.nextInt(store.size().vehicles())));
                record.put("at", in);
                record.put("endedAt", in.plusMinutes(40 + random.nextInt(400)));
                record.put("odometerKm", 1_000 + random.nextInt(180_000));
                record.put("work", Names.pick(words.work(), random));
                record.put("adviser", store.names().next(random));
                record.put("amount", (200 + random.nextInt(4_000)) + "." + (10 + random.nextInt(89)));
                write(out, record, "customer", "at");
            }
            lines.put(Kind.SERVICE_VISIT, out.lines());
        }
    }

    /** Writes the record, now and then with a fault, now and then twice. */
    private void write(Export out, Map<String, Object> record, String needed, String dated) throws IOException {
        switch (random.nextInt(1_200)) {
            case 0 -> record.put(needed, "");
            case 1 -> record.put(dated, impossible(dated));
            case 2 -> {
                out.write(record);
                String line = out.last();
                out.raw("\"" + line.replace("\"", ""));
                return;
            }
            default -> {
                // As it should be.
            }
        }
        out.write(record);
        if (random.nextInt(200) == 0) {
            out.again();
        }
    }

    private String impossible(String dated) {
        String pattern = dated.equals("at")
                ? store.system().dateTimeFormat()
                : store.system().dateFormat();
        return pattern.replace("yyyy", "2023")
                .replaceAll("M+", "02")
                .replaceAll("d+", "30")
                .replaceAll("H+", "10")
                .replaceAll("m+", "00")
                .replaceAll("s+", "00");
    }

    private LocalDate licence(LocalDate born) {
        LocalDate since = born.plusDays(19L * 365 + random.nextInt(3_000));
        return since.isBefore(TODAY) ? since : TODAY.minusDays(1 + random.nextInt(300));
    }

    private String mobile() {
        String prefix = Names.pick(store.mobilePrefixes(), random);
        int digits = store.region().equals("CN") ? 11 : 10;
        StringBuilder mobile = new StringBuilder(prefix);
        while (mobile.length() < digits) {
            mobile.append(random.nextInt(10));
        }
        return mobile.toString();
    }

    /** As clerks type it. */
    private String written(String mobile) {
        return switch (random.nextInt(10)) {
            case 0 -> mobile.substring(0, 4) + "-" + mobile.substring(4, 7) + "-" + mobile.substring(7);
            case 1 -> mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
            default -> mobile;
        };
    }

    private LocalDateTime time() {
        return TODAY.minusDays(1 + random.nextInt(DAYS_OF_HISTORY)).atTime(8 + random.nextInt(11), random.nextInt(60));
    }

    private static String customer(int number) {
        return "C" + (1_000_000 + number);
    }

    private static String vehicle(int number) {
        return "V" + (100_000 + number);
    }

    private static String plateTail(int number) {
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
        return letters.charAt(number / 10_000 % 24)
                + String.valueOf(10_000 + number % 10_000).substring(1);
    }

    private String vin(int number) {
        return "LSV" + "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(number % 23) + "A2BR0" + "KN" + String.format("%06d", number);
    }
}
