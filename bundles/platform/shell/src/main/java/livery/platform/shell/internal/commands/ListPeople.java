package livery.platform.shell.internal.commands;

import java.util.List;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code user:list}: the people who may sign in, and their roles. */
@Service
@Command(scope = "user", name = "list", description = "Shows the people who may sign in, and their roles")
public final class ListPeople implements Action {

    private static final int AT_ONCE = 200;

    @Reference
    private @Nullable People people;

    @Reference
    private @Nullable Tenants tenants;

    @Override
    public @Nullable Object execute() {
        if (people == null || tenants == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "user:list");
        ShellTable table = new ShellTable().emptyTableText("nobody");
        table.column("name").maxSize(24);
        table.column("display name").maxSize(20);
        table.column("state").maxSize(9);
        table.column("roles").maxSize(36).wrap();
        List<People.Person> page = people.list(group, null, AT_ONCE);
        while (!page.isEmpty()) {
            for (People.Person person : page) {
                table.addRow()
                        .addContent(
                                person.name(),
                                person.displayName(),
                                person.suspended() ? "suspended" : "active",
                                roles(person, tenants));
            }
            page = people.list(group, page.get(page.size() - 1).id().value(), AT_ONCE);
        }
        table.print(System.out);
        return null;
    }

    private static String roles(People.Person person, Tenants tenants) {
        return person.roles().stream()
                .map(grant -> grant.role()
                        + (person.gone().contains(grant.role()) ? " (gone)" : "")
                        + " in "
                        + tenants.find(grant.place())
                                .map(Tenant::code)
                                .orElse(grant.place().toString()))
                .collect(Collectors.joining(", "));
    }
}
