package livery.crm.internal.intake;

import static livery.crm.internal.Records.full;
import static livery.crm.internal.Records.rental;
import static livery.crm.internal.Records.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import livery.crm.CrmIntake;
import livery.crm.CustomerRecord;
import livery.crm.DealingRecord;
import livery.crm.Outcome;
import livery.crm.VehicleRecord;
import livery.crm.internal.ChineseNames;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.platform.CallContext;
import org.junit.jupiter.api.Test;

/** Prints how fast records come in; figures are for people to read, since machines differ. */
class IntakeSpeedTest {

    private static final int CUSTOMERS = Integer.getInteger("livery.speed.customers", 20_000);
    private static final int BATCH = 1_000;

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CrmIntake intake = crm.intake();

    @Test
    void printsRecordsASecond() {
        crm.shippedMemory();
        CallContext warm = crm.store();
        run(BATCH * 4, IntakeSpeedTest::customer, (records, at) -> intake.customers(warm, "dms", records));
        measure("customers, new", CUSTOMERS, IntakeSpeedTest::customer, this::customers);
        measure("customers, unchanged", CUSTOMERS, IntakeSpeedTest::customer, this::customers);
        measure("customers, changed", CUSTOMERS, IntakeSpeedTest::moved, this::customers);
        measure("vehicles, new", CUSTOMERS, IntakeSpeedTest::car, this::vehicles);
        measure("dealings, new", 2 * CUSTOMERS, IntakeSpeedTest::deal, this::dealings);
        measure("dealings, unchanged", 2 * CUSTOMERS, IntakeSpeedTest::deal, this::dealings);
    }

    private List<Outcome> customers(List<CustomerRecord> records, int at) {
        return intake.customers(store, "dms", records);
    }

    private List<Outcome> vehicles(List<VehicleRecord> records, int at) {
        return intake.vehicles(store, "dms", records);
    }

    private List<Outcome> dealings(List<DealingRecord> records, int at) {
        return intake.dealings(store, "dms", records);
    }

    private static CustomerRecord customer(int i) {
        return full(
                "C%07d".formatted(i),
                ChineseNames.of(i),
                "138%08d".formatted((i * 7_919L) % 100_000_000),
                "4403011985%02d%02d%04d".formatted(1 + i / 10_000 % 12, 1 + i / 280_000, i % 10_000));
    }

    private static CustomerRecord moved(int i) {
        return Records.address(customer(i), "深圳市南山区科技园 " + i);
    }

    private static VehicleRecord car(int i) {
        return vehicle("V%07d".formatted(i), "LGBH52E0%09d".formatted(i), "粤A%05d".formatted(i), "C%07d".formatted(i));
    }

    private static DealingRecord deal(int i) {
        int customer = new Random(i).nextInt(CUSTOMERS);
        return rental(
                "R%07d".formatted(i),
                "C%07d".formatted(customer),
                "V%07d".formatted(customer),
                null,
                Records.NOON.plusSeconds(i * 60L));
    }

    private static <R> void measure(
            String what, int count, IntFunction<R> record, BiFunction<List<R>, Integer, List<Outcome>> taking) {
        long server = ServerCpu.millis();
        long own = ServerCpu.ownMillis();
        long nanos = run(count, record, taking);
        System.out.printf(
                Locale.ROOT,
                "%-22s %,9d/s; %.1f µs of CPU here and %.1f µs in MariaDB each%n",
                what,
                Math.round(count * 1e9 / nanos),
                (ServerCpu.ownMillis() - own) * 1e3 / count,
                (ServerCpu.millis() - server) * 1e3 / count);
    }

    /** The time that the intake took, without making the records. */
    private static <R> long run(int count, IntFunction<R> record, BiFunction<List<R>, Integer, List<Outcome>> taking) {
        long nanos = 0;
        for (int start = 0; start < count; start += BATCH) {
            List<R> records = new ArrayList<>(BATCH);
            for (int i = start; i < Math.min(count, start + BATCH); i++) {
                records.add(record.apply(i));
            }
            long before = System.nanoTime();
            List<Outcome> outcomes = taking.apply(records, start);
            nanos += System.nanoTime() - before;
            assertThat(outcomes).extracting(Outcome::status).doesNotContain(Outcome.Status.REFUSED);
        }
        return nanos;
    }
}
