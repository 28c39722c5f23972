package livery.crm.internal.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.CustomerRecord;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.facts.Fact;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext other = crm.store();

    private CustomerId take(CallContext where, CustomerRecord record) {
        CustomerId id = new CustomerId(Objects.requireNonNull(
                crm.intake().customers(where, "dms", List.of(record)).get(0).target()));
        told(where, id);
        return id;
    }

    private void told(CallContext where, CustomerId... ids) {
        List<String> subjects = new ArrayList<>();
        for (CustomerId id : ids) {
            subjects.add(id.toString());
        }
        crm.units()
                .run(
                        where,
                        () -> new DuplicateWatch(crm.entities())
                                .handle(where, new Fact(1, CustomerFacts.CHANGED, Instant.now(), subjects, Map.of())));
    }

    private void withoutIdentity(CustomerId... ids) {
        for (CustomerId id : ids) {
            crm.rows()
                    .change("update crm_customer set identity_number_encrypted = null, identity_number_index = null"
                            + " where id = " + id);
        }
    }

    private List<DuplicateRows.Row> open(CallContext where) {
        return crm.duplicates().page(where, Duplicates.State.OPEN, null, 50);
    }

    @Test
    void thoseWhoShareSomethingArePairsOfTheirStoreAlone() {
        CustomerId one = take(store, Records.customer("C1", "王小明", "13800000001"));
        CustomerId two = take(store, Records.customer("C2", "李四", "13800000001"));
        CustomerId three = take(store, Records.full("C3", "赵六", "13800000003", "A1234567"));
        CustomerId four = take(store, Records.licence(Records.full("C4", "赵六", "13800000004", "A1234568"), "A1234567"));
        take(store, Records.customer("C5", "孙七", "13800000005"));
        assertThat(open(store))
                .as("different identity numbers leave no doubt")
                .extracting(DuplicateRows.Row::pair)
                .containsExactly(Pair.of(one.value(), two.value()));
        withoutIdentity(four);
        told(store, four);
        take(other, Records.customer("C1", "王小明", "13800000001"));

        assertThat(open(store))
                .extracting(DuplicateRows.Row::pair)
                .containsExactly(Pair.of(three.value(), four.value()), Pair.of(one.value(), two.value()));
        assertThat(open(store))
                .extracting(DuplicateRows.Row::reasons)
                .containsExactly(
                        Set.of(DuplicateReason.DRIVING_LICENCE_NUMBER, DuplicateReason.NAME_AND_BIRTH_DATE),
                        Set.of(DuplicateReason.MOBILE));
        assertThat(open(other)).isEmpty();
        assertThat(crm.duplicates().of(store, one)).hasSize(1);
        assertThatThrownBy(() -> crm.duplicates().of(other, one)).isInstanceOf(Fault.class);
        assertThat(crm.duplicates()
                        .page(store, Duplicates.State.OPEN, open(store).get(0).pair(), 50))
                .as("the page after the first pair")
                .hasSize(1);
    }

    @Test
    void whoDrivesWhatANamesakeOwnsMayBeTheSame() {
        CustomerId owner = take(store, Records.customer("C1", "王小明", "13800000001"));
        CustomerId driver = take(store, Records.customer("C2", "王小明", "13800000002"));
        crm.intake().vehicles(store, "dms", List.of(Records.vehicle("V1", null, "粤A12345", "C1")));
        crm.intake().dealings(store, "dms", List.of(Records.visit("S1", "C2", "V1", null, Records.NOON)));
        assertThat(open(store)).isEmpty();

        StandaloneRun run = new StandaloneRun(Map.of());
        new FindDuplicates(crm.entities(), crm.units()).run(store, run);

        assertThat(open(store))
                .extracting(DuplicateRows.Row::pair, DuplicateRows.Row::reasons)
                .containsExactly(
                        tuple(Pair.of(owner.value(), driver.value()), Set.of(DuplicateReason.NAME_AND_VEHICLE)));
    }

    @Test
    void whatIsDecidedStaysAndWhatIsNoLongerSharedGoes() {
        CustomerId one = take(store, Records.customer("C1", "王小明", "13800000001"));
        CustomerId two = take(store, Records.customer("C2", "李四", "13800000001"));
        CustomerId three = take(store, Records.customer("C3", "赵六", "13800000001"));
        Pair family = Pair.of(one.value(), two.value());
        assertThat(open(store)).hasSize(3);

        crm.duplicates().decide(store, family, true);
        crm.duplicates().decide(store, family, true);
        told(store, one, two);
        assertThat(open(store))
                .extracting(DuplicateRows.Row::pair)
                .doesNotContain(family)
                .hasSize(2);
        assertThat(crm.duplicates().page(store, Duplicates.State.DIFFERENT, null, 50))
                .hasSize(1);

        take(store, Records.customer("C3", "赵六", "13800000003"));
        assertThat(open(store)).isEmpty();
        crm.duplicates().decide(store, family, false);
        assertThat(open(store)).extracting(DuplicateRows.Row::pair).containsExactly(family);
        assertThatThrownBy(() -> crm.duplicates().decide(other, family, true)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> crm.duplicates().decide(store, Pair.of(one.value(), three.value()), true))
                .isInstanceOf(Fault.class);
    }

    @Test
    void aMergeDecidesAndItsUndoingOpensAgain() {
        CustomerId one = take(store, Records.customer("C1", "王小明", "13800000001"));
        CustomerId two = take(store, Records.customer("C2", "李四", "13800000001"));
        CustomerId three = take(store, Records.customer("C3", "赵六", "13800000001"));
        long merge = crm.merges()
                .merge(store, one, version -> true, two, Set.of(), "")
                .id();
        told(store, one, two);

        assertThat(open(store))
                .extracting(DuplicateRows.Row::pair)
                .containsExactly(Pair.of(one.value(), three.value()));

        crm.merges().undo(store, one, merge);
        told(store, one, two);
        assertThat(open(store)).hasSize(3);
    }

    @Test
    void whatVeryManyShareTellsNobodyFromAnother() {
        for (int i = 0; i < 11; i++) {
            take(store, Records.customer("C" + i, "客户" + i, "02088880000"));
        }
        assertThat(open(store)).isEmpty();
    }

    @Test
    void aBatchIsAFixedNumberOfStatements() {
        List<CustomerRecord> records = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            records.add(Records.full("C" + i, "客户" + i % 50, "138000" + (10_000 + i % 50), "A1234" + (100 + i)));
        }
        CustomerId[] ids = crm.intake().customers(store, "dms", records).stream()
                .map(outcome -> new CustomerId(Objects.requireNonNull(outcome.target())))
                .toArray(CustomerId[]::new);
        withoutIdentity(ids);
        long before = crm.selects();
        told(store, ids);
        assertThat(crm.selects() - before).isLessThan(20);
        assertThat(open(store)).hasSize(50);
    }
}
