package livery.platform.shell.internal.commands;

import java.util.List;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.people.RoleBook;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code role:create}: makes a role of the group's own. */
@Service
@Command(scope = "role", name = "create", description = "Makes a role of the group's own")
public final class CreateRole extends OfOwnRole {

    @Argument(index = 1, name = "name", description = "What it is called", required = true)
    private String name = "";

    @Argument(
            index = 2,
            name = "permissions",
            description = "What it allows, such as crm.customers.read crm.* *.read",
            required = true,
            multiValued = true)
    private List<String> permissions = List.of();

    @Override
    void act(RoleBook roles, CallContext group, String code) {
        roles.create(group, code, new RoleBook.Draft(name, Set.copyOf(permissions)));
    }
}
