package livery.crm.internal.own;

import static livery.crm.internal.own.OwnFieldsTest.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import livery.crm.CustomerId;
import livery.crm.OwnType;
import livery.crm.RunningIn;
import livery.crm.VehicleId;
import livery.crm.internal.customer.CustomerSummary;
import livery.crm.internal.merge.Merge;
import livery.crm.internal.privacy.CrmPersonalData;
import livery.crm.internal.values.VehicleDraft;
import livery.data.StandaloneRun;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.privacy.DataSubject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Customers and vehicles that are found by what the store has added to them. */
class OwnFieldsSearchTest extends OwnFieldsCase {

    private List<Long> found(CallContext where, String typed) {
        return crm.list().newest(where, typed, null, 10).stream()
                .map(CustomerSummary::id)
                .toList();
    }

    private void search(String code, boolean searchable) {
        OwnField field = Objects.requireNonNull(fields.get(code));
        crm.ownFieldRegister().change(store, field.id(), any -> true, known -> searchable(known, searchable));
        new OwnSearchFilled(crm.work()).run(store, new StandaloneRun(Map.of()));
    }

    private static OwnFieldDraft searchable(OwnFieldDraft known, @Nullable Boolean searchable) {
        return new OwnFieldDraft(
                known.record(),
                known.code(),
                known.type(),
                known.refersTo(),
                known.labels(),
                known.choices(),
                known.required(),
                searchable,
                known.place(),
                known.archived());
    }

    @Test
    void customersAreFoundByThem() {
        long one = id(take(record("S1", "王小明", "my-text", "HT-2026 甲號", "my-number", "4711.50", "my-choice", "深蓝")))
                .value();
        long two = id(take(record("S2", "赵六", "my-text", "HT-2027", "my-date", "2026-01-01")))
                .value();
        CallContext elsewhere = crm.store();
        crm.ownFieldRegister().create(elsewhere, OwnFieldsTest.draft(OwnRecord.CUSTOMER, "my-text", OwnType.TEXT));
        crm.intake().customers(elsewhere, "dms", List.of(record("S1", "王小明", "my-text", "HT-2026")));

        for (String typed : List.of("ht-2026", "2026甲", "甲号", "甲號", "6 甲")) {
            assertThat(found(store, typed)).as(typed).containsExactly(one);
        }
        assertThat(found(store, "HT-20")).containsExactly(two, one);
        assertThat(found(store, "T")).containsExactly(two, one);
        assertThat(found(elsewhere, "ht-2026")).hasSize(1).doesNotContain(one);
        assertThat(found(elsewhere, "甲号")).isEmpty();
        assertThat(List.of(found(store, "4711.5"), found(store, "深蓝"), found(store, "2026-01-01")))
                .containsOnly(List.of());

        search("my-number", true);
        search("my-choice", true);
        assertThat(List.of(found(store, "4711.5"), found(store, "深"), found(store, "深蓝"), found(store, "dark-blue")))
                .containsExactly(List.of(one), List.of(), List.of(one), List.of());
        assertThatThrownBy(() -> search("my-date", true))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .containsExactly(new FieldFault("searchable", "crm.own-field.not-searchable")));

