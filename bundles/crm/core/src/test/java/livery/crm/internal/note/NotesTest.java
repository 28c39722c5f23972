package livery.crm.internal.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import livery.crm.CustomerId;
import livery.crm.internal.CrmDatabase;
import livery.data.StandaloneAudit;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.junit.jupiter.api.Test;

/** Two stores with notes on their customers. */
class NotesTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.staff().add(crm.store(), "Li");
    private final CallContext elsewhere = crm.store();
    private final Notes notes = new Notes(crm.work(), crm.audit());
    private final CustomerId customer = crm.customer(store, "王小明");

    @Test
    void theNewestComeFirstPageByPageWithThoseOfWhoIsMergedIn() {
        CustomerId twin = crm.customer(store, "王小鸣");
        Note first = notes.add(store, customer, "first");
        notes.add(store, twin, "of the twin");
        Note last = notes.add(store, customer, "last\nof all");

        assertThat(notes.page(store, customer, null, 9)).containsExactly(last, first);
        crm.merge(store, twin, customer);
        refused("crm.customer.merged", () -> notes.add(store, twin, "x"));
        assertThat(notes.page(store, customer, null, 9)).extracting(Note::text).contains("of the twin");
        assertThat(notes.page(store, customer, last.position(), 1))
                .extracting(Note::text)
                .containsExactly("of the twin");
    }

    @Test
    void aNoteIsWrittenAnewAndRemoved() {
        Note note = notes.add(store, customer, "wants a van");
        Note changed = notes.change(store, customer, note.id(), version -> version == 0, text -> text + " or a bus");
        assertThat(notes.page(store, customer, null, 9)).containsExactly(changed);
        assertThat(notes.find(store, customer, note.id())).isEqualTo(changed);
        assertThat(changed.version()).isEqualTo(1);
        refused("web.precondition.failed", () -> notes.remove(store, customer, note.id(), version -> version == 0));
        notes.remove(store, customer, note.id(), version -> version == 1);
        assertThat(notes.page(store, customer, null, 9)).isEmpty();
        assertThat(crm.audit().of(store))
                .extracting(StandaloneAudit.Entry::action)
                .containsExactly("crm.customer.created", "crm.note.created", "crm.note.changed", "crm.note.deleted");
        assertThat(crm.audit().of(store).toString()).doesNotContain("van");
    }

    @Test
    void anotherStoreNeitherReadsNorWritesThem() {
        Note note = notes.add(store, customer, "secret");
        CustomerId theirs = crm.customer(elsewhere, "李四");
        refused("crm.customer.unknown", () -> notes.page(elsewhere, customer, null, 9));
        refused("crm.customer.unknown", () -> notes.add(elsewhere, customer, "x"));
        refused("crm.note.unknown", () -> notes.find(elsewhere, theirs, note.id()));
        refused("crm.note.unknown", () -> notes.find(store, crm.customer(store, "孙七"), note.id()));
        refused("crm.note.unknown", () -> notes.remove(elsewhere, customer, note.id(), version -> true));
        refused("crm.note.unknown", () -> notes.change(elsewhere, theirs, note.id(), version -> true, text -> "x"));
        refused("crm.note.unknown", () -> notes.remove(store, crm.customer(store, "赵六"), note.id(), version -> true));
        assertThat(notes.page(elsewhere, theirs, null, 9)).isEmpty();
    }

    @Test
    void whatSaysNothingIsNoNote() {
        for (String text : List.of("", " \n ", "x".repeat(4_001), "\u0000")) {
            assertThatThrownBy(() -> notes.add(store, customer, text))
                    .isInstanceOfSatisfying(
                            Fault.class,
                            fault -> assertThat(fault.fields())
                                    .extracting(FieldFault::field)
                                    .containsExactly("text"));
        }
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
