package livery.dms.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import livery.crm.RecordKind;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import livery.platform.Permissions;
import livery.web.PageRequest;
import org.junit.jupiter.api.Test;

/** What is seen of held records, by what somebody may do. */
class QuarantineResourceTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final CallContext store = dms.store();
    private final QuarantineResource resource =
            new QuarantineResource(dms.quarantine(), (code, values, locale) -> code);

    @Test
    void showsWholeNumbersOnlyToThoseWhoMayRevealThemAndSayWhy() {
        Feed customers = dms.feed(store, RecordKind.CUSTOMER);
        customers.take("c.csv", "C1,???,13800138000,,440301198503091234", "\"C2,440301198503091235");

        assertThat(resource.list(new HeldQuery(), new PageRequest(), may("dms.imports.read"))
                        .items())
                .extracting(QuarantineResource.HeldJson::raw)
                .containsExactly("\"C2,****1235", "C1,???,****8000,,****1234");
        assertThat(resource.list(new HeldQuery(), new PageRequest(), may("dms.imports.read"))
                        .items()
                        .get(1)
                        .fields())
                .containsEntry("身份证号", "****1234");
        String id = Long.toString(customers.held().get(1).row().id());
        var why = new QuarantineResource.RevealJson("to correct it");
        assertThatThrownBy(() -> resource.reveal(id, why, may("dms.quarantine.correct")))
                .isInstanceOf(Fault.class);
        CallContext clerk = may("dms.quarantine.correct", "crm.customers.reveal");
        assertThatThrownBy(() -> resource.reveal(id, null, clerk)).isInstanceOf(Fault.class);
        assertThat(resource.reveal(id, why, clerk).raw()).isEqualTo("C1,???,13800138000,,440301198503091234");
        assertThat(dms.audit().of(store))
                .anyMatch(entry -> entry.action().equals("dms.record.revealed")
                        && entry.details().equals(Map.of("reason", "to correct it")));
        var sentBack = new QuarantineResource.ReplayJson(Map.of("身份证号", "****1234"));
        assertThatThrownBy(() -> resource.replay(id, sentBack, clerk))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .containsExactly(new FieldFault("fields.身份证号", "dms.value.masked")));
    }

    private CallContext may(String... permissions) {
        return new CallContext(
                store.tenant(), store.person(), new Permissions(Set.of(permissions)), store.locale(), store.cause());
    }
}
