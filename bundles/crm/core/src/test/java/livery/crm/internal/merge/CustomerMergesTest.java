package livery.crm.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.CustomerKind;
import livery.crm.CustomerProfile;
import livery.crm.CustomerRecord;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.Records;
import livery.crm.internal.customer.CustomerDetails;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.values.CustomerChecks;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.CustomerField;
import livery.data.StandaloneFacts;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.privacy.DataSubject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerMergesTest {

    private static final String ONES = "11010519491231002X";
    private static final String OTHERS = "440305198001012342";

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext other = crm.store();

    private CustomerId take(CallContext where, CustomerRecord record) {
        return new CustomerId(Objects.requireNonNull(
                crm.intake().customers(where, "dms", List.of(record)).get(0).target()));
    }

    private CustomerId take(CustomerRecord record) {
        return take(store, record);
    }

    private Merge merge(CustomerId into, CustomerId from, CustomerField... take) {
        Set<CustomerField> fields = EnumSet.noneOf(CustomerField.class);
        fields.addAll(List.of(take));
        return crm.merges().merge(store, into, version -> true, from, fields, "same person");
    }

    private Map<CustomerField, String> values(CustomerId id) {
        return CustomerChecks.written(crm.pages().show(store, id).values());
    }

    private List<Long> found(String typed) {
        return crm.list().newest(store, typed, null, 10).stream()
                .map(CustomerSummary::id)
                .toList();
    }

    @Test
    void theCanonicalCustomerStandsForBothAndTakesWhatWasChosen() {
        CustomerId wang = take(Records.customer("C1", "王小明", "13800000001"));
        CustomerId twin = take(Records.customer("C2", "王晓明", "13800000002", ONES));
        crm.intake().vehicles(store, "dms", List.of(Records.vehicle("V1", null, "粤A12345", "C2")));
        crm.intake()
                .dealings(
                        store,
                        "dms",
                        List.of(
                                Records.rental("R1", "C1", null, null, Records.NOON),
                                Records.rental("R2", "C2", "V1", null, Records.NOON.plusSeconds(60))));

        Merge made = merge(wang, twin, CustomerField.MOBILE, CustomerField.IDENTITY_NUMBER);

        CustomerDetails shown = crm.pages().show(store, wang);
        assertThat(values(wang))
                .containsEntry(CustomerField.NAME, "王小明")
                .containsEntry(CustomerField.MOBILE, "+8613800000002")
                .containsEntry(CustomerField.IDENTITY_NUMBER, ONES);
        assertThat(shown.behaviour().rentals()).isEqualTo(2);
        assertThat(shown.sources()).hasSize(2);
        assertThat(shown.summary().plates()).containsExactly("粤A12345");
        assertThat(shown.summary().lastDealingAt()).isEqualTo(Records.NOON.plusSeconds(60));
        assertThat(shown.merged()).isEqualTo(1);
        assertThat(crm.timeline().of(store, wang, null, 10)).hasSize(2);
        assertThat(crm.vehicles().of(store, wang, null, 10)).hasSize(1);
        assertThat(crm.pages().show(store, twin).canonical()).isEqualTo(wang.value());
        assertThat(found("王")).containsExactly(wang.value());
        assertThat(found("晓")).as("by the name of whom it stands for").containsExactly(wang.value());
        assertThat(found("0001")).as("by a mobile that nobody has any more").isEmpty();
        assertThat(found("0002")).containsExactly(wang.value());
        assertThat(found("A12345")).containsExactly(wang.value());
        assertThat(found(ONES)).containsExactly(wang.value());
        assertThat(crm.list().newest(store, null, null, 10)).hasSize(1);
        assertThat(crm.merges().of(store, wang)).extracting(Merge::id).containsExactly(made.id());
        assertThat(crm.facts().of(store)).extracting(StandaloneFacts.Told::type).contains(CustomerFacts.MERGED);

        crm.merges().undo(store, wang, made.id());

        assertThat(values(wang))
                .containsEntry(CustomerField.MOBILE, "+8613800000001")
                .doesNotContainKey(CustomerField.IDENTITY_NUMBER);
        assertThat(values(twin)).containsEntry(CustomerField.IDENTITY_NUMBER, ONES);
        assertThat(crm.list().newest(store, null, null, 10)).hasSize(2);
        assertThat(crm.merges().of(store, wang)).isEmpty();
        assertThat(crm.facts().of(store)).extracting(StandaloneFacts.Told::type).contains(CustomerFacts.UNMERGED);
    }

    @Test
    void aMobileIsNotSharedWithWhomOneStandsFor() {
        CustomerId wang = take(Records.customer("C1", "王小明", "13800000001"));
        CustomerId twin = take(Records.customer("C2", "王晓明", "13800000001"));
        assertThat(crm.pages().show(store, wang).summary().sharedMobile()).isTrue();

        merge(wang, twin);

        assertThat(crm.pages().show(store, wang).summary().sharedMobile()).isFalse();
        take(Records.customer("C3", "李四", "13800000001"));
        assertThat(crm.pages().show(store, wang).summary().sharedMobile()).isTrue();
    }

    @Test
    void whatASourceSaysOfTheOtherOneIsSaidOfTheCanonicalCustomer() {
        CustomerId wang = take(Records.customer("C1", "王小明", "13800000001"));
        CustomerId twin = take(Records.customer("C2", "王晓明", "13800000002", ONES));
        Merge made = merge(wang, twin, CustomerField.MOBILE, CustomerField.IDENTITY_NUMBER);

        take(Records.customer("C2", "王晓明", "13800000003", OTHERS));
        assertThat(values(wang))
                .containsEntry(CustomerField.MOBILE, "+8613800000003")
                .containsEntry(CustomerField.IDENTITY_NUMBER, OTHERS);
        assertThat(take(Records.customer("C9", "王九", null, OTHERS))).isEqualTo(wang);

        crm.merges().undo(store, wang, made.id());

        assertThat(values(wang)).containsEntry(CustomerField.MOBILE, "+8613800000001");
        assertThat(values(twin))
                .containsEntry(CustomerField.MOBILE, "+8613800000003")
                .containsEntry(CustomerField.IDENTITY_NUMBER, OTHERS);
    }

    @Test
    void whatSomebodyWritesAfterwardsStaysWhenTheMergeIsUndone() {
        CustomerId wang = take(Records.customer("C1", "王小明", "13800000001"));
        CustomerId twin = take(Records.customer("C2", "王晓明", "13800000002", ONES));
        Merge made = merge(wang, twin, CustomerField.MOBILE, CustomerField.IDENTITY_NUMBER);

        crm.register().change(store, wang, version -> true, was -> draft("王小明", "13800000009", OTHERS));
        assertThat(crm.merges().of(store, wang).get(0).taken()).isEmpty();
        crm.merges().undo(store, wang, made.id());

        assertThat(values(wang))
                .containsEntry(CustomerField.MOBILE, "+8613800000009")
                .containsEntry(CustomerField.IDENTITY_NUMBER, OTHERS);
        assertThat(values(twin)).containsEntry(CustomerField.IDENTITY_NUMBER, ONES);
    }

    @Test
    void aCreditCodeGoesToTheTakerAndBack() {
        CustomerProfile company = new CustomerProfile(
                CustomerKind.COMPANY, "91350100M000100Y43", null, null, null, null, null, null, null, null);
        CustomerId one = take(Records.customer("C1", "顺达", "13800000001"));
        CustomerId two = take(Records.customer("C2", "顺达物流", "13800000002").with(company));

        Merge made = merge(one, two, CustomerField.USCC);
        assertThat(values(one)).containsEntry(CustomerField.USCC, "91350100M000100Y43");
        assertThat(values(two)).doesNotContainKey(CustomerField.USCC);
        crm.merges().undo(store, one, made.id());

        assertThat(values(one)).doesNotContainKey(CustomerField.USCC);
        assertThat(values(two)).containsEntry(CustomerField.USCC, "91350100M000100Y43");
    }

    private static CustomerDraft draft(String name, String mobile, String identity) {
        return CustomerDraft.of(Records.customer("", name, mobile, identity));
    }

    @Test
    void whatMakesNoSenseIsRefusedAndChangesNothing() {
        CustomerId one = take(Records.customer("C1", "王小明", "13800000001", ONES));
        CustomerId two = take(Records.customer("C2", "王晓明", null, OTHERS));
        CustomerId three = take(Records.customer("C3", "王三", null));
        CustomerId foreign = take(other, Records.customer("C1", "王小明", "13800000001"));

        refused("platform.input.invalid", () -> merge(one, one));
        refused("platform.input.invalid", () -> merge(one, two, CustomerField.MOBILE));
        refused("platform.input.invalid", () -> merge(one, two, CustomerField.IDENTITY_NUMBER));
        refused("crm.customer.unknown", () -> merge(one, foreign));
        refused("crm.customer.unknown", () -> merge(foreign, one));
        refused("web.precondition.failed", () -> crm.merges().merge(store, one, version -> false, two, Set.of(), ""));
        long seen = crm.pages().show(store, two).version();
        crm.register().change(store, two, version -> true, was -> Records.noted(was, "wants a van"));
        refused(
                "web.precondition.failed",
                () -> crm.merges()
                        .merge(store, one, any -> true, two, version -> version == seen, Set.of(), List.of(), ""));
        Merge made = merge(one, two);
        refused("crm.customer.merged", () -> merge(three, two));
        refused("crm.customer.merged", () -> merge(two, three));
        refused("crm.customer.merged", () -> crm.register().change(store, two, version -> true, was -> was));
        refused("crm.customer.merged", () -> crm.removal().remove(store, two));
        refused("crm.merge.unknown", () -> crm.merges().undo(store, two, made.id()));
        refused("crm.merge.unknown", () -> crm.merges().undo(other, foreign, made.id()));
        Merge over = merge(three, one);
        refused("crm.customer.merged", () -> crm.merges().undo(store, one, made.id()));
        crm.merges().undo(store, three, over.id());
        crm.merges().undo(store, one, made.id());
        refused("crm.merge.unknown", () -> crm.merges().undo(store, one, made.id()));
        assertThat(crm.list().newest(store, null, null, 10)).hasSize(3);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void whoIsRemovedGoesWithThoseItStandsForInTheOwnStoreAlone() {
        CustomerId one = take(Records.customer("C1", "王小明", "13800000001"));
        CustomerId two = take(Records.customer("C2", "王晓明", null));
        take(other, Records.customer("C1", "王小明", "13800000001"));
        merge(one, two);

        crm.removal().remove(store, one);

        assertThat(rows("crm_customer")).isEmpty();
        assertThat(rows("crm_merged")).isEmpty();
        assertThat(rows("crm_merge")).isEmpty();
        assertThat(crm.list().newest(other, null, null, 10)).hasSize(1);
    }

    @Test
    void whoIsErasedIsNobodyInAllThatTheyWere() {
        CustomerId one = take(Records.customer("C1", "王小明", "13800000001"));
        CustomerId two = take(Records.full("C2", "王晓明", "13800000002", "A1234567"));
        merge(one, two, CustomerField.MOBILE);
        CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());

        refused("crm.customer.merged", () -> crm.units().run(store, () -> data.erase(store, subject(two), Set.of())));
        crm.units().run(store, () -> data.erase(store, subject(one), Set.of()));

        assertThat(crm.rows().texts("select name from crm_customer where tenant_id = " + store.tenant()))
                .containsExactly("—", "—");
        assertThat(rows("crm_merge")).isEmpty();
        assertThat(crm.list().newest(store, null, null, 10)).isEmpty();
        assertThat(take(Records.customer("C3", "王三", null))).isNotEqualTo(two);
    }

    private static DataSubject subject(CustomerId id) {
        return new DataSubject(CrmPersonalData.SUBJECT, id.toString());
    }

    private List<String> rows(String table) {
        return crm.rows().texts("select tenant_id from " + table + " where tenant_id = " + store.tenant());
    }

    private static final Set<String> REFUSALS =
            Set.of("crm.merge.same", "crm.merge.nothing-there", "crm.merge.two-identities", "crm.customer.merged");

    static LongStream seeds() {
        return LongStream.concat(LongStream.rangeClosed(1, 9), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySequenceOfMergesAndUndosEndsWhereItBegan(long seed) {
        Random random = new Random(seed);
        List<CustomerId> customers = IntStream.range(0, 6)
                .mapToObj(i -> take(
                        i % 2 == 0
                                ? Records.full("F" + i, "客户" + i, "1380000000" + i, "A1234567" + i)
                                : Records.customer("S" + i, "人" + i, random.nextBoolean() ? "1390000000" + i : null)))
                .toList();
        customers.forEach(id -> {
            if (random.nextBoolean()) {
                crm.register().change(store, id, version -> true, was -> Records.noted(was, "note of " + id));
            }
        });
        List<String> before = state();
        List<Merge> standing = new ArrayList<>();
        int merges = 0;
        // Seldom do thirty steps hold but a few merges, for two with an identity each never become one.
        for (int step = 0; step < 30 || (merges < 4 && step < 1_000); step++) {
            if (standing.isEmpty() || random.nextInt(3) > 0) {
                CustomerId into = one(random, customers);
                CustomerId from = one(random, customers);
                Optional<Merge> made = tried(into, from, random.nextBoolean() ? some(random) : new CustomerField[0]);
                if (made.isEmpty()) {
                    made = tried(into, from);
                }
                made.ifPresent(standing::add);
                merges += made.isPresent() ? 1 : 0;
            } else {
                undoAny(random, standing);
            }
        }
        assertThat(merges).as("merges with seed %d", seed).isGreaterThan(3);
        for (int tries = 0; !standing.isEmpty() && tries < 1_000; tries++) {
            undoAny(random, standing);
        }

        assertThat(standing).as("merges that stand with seed %d", seed).isEmpty();
        assertThat(state()).as("with seed %d", seed).isEqualTo(before);
    }

    private static CustomerId one(Random random, List<CustomerId> customers) {
        return customers.get(random.nextInt(customers.size()));
    }

    /** One to three of all fields: more of them are seldom there on both sides. */
    private static CustomerField[] some(Random random) {
        CustomerField[] all = CustomerField.values();
        return random.ints(1L + random.nextInt(3), 0, all.length)
                .distinct()
                .mapToObj(i -> all[i])
                .toArray(CustomerField[]::new);
    }

    /** A merge, where nothing speaks against it: the two are one already, or a field to be taken is empty. */
    private Optional<Merge> tried(CustomerId into, CustomerId from, CustomerField... take) {
        try {
            return Optional.of(merge(into, from, take));
        } catch (Fault e) {
            assertThat(REFUSALS)
                    .containsAll(
                            e.fields().isEmpty()
                                    ? List.of(e.code())
                                    : e.fields().stream().map(FieldFault::code).toList());
            return Optional.empty();
        }
    }

    private void undoAny(Random random, List<Merge> standing) {
        Merge one = standing.get(random.nextInt(standing.size()));
        try {
            crm.merges().undo(store, one.canonical(), one.id());
            standing.remove(one);
        } catch (Fault e) {
            assertThat(e.code()).isEqualTo("crm.customer.merged");
        }
    }

    /** All that is to be as it was; values that are encrypted anew each time are read. */
    private List<String> state() {
        List<String> state = new ArrayList<>();
        for (String id :
                crm.rows().texts("select id from crm_customer where tenant_id = " + store.tenant() + " order by id")) {
            state.add(id + " " + new TreeMap<>(values(new CustomerId(Long.parseLong(id)))));
        }
        state.addAll(crm.rows()
                .texts("select concat_ws('|', id, name_key, mobile_tail, person, staff_fields, identity_number_index,"
                        + " driving_licence_number_index, created_at) from crm_customer where tenant_id = "
                        + store.tenant() + " order by id"));
        state.addAll(crm.rows()
                .texts("select concat_ws('|', kind, gram, customer_id) from crm_gram where tenant_id = "
                        + store.tenant() + " order by kind, gram, customer_id"));
        state.addAll(crm.rows()
                .texts("select concat_ws('|', customer_id, canonical_id) from crm_merged where tenant_id = "
                        + store.tenant()));
        return state;
    }
}