        search("my-text", false);
        assertThat(found(store, "ht-20")).isEmpty();
        assertThat(parts()).isZero();
        write(new CustomerId(two), "my-text", "HT-2028");
        search("my-text", true);
        assertThat(found(store, "ht-20")).containsExactly(two, one);
        assertThat(found(store, "2027")).isEmpty();
        write(new CustomerId(one), "my-text", null);
        assertThat(found(store, "ht-20")).containsExactly(two);
    }

    private long parts() {
        return crm.number("select count(*) from crm_own_part where tenant_id = " + store.tenant());
    }

    @Test
    void whoStandsForOthersIsFoundByTheirsOnceAndNothingIsLeftOfWhoIsErased() {
        CustomerId one = id(take(record("S1", "王小明", "my-text", "in common: a")));
        CustomerId two = id(take(record("S2", "王小明", "my-text", "in common: b")));
        Merge merge = merge(one, two);
        assertThat(found(store, "common")).containsExactly(one.value());
        assertThat(found(store, "common:b")).containsExactly(one.value());
        crm.merges().undo(store, one, merge.id());
        assertThat(found(store, "common")).containsExactly(two.value(), one.value());
        merge = merge(one, two, "my-text");
        assertThat(found(store, "common:a")).isEmpty();
        crm.merges().undo(store, one, merge.id());
        assertThat(found(store, "common:a")).containsExactly(one.value());

        CrmPersonalData data = new CrmPersonalData(crm.entities(), crm.facts(), crm.encryption());
        DataSubject subject = new DataSubject(CrmPersonalData.SUBJECT, one.toString());
        crm.units().run(store, () -> data.erase(store, subject, Set.of()));
        crm.removal().remove(store, two);
        assertThat(parts()).isZero();
    }

    @Test
    void whatVeryManyHaveIsFoundWithoutReadingMoreThanAStep() {
        search("my-number", true);
        search("my-choice", true);
        long text = id("my-text");
        long number = id("my-number");
        long choice = id("my-choice");
        String tenant = store.tenant() + ", ";
        crm.rows()
                .change("insert into crm_own_part (tenant_id, part, record_id, field_id) select " + tenant
                        + "if(seq <= 12000, 'zzold', 'zznew'), seq, " + text + " from seq_1_to_24000");
        crm.rows()
                .change("insert into crm_own_value (tenant_id, field_id, record_id, number_value, staff) select "
                        + tenant + number + ", seq, 88, 1 from seq_1_to_24000");
        crm.rows()
                .change("insert into crm_own_value (tenant_id, field_id, record_id, text_value, staff) select " + tenant
                        + choice + ", seq, 'red', 1 from seq_1_to_24000");

        assertThat(newest("zzold", Long.MAX_VALUE)).containsExactly(12_000L, 11_999L, 11_998L);
        assertThat(newest("zzold", 3)).containsExactly(2L, 1L);
        assertThat(newest("z", 20_000)).containsExactly(19_999L, 19_998L, 19_997L);
        assertThat(newest("zznone", Long.MAX_VALUE)).isEmpty();
        assertThat(newest("88", 9)).containsExactly(8L, 7L, 6L);
        assertThat(newest("红", 9)).containsExactly(8L, 7L, 6L);
        for (String typed : List.of("zznew", "88", "红")) {
            long before = read();
            newest(typed, Long.MAX_VALUE);
            // The first rows by their text, a step by their records, and the page of that.
            assertThat(read() - before).as(typed).isLessThan(21_000);
        }
    }

    private long id(String code) {
        return Objects.requireNonNull(fields.get(code)).id();
    }

    private List<Long> newest(String typed, long before) {
        return crm.work()
                .call(
                        store,
                        (connection, tenant) -> new OwnSearch(
                                        connection,
                                        tenant,
                                        OwnRecord.CUSTOMER,
                                        crm.ownFields().all(store))
                                .newest(typed, before, 3));
    }

    private long read() {
        return crm.rows().counted("Handler_read_next")
                + crm.rows().counted("Handler_read_prev")
                + crm.rows().counted("Handler_read_rnd_next");
    }

    @Test
    void vehiclesAreFoundByThemAndASearchCostsTheSameHoweverManyHaveAValue() {
        crm.ownFieldRegister().create(store, OwnFieldsTest.draft(OwnRecord.VEHICLE, "engine", OwnType.TEXT));
        CustomerId owner = crm.customer(store, "王小明");
        VehicleDraft draft = new VehicleDraft(
                null,
                "粤B0W001",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                owner.toString(),
                RunningIn.UNKNOWN,
                Map.of("engine", "EN-778899"));
        VehicleId id = crm.vehicleRegister().create(store, draft).id();
        assertThat(crm.vehicles().found(store, "n-7788", null, 0, 10))
                .extracting(owned -> owned.vehicle().id())
                .containsExactly(id.value());
        assertThat(crm.vehicles().found(crm.store(), "n-7788", null, 0, 10)).isEmpty();
        assertThat(found(store, "n-7788")).isEmpty();

        batch("A", 5);
        long few = fewestSelects(() -> assertThat(found(store, "x")).hasSize(5));
        batch("B", 90);
        assertThat(fewestSelects(() ->
                        assertThat(crm.list().newest(store, "x", null, 100)).hasSize(95)))
                .isEqualTo(few);
    }

    /** What is remembered for some seconds may have to be asked anew in one of them. */
    private long fewestSelects(Runnable search) {
        return LongStream.range(0, 3)
                .map(round -> {
                    long before = crm.selects();
                    search.run();
                    return crm.selects() - before;
                })
                .min()
                .orElseThrow();
    }
}
