package livery.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The exports of one store about what comes before and after a car: inquiries and test drives, sales, policies, and the
 * lines of the visits. They hang on the cars and visits of {@link StoreExports} and have no faults of their own.
 */
final class SaleExports {

    private static final int SOLD_IN = 3;
    private static final int INSURED_IN = 2;
    private static final int COMPANY_IN = 40;

    private final Store store;
    private final SaleWords words;
    private final Path folder;
    private final LocalDate today;
    private final SplittableRandom random;
    private final Map<Kind, Integer> lines;

    /** A visit whose bill is to be taken apart. */
    record Visited(String number, BigDecimal amount, String work) {}

    SaleExports(Store store, Path folder, LocalDate today, SplittableRandom random, Map<Kind, Integer> lines) {
        this.store = store;
        this.words = SaleWords.of(store.words());
        this.folder = folder;
        this.today = today;
        this.random = random;
        this.lines = lines;
    }

    /** Puts what a customer's profile says beside the other values. */
    void profile(Map<String, Object> record, int place) {
        boolean company = store.region().equals("CN") && place % COMPANY_IN == 7;
        record.put("kind", words.kinds().get(company ? 1 : 0));
        if (company) {
            record.put("name", record.get("name") + Names.pick(words.company(), random));
            record.put("uscc", CreditCodes.of(place));
            record.put("sex", "");
            record.put("birthDate", "");
            record.put("identityNumber", "");
            record.put("occupation", "");
        }
        record.put("industry", Names.pick(words.industries(), random));
        record.put("informationSource", Names.pick(words.sources(), random));
        record.put("annualIncome", random.nextInt(3) == 0 ? "" : (6 + random.nextInt(60)) * 10_000 + ".00");
        record.put("creditRating", words.credits().get(random.nextInt(10) < 5 ? 0 : random.nextInt(3)));
        record.put("purposeOfUse", words.purposes().get(company ? random.nextInt(4) : 2));
        record.put("insured", Names.pick(words.insured(), random));
        record.put(
                "referredBy",
                place > 1 && random.nextInt(12) == 0 ? Numbers.customer(1 + random.nextInt(place - 1)) : "");
    }

    /** Puts until when a car is under warranty. */
    static void warranty(Map<String, Object> record, LocalDate registered) {
        record.put("warrantyUntil", registered.plusYears(3));
        record.put("warrantyKm", 100_000);
    }

    void write(List<Garage.Car> owned, List<Visited> visits) throws IOException {
        lines(visits);
        sales(owned);
        policies(owned);
        drives(owned.size() / 4);
        inquiries(owned.size() / 4);
    }

    private void lines(List<Visited> visits) throws IOException {
        try (Export out = export(Kind.SERVICE_LINE)) {
            for (Visited visit : visits) {
                BigDecimal work = visit.amount().multiply(new BigDecimal("0.4")).setScale(2, RoundingMode.HALF_UP);
                line(out, visit, 1, words.line().get(0), visit.work(), work);
                line(
                        out,
                        visit,
                        2,
                        words.line().get(1),
                        visit.work(),
                        visit.amount().subtract(work));
            }
            lines.put(Kind.SERVICE_LINE, out.lines());
        }
    }

    private void line(Export out, Visited visit, int number, String kind, String text, BigDecimal amount)
            throws IOException {
        Map<String, Object> record = out.record();
        record.put("externalId", visit.number() + "-" + number);
        record.put("visit", visit.number());
        record.put("lineKind", kind);
        record.put("text", text);
        record.put("quantity", 1);
        record.put("amount", amount.toPlainString());
        record.put("payer", words.payers().get(random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0));
        out.write(record);
    }

    private void sales(List<Garage.Car> owned) throws IOException {
        try (Export out = export(Kind.VEHICLE_SALE)) {
            for (Garage.Car car : owned) {
                if (car.number() % SOLD_IN == 0) {
                    Map<String, Object> record = dealing(out, "S", car.number(), car.owner());
                    record.put("vehicle", Numbers.vehicle(car.number()));
                    record.put("at", car.registered().minusDays(3).atTime(10 + random.nextInt(8), 0));
                    record.put("model", car.model().get(2));
                    record.put("configuration", Names.pick(words.configurations(), random));
                    record.put("amount", (90 + random.nextInt(200)) * 1_000 + ".00");
                    record.put("adviser", store.names().next(random));
                    out.write(record);
                }
            }
            lines.put(Kind.VEHICLE_SALE, out.lines());
        }
    }

    private void policies(List<Garage.Car> owned) throws IOException {
        try (Export out = export(Kind.INSURANCE_POLICY)) {
            for (Garage.Car car : owned) {
                if (car.number() % INSURED_IN == 0) {
                    LocalDate from = today.minusDays(1 + random.nextInt(360));
                    Map<String, Object> record = dealing(out, "P", car.number(), car.owner());
                    record.put("vehicle", Numbers.vehicle(car.number()));
                    record.put("at", from.atStartOfDay());
                    record.put("endedAt", from.plusYears(1).atStartOfDay());
                    record.put("insurer", Names.pick(words.insurers(), random));
                    record.put("policyKind", Names.pick(words.policies(), random));
                    record.put("amount", 900 + random.nextInt(6_000) + ".00");
                    out.write(record);
                }
            }
            lines.put(Kind.INSURANCE_POLICY, out.lines());
        }
    }

    private void drives(int count) throws IOException {
        try (Export out = export(Kind.TEST_DRIVE)) {
            for (int i = 1; i <= count; i++) {
                Map<String, Object> record = dealing(out, "T", i, anybody());
                record.put("at", today.minusDays(1 + random.nextInt(700)).atTime(9 + random.nextInt(8), 30));
                record.put("model", Names.pick(store.words().models(), random).get(2));
                record.put("adviser", store.names().next(random));
                out.write(record);
            }
            lines.put(Kind.TEST_DRIVE, out.lines());
        }
    }

    private void inquiries(int count) throws IOException {
        try (Export out = export(Kind.INQUIRY)) {
            for (int i = 1; i <= count; i++) {
                Map<String, Object> record = dealing(out, "I", i, anybody());
                record.put("at", today.minusDays(1 + random.nextInt(700)).atTime(9 + random.nextInt(10), 15));
                record.put("model", Names.pick(store.words().models(), random).get(2));
                record.put("channel", Names.pick(words.channels(), random));
                out.write(record);
            }
            lines.put(Kind.INQUIRY, out.lines());
        }
    }

    private Map<String, Object> dealing(Export out, String letter, int number, int customer) {
        Map<String, Object> record = out.record();
        record.put("externalId", letter + (700_000 + number));
        record.put("customer", Numbers.customer(customer));
        return record;
    }

    private int anybody() {
        return 1 + random.nextInt(store.size().customers());
    }

    private Export export(Kind kind) throws IOException {
        return new Export(StoreExports.file(folder, kind), store.system(), kind);
    }
}
