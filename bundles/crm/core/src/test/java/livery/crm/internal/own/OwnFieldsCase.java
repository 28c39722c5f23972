package livery.crm.internal.own;

import static livery.crm.internal.own.OwnFieldsTest.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livery.crm.CustomerId;
import livery.crm.CustomerProfile;
import livery.crm.CustomerRecord;
import livery.crm.Outcome;
import livery.crm.OwnType;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.merge.Merge;
import livery.platform.CallContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A store with an own field of each type for customers, and what its tests do with values of them. */
abstract class OwnFieldsCase {

    final CrmDatabase crm = CrmDatabase.shared();
    final CallContext store = crm.store();
    final Map<String, OwnField> fields = new HashMap<>();

    @BeforeEach
    void fields() {
        for (OwnType type : OwnType.values()) {
            String code = "my-" + type.name().toLowerCase(java.util.Locale.ROOT);
            fields.put(code, crm.ownFieldRegister().create(store, draft(OwnRecord.CUSTOMER, code, type)));
        }
        crm.ownFieldRegister().create(store, draft(OwnRecord.DEALING, "mood", OwnType.CHOICE));
    }

    static CustomerRecord record(String id, String name, String... codesAndValues) {
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            own.put(codesAndValues[i], codesAndValues[i + 1]);
        }
        return new CustomerRecord(
                id, name, null, null, null, null, null, null, null, null, null, null, null, CustomerProfile.NONE, own);
    }

    Outcome take(CustomerRecord... records) {
        List<Outcome> outcomes = crm.intake().customers(store, "dms", List.of(records));
        return outcomes.get(outcomes.size() - 1);
    }

    static CustomerId id(Outcome outcome) {
        return new CustomerId(Objects.requireNonNull(outcome.target()));
    }

    Map<String, Object> own(CustomerId id) {
        return crm.pages().show(store, id).own();
    }

    void write(CustomerId id, String code, @Nullable Object value) {
        Map<String, @Nullable Object> own = new HashMap<>();
        own.put(code, value);
        crm.register().change(store, id, any -> true, before -> before.with(own));
    }

    Merge merge(CustomerId into, CustomerId from, String... codes) {
        return crm.merges()
                .merge(
                        store,
                        into,
                        any -> true,
                        from,
                        any -> true,
                        Set.of(),
                        List.of(codes).stream()
                                .map(code -> Objects.requireNonNull(fields.get(code)))
                                .toList(),
                        "");
    }

    void batch(String prefix, int records) {
        List<CustomerRecord> batch = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            batch.add(record(prefix + i, "客户" + prefix + i, "my-text", "x", "my-number", "" + i));
        }
        crm.intake().customers(store, "dms", batch);
    }
}
