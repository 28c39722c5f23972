package livery.crm.internal.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import livery.crm.CustomerFacts;
import livery.crm.CustomerId;
import livery.crm.internal.CrmDatabase;
import livery.crm.internal.task.TaskDraft;
import livery.crm.internal.task.Tasks;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.FieldFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What passed between two stores and their customers. */
class InteractionsTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext store = crm.staff().add(crm.store(), "Li");
    private final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    private final Interactions interactions = new Interactions(crm.work(), crm.audit(), crm.facts());
    private final Tasks tasks = new Tasks(crm.work(), crm.staff(), crm.audit(), crm.facts());
    private final CustomerId customer = crm.customer(store, "王小明");

    private static InteractionDraft call(String subject, @Nullable Instant at, @Nullable Long task) {
        return new InteractionDraft(Channel.PHONE, Direction.OUT, at, subject, null, null, task);
    }

    private long task(CallContext by, @Nullable CustomerId about) {
        return tasks.create(by, new TaskDraft("call", null, about, null, null, null, null, null));
    }

    @Test
    void theNewestComeFirstWithThoseOfWhoIsMergedIn() {
        CustomerId twin = crm.customer(store, "王小鸣");
        Interaction today = interactions.add(store, customer, call("today", null, task(store, null)));
        Interaction before =
                interactions.add(store, customer, call("before", Instant.now().minusSeconds(86_400), null));
        interactions.add(store, twin, call("of the twin", Instant.now().minusSeconds(3_600), null));

        assertThat(interactions.page(store, customer, null, 9)).containsExactly(today, before);
        crm.merge(store, twin, customer);
        assertThat(interactions.page(store, customer, today.position(), 1))
                .extracting(Interaction::subject)
                .containsExactly("of the twin");
        assertThat(crm.facts().of(store))
                .filteredOn(told -> told.type().equals(CustomerFacts.INTERACTION))
                .hasSize(3);
    }

    @Test
    void whoIsSpokenToIsNotForgotten() {
        crm.rows().change("update crm_customer set updated_at = '2001-01-01' where id = " + customer);
        interactions.add(store, customer, call("hello", null, null));
        assertThat(crm.number("select count(*) from crm_customer where updated_at > '2020-01-01' and id = " + customer))
                .isEqualTo(1);
    }

    @Test
    void whatWasWrittenIsCorrected() {
        Interaction one = interactions.add(store, customer, call("wrong", null, null));
        Interaction right = interactions.change(
                store, customer, one.id(), version -> version == 0, known -> call("right", null, null));
        assertThat(interactions.page(store, customer, null, 9)).containsExactly(right);
        assertThat(right.at()).isEqualTo(one.at());
        refused(
                "web.precondition.failed",
                () -> interactions.change(store, customer, one.id(), version -> version == 0, known -> known));
    }

    @Test
    void anotherStoreHasNoPartInIt() {
        Interaction one = interactions.add(store, customer, call("call", null, null));
        refused("crm.customer.unknown", () -> interactions.page(elsewhere, customer, null, 9));
        refused("crm.customer.unknown", () -> interactions.add(elsewhere, customer, call("x", null, null)));
        refused(
                "crm.interaction.unknown",
                () -> interactions.change(elsewhere, customer, one.id(), version -> true, known -> known));
        long theirs = task(elsewhere, null);
        assertThatThrownBy(() -> interactions.add(
                        store,
                        customer,
                        new InteractionDraft(
                                null, null, Instant.now().plusSeconds(900), null, null, "x".repeat(501), theirs)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.fields())
                                .extracting(FieldFault::field)
                                .containsExactly("channel", "direction", "at", "outcome", "subject", "task"));
    }

    @Test
    void whenACustomerGoesTheirWordsAndTasksGo() {
        long about = task(store, customer);
        CustomerId other = crm.customer(store, "李四");
        interactions.add(store, other, call("for the task of somebody else", null, about));
        interactions.add(store, customer, call("gone", null, about));
        crm.removal().remove(store, customer);

        assertThat(interactions.page(store, other, null, 9))
                .extracting(Interaction::task)
                .containsOnlyNulls();
        assertThat(crm.number("select count(*) from crm_interaction where tenant_id = " + store.tenant()))
                .isEqualTo(1);
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void aChannelIsWrittenAsTheApiHasIt() {
        assertThat(List.of(Channel.values())).extracting(Channel::toString).contains("mini-program", "sms");
    }
}
