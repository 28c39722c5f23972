package livery.dms.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import livery.crm.RecordKind;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.platform.CallContext;
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
    void showsWholeIdentityNumbersOnlyToThoseWhoMayCorrect() {
        Feed customers = dms.feed(store, RecordKind.CUSTOMER);
        customers.take("c.csv", "C1,???,13800138000,,440301198503091234", "\"C2,440301198503091235");

        assertThat(resource.list(new HeldQuery(), new PageRequest(), may("dms.imports.read"))
                        .items())
                .extracting(QuarantineResource.HeldJson::raw)
                .containsExactly("\"C2,****1235", "C1,???,13800138000,,****1234");
        assertThat(resource.list(new HeldQuery(), new PageRequest(), may("dms.imports.read"))
                        .items()
                        .get(1)
                        .fields())
                .containsEntry("身份证号", "****1234");
        assertThat(resource.list(new HeldQuery(), new PageRequest(), may("dms.imports.read", "dms.quarantine.correct"))
                        .items())
                .extracting(QuarantineResource.HeldJson::raw)
                .containsExactly("\"C2,440301198503091235", "C1,???,13800138000,,440301198503091234");
    }

    private CallContext may(String... permissions) {
        return new CallContext(
                store.tenant(), store.person(), new Permissions(Set.of(permissions)), store.locale(), store.cause());
    }
}
