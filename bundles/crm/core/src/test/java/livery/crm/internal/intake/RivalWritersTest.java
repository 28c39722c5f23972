package livery.crm.internal.intake;

import static livery.crm.internal.Records.address;
import static livery.crm.internal.Records.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import livery.crm.CustomerId;
import livery.crm.CustomerRecord;
import livery.crm.Outcome;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.values.CustomerDraft;
import livery.platform.CallContext;
import livery.platform.Fault;
import org.junit.jupiter.api.Test;

/** Many writers at once make each customer once. */
class RivalWritersTest {

    private static final int WRITERS = 6;
    private static final int PEOPLE = 120;

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();

    @Test
    void sourcesThatBringTheSamePeopleAtOnceMakeEachOnce() throws Exception {
        List<List<Outcome>> outcomes = atOnce(writer -> () -> {
            List<CustomerRecord> records = new ArrayList<>(IntStream.range(0, PEOPLE)
                    .mapToObj(person -> person(writer, person))
                    .toList());
            Collections.shuffle(records, new Random(writer));
            return crm.intake().customers(store, "source" + writer, records);
        });

        assertThat(outcomes)
                .allSatisfy(some -> assertThat(some).extracting(Outcome::status).containsOnly(Outcome.Status.ACCEPTED));
        assertThat(customers()).isEqualTo(PEOPLE);
        assertThat(links()).isEqualTo((long) WRITERS * PEOPLE);
    }

    @Test
    void oneSourceThatIsReadTwiceAtOnceMakesEachOnce() throws Exception {
        List<CustomerRecord> records = IntStream.range(0, PEOPLE)
                .mapToObj(i -> customer("C" + i, "无手机" + i, null))
                .toList();

        atOnce(writer -> () -> crm.intake().customers(store, "dms", records));

        assertThat(customers()).isEqualTo(PEOPLE);
        assertThat(links()).isEqualTo(PEOPLE);
    }

    @Test
    void clerksWhoEnterTheSameCustomerAtOnceMakeOneAndTheOthersAreTold() throws Exception {
        CustomerDraft draft =
                new CustomerDraft("王伟", "13800138000", null, null, null, null, null, null, null, null, null, null);

        List<String> answers = atOnce(writer -> () -> {
            try {
                crm.register().create(store, draft);
                return "created";
            } catch (Fault fault) {
                return fault.code();
            }
        });

        assertThat(answers).containsOnlyOnce("created").containsOnly("created", "crm.customer.exists");
        assertThat(customers()).isEqualTo(1);
    }

    @Test
    void whoEntersACustomerTwiceLearnsWhichOneIsThere() {
        CustomerDraft draft =
                new CustomerDraft("王伟", "13800138000", null, null, null, null, null, null, null, null, null, null);
        CustomerId first = crm.register().create(store, draft);

        assertThatThrownBy(() -> crm.register().create(store, draft))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.values()).containsEntry("existing", first.value()));
    }

    /** By turns with and without identity number, so that both rules are tried against each other. */
    private static CustomerRecord person(int writer, int person) {
        String identity = (writer + person) % 2 == 0 ? null : "44030119850309%04d".formatted(person);
        return address(
                customer("X" + writer + "-" + person, "客户" + person, "138%08d".formatted(person), identity),
                "地址" + writer);
    }

    private long customers() {
        return crm.number("select count(*) from crm_customer where tenant_id = " + store.tenant());
    }

    private long links() {
        return crm.number("select count(*) from crm_source_link where tenant_id = " + store.tenant());
    }

    private static <T> List<T> atOnce(java.util.function.IntFunction<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<T>> all = IntStream.range(0, WRITERS).mapToObj(work).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
