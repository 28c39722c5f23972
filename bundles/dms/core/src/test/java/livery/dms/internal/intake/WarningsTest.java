package livery.dms.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import livery.crm.RecordKind;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.dms.internal.PlainCrm;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.junit.jupiter.api.Test;

class WarningsTest {

    private final DmsDatabase dms = DmsDatabase.shared();
    private final CallContext store = dms.store();
    private final Feed customers = dms.feed(store, RecordKind.CUSTOMER);

    @Test
    void whatShouldBeLookedAtIsKeptWithTheImportByColumn() {
        ImportRow row = customers.take("a.csv", "C1,王小明,,,", "C2," + PlainCrm.DOUBTFUL_NAME + ",,,");

        assertThat(row.accepted()).isEqualTo(2);
        assertThat(row.warned()).isEqualTo(1);
        assertThat(dms.warnings().of(store, row.id(), 0, 10))
                .containsExactly(new Warnings.Warning(3, "C2", List.of(new FieldFault("姓名", "crm.name.no-letters"))));
        assertThat(dms.warnings().of(store, row.id(), 3, 10)).isEmpty();
    }

    @Test
    void whatHasWaitedIsKeptWithItsOwnLine() {
        Feed rentals = dms.feed(store, RecordKind.RENTAL);
        rentals.take("r.csv", PlainCrm.DOUBTFUL_NAME + ",C1,2025-03-01 12:00,320,");

        customers.take("c.csv", "C1,王小明,,,");

        ImportRow row = rentals.newest();
        assertThat(row.warned()).isEqualTo(1);
        assertThat(dms.warnings().of(store, row.id(), 0, 10))
                .extracting(Warnings.Warning::line)
                .containsExactly(2L);
    }

    @Test
    void theImportOfAnotherStoreIsUnknown() {
        ImportRow row = customers.take("a.csv", "C2," + PlainCrm.DOUBTFUL_NAME + ",,,");

        assertThatThrownBy(() -> dms.warnings().of(dms.store(), row.id(), 0, 10))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("dms.import.unknown"));
    }
}
