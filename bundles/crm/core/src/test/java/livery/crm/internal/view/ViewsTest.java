package livery.crm.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.criteria.Criteria;
import livery.crm.internal.CrmDatabase;
import livery.platform.CallContext;
import livery.platform.Fault;
import livery.platform.Permissions;
import org.junit.jupiter.api.Test;

/** Each sees their own views and what is shared with the store, and nothing of another store. */
class ViewsTest {

    private final CrmDatabase crm = CrmDatabase.shared();
    private final CallContext li = crm.staff().add(crm.store(), "Li");
    private final CallContext wu = may(crm.staff().add(li, "Wu"), "crm.customers.read");
    private final CallContext elsewhere = crm.staff().add(crm.store(), "Chen");
    private final Criteria criteria = (Criteria) Proxy.newProxyInstance(
            Criteria.class.getClassLoader(), new Class<?>[] {Criteria.class}, (proxy, method, arguments) -> {
                throw new AssertionError(method);
            });
    private final Views views = new Views(crm.work(), criteria, crm.audit());

    private static CallContext may(CallContext context, String... permissions) {
        return new CallContext(
                context.tenant(), context.person(), new Permissions(Set.of(permissions)), context.locale(), "test");
    }

    private static ViewDraft draft(String name, boolean shared, boolean preferred) {
        return new ViewDraft(
                name, shared, preferred, List.of("name", "mobile"), "name", Map.of("adviser", "mine", "tag", "7"));
    }

    private static void refused(Runnable call, String code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(
                                        fault.fields().isEmpty()
                                                ? fault.code()
                                                : fault.fields().get(0).code())
                                .isEqualTo(code));
    }

    @Test
    void oneSeesOnesOwnAndWhatIsShared() {
        View mine = views.create(li, ListName.CUSTOMERS, draft("mine", false, true));
        View ours = views.create(li, ListName.CUSTOMERS, draft("ours", true, false));
        View theirs = views.create(wu, ListName.CUSTOMERS, draft("theirs", false, false));

        assertThat(views.of(li, ListName.CUSTOMERS)).containsExactly(mine, ours);
        assertThat(views.of(wu, ListName.CUSTOMERS)).containsExactly(theirs, ours);
        assertThat(views.of(li, ListName.TASKS)).isEmpty();
        assertThat(views.of(elsewhere, ListName.CUSTOMERS)).isEmpty();
        assertThat(views.find(wu, ours.id()).filter()).isEqualTo(Map.of("adviser", "mine", "tag", "7"));
        refused(() -> views.find(wu, mine.id()), "crm.view.unknown");
        refused(() -> views.find(elsewhere, ours.id()), "crm.view.unknown");
        refused(() -> views.change(elsewhere, ours.id(), v -> true, before -> before), "crm.view.unknown");
        refused(() -> views.remove(elsewhere, ours.id(), v -> true), "crm.view.unknown");
        assertThatThrownBy(() -> views.create(wu, ListName.CUSTOMERS, draft("x", true, false)))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> views.remove(wu, ours.id(), v -> true)).isInstanceOf(Fault.class);
        refused(() -> views.remove(li, ours.id(), v -> v != ours.version()), "web.precondition.failed");
        views.remove(li, ours.id(), v -> v == ours.version());
        assertThat(views.of(wu, ListName.CUSTOMERS)).containsExactly(theirs);
    }

    @Test
    void aListIsOpenedWithOneViewAtMost() {
        View first = views.create(li, ListName.CUSTOMERS, draft("first", false, true));
        View second = views.create(li, ListName.CUSTOMERS, draft("second", false, true));
        assertThat(views.find(li, first.id()).preferred()).isFalse();
        assertThat(views.find(li, second.id()).preferred()).isTrue();
        View changed = views.change(li, first.id(), v -> v == 0, before -> draft("other", false, false));
        assertThat(changed.version()).isEqualTo(1);
        assertThat(views.find(li, first.id())).isEqualTo(changed);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        views.create(li, ListName.CUSTOMERS, draft("taken", false, false));
        refused(() -> views.create(li, ListName.CUSTOMERS, draft("Taken", false, false)), "crm.view.taken");
        refused(() -> views.create(li, ListName.CUSTOMERS, draft(" ", false, false)), "crm.required");
        refused(() -> views.create(li, null, draft("x", false, false)), "crm.required");
        ViewDraft columns = new ViewDraft("x", false, false, List.of("a,b"), null, null);
        refused(() -> views.create(li, ListName.CUSTOMERS, columns), "crm.view.columns");
        ViewDraft twice = new ViewDraft("x", false, false, List.of("a", "a"), null, null);
        refused(() -> views.create(li, ListName.CUSTOMERS, twice), "crm.view.columns");
        ViewDraft sort = new ViewDraft("x", false, false, null, "name; drop", null);
        refused(() -> views.create(li, ListName.CUSTOMERS, sort), "crm.view.sort");
        ViewDraft filter = new ViewDraft("x", false, false, null, null, Map.of("tag", List.of(1)));
        refused(() -> views.create(li, ListName.CUSTOMERS, filter), "crm.view.filter");
        ViewDraft criterion = new ViewDraft("x", false, false, null, null, Map.of("criterion", Map.of("no", 1)));
        assertThatThrownBy(() -> views.create(li, ListName.CUSTOMERS, criterion))
                .isInstanceOf(Fault.class);
    }
}
