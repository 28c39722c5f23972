package livery.crm.internal.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.OwnType;
import livery.crm.RunningIn;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.values.CustomerDraft;
import livery.crm.internal.values.VehicleDraft;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two stores that have added fields of the same code, which mean something else in each. */
class OwnFieldsTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.store();
    private final CallContext elsewhere = crm.store();
    private final OwnFieldRegister register = crm.ownFieldRegister();

    private OwnField field(CallContext where, OwnRecord record, String code, OwnType type) {
        return register.create(where, draft(record, code, type));
    }

    static OwnFieldDraft draft(OwnRecord record, String code, OwnType type) {
        return new OwnFieldDraft(
                record,
                code,
                type,
                type == OwnType.REFERENCE ? OwnRecord.CUSTOMER : null,
                Map.of("en", code, "zh-CN", "字段 " + code),
                type == OwnType.CHOICE ? List.of(choice("red", "红"), choice("dark-blue", "深蓝")) : List.of(),
                false,
                null,
                false);
    }

    private static OwnFieldDraft.ChoiceDraft choice(String code, String name) {
        return new OwnFieldDraft.ChoiceDraft(code, Map.of("zh-CN", name));
    }

    private static OwnFieldDraft with(
            OwnFieldDraft draft, @Nullable Integer place, boolean required, boolean archived) {
        return new OwnFieldDraft(
                draft.record(),
                draft.code(),
                draft.type(),
                draft.refersTo(),
                draft.labels(),
                draft.choices(),
                required,
                place,
                archived);
    }

    private static CustomerDraft customer(@Nullable Map<String, @Nullable Object> own) {
        return new CustomerDraft("王小明", null, null, null, null, null, null, null, null, null, null, null).with(own);
    }

    private void change(CustomerId id, Map<String, @Nullable Object> own) {
        crm.register().change(store, id, version -> true, before -> before.with(own));
    }

    private Map<String, Object> own(CustomerId id) {
        return crm.pages().show(store, id).own();
    }

    private static Map<String, @Nullable Object> said(@Nullable Object... codesAndValues) {
        Map<String, @Nullable Object> said = new HashMap<>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            said.put(Objects.toString(codesAndValues[i]), codesAndValues[i + 1]);
        }
        return said;
    }

    private static void refused(String field, String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field, FieldFault::code)
                                .contains(org.assertj.core.groups.Tuple.tuple(field, code)));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void aCustomerHasValuesOfEachTypeAndAnotherStoreHasItsOwn() {
        CustomerId friend = crm.customer(store, "李四");
        for (OwnType type : OwnType.values()) {
            field(store, OwnRecord.CUSTOMER, "my-" + type.name().toLowerCase(java.util.Locale.ROOT), type);
        }
        CustomerId id = crm.register()
                .create(
                        store,
                        customer(said(
                                "my-text", "  hello ",
                                "my-number", 12.50,
                                "my-date", "2026-02-28",
                                "my-choice", "深蓝",
                                "my-reference", friend.toString())));

        assertThat(own(id))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "my-text", "hello",
                        "my-number", new BigDecimal("12.5"),
                        "my-date", "2026-02-28",
                        "my-choice", "dark-blue",
                        "my-reference", friend.toString()));
        long version = crm.pages().show(store, id).version();
        change(id, said("my-number", null, "my-text", "other"));
        assertThat(own(id))
                .containsEntry("my-text", "other")
                .doesNotContainKey("my-number")
                .hasSize(4);
        assertThat(crm.pages().show(store, id).version()).isGreaterThan(version);
        assertThat(crm.facts().of(store))
                .anyMatch(told -> told.type().equals(CustomerFacts.CHANGED)
                        && told.body().toString().contains("own.my-text"));

        assertThat(crm.ownFields().all(elsewhere)).isEmpty();
        OwnField theirs = field(elsewhere, OwnRecord.CUSTOMER, "my-text", OwnType.NUMBER);
        CustomerId other = crm.register().create(elsewhere, customer(said("my-text", 7)));
        assertThat(crm.pages().show(elsewhere, other).own()).isEqualTo(Map.of("my-text", new BigDecimal("7")));
        refused("crm.own-field.unknown", () -> register.find(store, theirs.id()));
        refused("crm.own-field.unknown", () -> register.change(store, theirs.id(), any -> true, known -> known));
        refused("crm.own-field.unknown", () -> register.remove(store, theirs.id(), any -> true));
        refused("own.my-reference", "crm.customer.unknown", () -> change(id, said("my-reference", other.toString())));
        assertThat(crm.ownValues().of(store, OwnRecord.CUSTOMER, List.of("my-text"), List.of(other.value())))
                .isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefusedByItsName() {
        for (OwnType type : OwnType.values()) {
            field(store, OwnRecord.CUSTOMER, "my-" + type.name().toLowerCase(java.util.Locale.ROOT), type);
        }
        CustomerId id = crm.customer(store, "王小明");
        refused("own.nothing", "crm.own.unknown", () -> change(id, said("nothing", "x")));
        refused("own.my-text", "crm.own.text", () -> change(id, said("my-text", 7)));
        refused("own.my-text", "crm.text.too-long", () -> change(id, said("my-text", "x".repeat(10_000))));
        refused("own.my-text", "crm.text.control", () -> change(id, said("my-text", "a\u0000b")));
        for (Object wrong : List.of("twelve", 1e30, "1e5", new BigDecimal("0.1234567"), List.of(), true)) {
            refused("own.my-number", "crm.own.number", () -> change(id, said("my-number", wrong)));
        }
        for (Object wrong : List.of("2026-02-29", "0026-01-01", 5, "soon")) {
            refused("own.my-date", "crm.own.date", () -> change(id, said("my-date", wrong)));
        }
        refused("own.my-choice", "crm.choice.unknown", () -> change(id, said("my-choice", "green")));
        refused("own.my-reference", "crm.customer.unknown", () -> change(id, said("my-reference", "'; drop")));
        assertThat(own(id)).isEmpty();

        register.create(store, with(draft(OwnRecord.CUSTOMER, "must", OwnType.TEXT), null, true, false));
        refused("own.must", "crm.required", () -> crm.register().create(store, customer(Map.of())));
        refused("own.must", "crm.required", () -> change(id, said("must", " ")));
        change(id, said("my-text", "what was missing before may stay so"));
        assertThat(crm.customer(store, "a lead becomes one")).isNotNull();
    }

    @Test
    void aFieldIsNamedOnceAndKeepsWhatItsValuesNeed() {
        for (String wrong : List.of("", "Name", "name", "birth-date", "a b", "x".repeat(10_000), "a\u0007", "1st")) {
            assertThatThrownBy(() -> field(store, OwnRecord.CUSTOMER, wrong, OwnType.TEXT))
                    .isInstanceOfSatisfying(
                            Fault.class,
                            fault -> assertThat(fault.fields())
                                    .extracting(FieldFault::field)
                                    .contains("code"));
        }
        OwnField text = field(store, OwnRecord.CUSTOMER, "text", OwnType.TEXT);
        OwnField colour = field(store, OwnRecord.CUSTOMER, "colour", OwnType.CHOICE);
        refused("code", "crm.own-field.taken", () -> field(store, OwnRecord.CUSTOMER, "text", OwnType.DATE));
        OwnFieldDraft many = new OwnFieldDraft(
                OwnRecord.CUSTOMER,
                "many",
                OwnType.CHOICE,
                null,
                Map.of("en", "Many"),
                new ArrayList<>(IntStream.range(0, 1_000)
                        .mapToObj(i -> choice("c" + i, "c"))
                        .toList()),
                false,
                null,
                false);
        refused("choices", "platform.list.size", () -> register.create(store, many));
        OwnFieldDraft twice = new OwnFieldDraft(
                OwnRecord.CUSTOMER,
                "twice",
                OwnType.CHOICE,
                null,
                Map.of("fr", "Deux"),
                List.of(choice("a", "a"), choice("a", "b")),
                false,
                null,
                false);
        refused("choices[1].code", "crm.own-field.choice-taken", () -> register.create(store, twice));
        refused("labels", "crm.own-field.language", () -> register.create(store, twice));

        assertThat(field(store, OwnRecord.VEHICLE, "text", OwnType.TEXT).place())
                .isEqualTo(1);
        assertThat(colour.place()).isEqualTo(2);
        register.change(store, colour.id(), version -> version == 0, known -> with(known, 1, false, false));
        assertThat(crm.ownFields().of(store, OwnRecord.CUSTOMER))
                .extracting(OwnField::code)
                .containsExactly("colour", "text");
        refused(
                "web.precondition.failed",
                () -> register.change(store, colour.id(), version -> version == 0, known -> known));

        crm.register().create(store, customer(said("colour", "red", "text", "x")));
        refused(
                "type",
                "crm.own-field.type-used",
                () -> register.change(
                        store, text.id(), any -> true, known -> draft(OwnRecord.CUSTOMER, "text", OwnType.DATE)));
        refused(
                "choices",
                "crm.own-field.choice-used",
                () -> register.change(
                        store,
                        colour.id(),
                        any -> true,
                        known -> new OwnFieldDraft(
                                known.record(),
                                known.code(),
                                known.type(),
                                null,
                                known.labels(),
                                List.of(choice("dark-blue", "蓝")),
                                false,
                                null,
                                false)));
        refused("crm.own-field.used", () -> register.remove(store, text.id(), any -> true));
        register.change(store, text.id(), any -> true, known -> with(known, null, false, true));
        assertThat(crm.ownFields().of(store, OwnRecord.CUSTOMER))
                .extracting(OwnField::code)
                .containsExactly("colour");
        register.change(store, text.id(), any -> true, known -> with(known, null, false, false));
        assertThat(crm.ownFields().of(store, OwnRecord.CUSTOMER)).hasSize(2);
        assertThat(crm.audit().of(store)).anyMatch(entry -> entry.toString().contains("crm.own-field.changed"));
    }

    @Test
    void aListAsksOnceForTheFieldsThatItShowsAndNotAtAllWithoutThem() {
        for (int i = 0; i < OwnFieldRegister.MOST; i++) {
            field(store, OwnRecord.CUSTOMER, "f" + i, OwnType.TEXT);
        }
        refused("crm.own-field.too-many", () -> field(store, OwnRecord.CUSTOMER, "one-more", OwnType.TEXT));
        Map<String, @Nullable Object> all = new HashMap<>();
        crm.ownFields().of(store, OwnRecord.CUSTOMER).forEach(field -> all.put(field.code(), "value " + field.code()));
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            CustomerId id = crm.customer(store, "王小明" + i);
            change(id, all);
            ids.add(id.value());
        }
        crm.ownFields().all(store);
        long before = crm.selects();
        assertThat(crm.ownValues().of(store, OwnRecord.CUSTOMER, List.of(), ids))
                .isEmpty();
        assertThat(crm.selects() - before).isZero();
        assertThat(crm.ownValues().of(store, OwnRecord.CUSTOMER, List.of("f3", "f7", "unknown"), ids))
                .hasSize(50)
                .allSatisfy((id, values) -> assertThat(values).isEqualTo(Map.of("f3", "value f3", "f7", "value f7")));
        assertThat(crm.selects() - before).isEqualTo(1);
        assertThat(crm.list().newest(store, null, null, 50)).hasSize(50);
        assertThat(crm.selects() - before).isLessThan(6);
    }

    @Test
    void vehiclesAndDealingsHaveThemToo() {
        field(store, OwnRecord.VEHICLE, "seats", OwnType.NUMBER);
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
                null,
                RunningIn.UNKNOWN,
                said("seats", 5));
        var saved = crm.vehicleRegister().create(store, draft);
        assertThat(crm.ownValues().of(store, OwnRecord.VEHICLE, saved.id().value()))
                .isEqualTo(Map.of("seats", new BigDecimal("5")));
        long version = crm.vehicles().find(store, saved.id()).vehicle().version();
        crm.vehicleRegister()
                .change(
                        store,
                        saved.id(),
                        any -> true,
                        known -> new VehicleDraft(
                                null,
                                known.plate(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                RunningIn.UNKNOWN,
                                said("seats", 7)));
        assertThat(crm.ownValues().of(store, OwnRecord.VEHICLE, saved.id().value()))
                .isEqualTo(Map.of("seats", new BigDecimal("7")));
        assertThat(crm.vehicles().find(store, saved.id()).vehicle().version()).isGreaterThan(version);
    }
}
