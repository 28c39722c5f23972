package livery.dms.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import livery.crm.RecordKind;
import livery.dms.internal.DmsDatabase;
import livery.dms.internal.Feed;
import livery.dms.internal.connections.ConnectionSecrets;
import livery.dms.internal.connections.LineAdapter;
import livery.dms.internal.intake.ImportRow;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.encryption.EncryptedRows.Step;
import livery.platform.encryption.Encryption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordRowsTest {

    private static final String NUMBER = "440301198503096659";

    private final DmsDatabase dms = DmsDatabase.shared();
    private final CallContext store = dms.store();
    private final CallContext other = dms.store();
    private final Feed customers = dms.feed(store, RecordKind.CUSTOMER);
    private final RecordRows rows = new RecordRows(
            dms.entities(),
            dms.units(),
            new ConnectionSecrets(dms.entities(), LineAdapter.alone(), dms.encryption()),
            dms.encryption());

    @AfterEach
    void find() {
        dms.encryption().find();
    }

    @Test
    void noRowHoldsANumberOfARecordWhateverBecameOfIt() {
        customers.take("c.csv", "C1,???,,," + NUMBER, "C2,王," + NUMBER + ",", "\"C3," + NUMBER);

        assertThat(customers.held()).hasSize(2).anyMatch(held -> held.raw().contains(NUMBER));
        // The CRM of these tests keeps plainly what it was told.
        assertThat(dms.rows().columnsWith(NUMBER)).allMatch(column -> column.startsWith("`plain_record`"));
    }

    @Test
    void whatWasKeptPlainIsReadReplayedAndEncrypted() {
        customers.take("c.csv", "C1,???,,", "C2,王小明,13800138000,1985-03-09");
        dms.rows().change("update dms_raw_record set raw = 'C1,???,,', hash = 'x' where tenant_id = " + store.tenant());
        dms.rows()
                .change("update dms_held_record set raw = 'C1,???,,', hash = 'x',"
                        + " fields = '{\"客户编号\":\"C1\",\"姓名\":\"???\"}' where tenant_id = " + store.tenant());
        assertThat(customers.held().get(0).fields()).containsEntry("姓名", "???");

        assertThat(all(store)).isEqualTo(3);
        assertThat(all(store)).isZero();
        assertThat(all(other)).isZero();
        assertThat(customers.held().get(0).raw()).isEqualTo("C1,???,,");
        assertThat(customers.take("again.csv", "C1,???,,").unchanged()).isEqualTo(1);
        assertThat(customers.held()).hasSize(1);
        long id = customers.held().get(0).row().id();
        assertThat(dms.quarantine().replay(store, id, Map.of("姓名", "王大明")).fields())
                .containsEntry("姓名", "王大明");
    }

    @Test
    void afterARotationAllComesUnderTheNewKey() {
        customers.take("c.csv", "C1,???,,", "C2,王小明,13800138000,1985-03-09");
        dms.encryption().rotate();

        assertThat(rows.outdated(store)).isEqualTo(4);
        assertThat(rows.outdated(other)).isZero();
        assertThat(all(store)).isEqualTo(3);
        assertThat(rows.outdated(store)).isZero();
        String key = "'v1:" + dms.encryption().currentKey() + ":%'";
        assertThat(dms.rows()
                        .number("select count(*) from dms_raw_record where raw like " + key + " and tenant_id = "
                                + store.tenant()))
                .isEqualTo(2);
        assertThat(dms.rows()
                        .number("select count(*) from dms_held_record where raw like " + key + " and fields like " + key
                                + " and tenant_id = " + store.tenant()))
                .isEqualTo(1);
        assertThat(customers.held().get(0).raw()).isEqualTo("C1,???,,");
    }

    @Test
    void whatANodeWithTheOldKeyCorrectedComesUnderTheNewOne() {
        customers.take("c.csv", "C1,???,,");
        String fields = dms.rows()
                .texts("select fields from dms_held_record where tenant_id = " + store.tenant())
                .get(0);
        dms.encryption().rotate();
        all(store);
        dms.rows().change("update dms_held_record set fields = '" + fields + "' where tenant_id = " + store.tenant());

        assertThat(rows.outdated(store)).isEqualTo(1);
        assertThat(all(store)).isEqualTo(1);
        assertThat(rows.outdated(store)).isZero();
        assertThat(customers.held().get(0).fields()).containsEntry("姓名", "???");
    }

    @Test
    void withoutKeysHeldRecordsAreListedUnreadAndAnImportWaitsForThem() throws InterruptedException {
        customers.take("c.csv", "C1,???,,");
        dms.encryption().lose();

        var held = customers.held().get(0);
        assertThat(held.readable()).isFalse();
        assertThat(held.raw()).isEmpty();
        assertThatThrownBy(() -> dms.quarantine().replay(store, held.row().id(), Map.of("姓名", "王")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(Encryption.KEY_MISSING));

        Thread back = new Thread(() -> {
            sleep();
            dms.encryption().find();
        });
        back.start();
        ImportRow taken = customers.take("d.csv", List.of("C2,王小明,13800138000,1985-03-09"));
        assertThat(taken.accepted()).isEqualTo(1);
        back.join();
    }

    private static void sleep() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int all(CallContext where) {
        int changed = 0;
        Optional<String> next = Optional.empty();
        do {
            Step step = rows.encryptSome(where, next.orElse(null), 1);
            changed += step.changed();
            next = step.next();
        } while (next.isPresent());
        return changed;
    }
}
