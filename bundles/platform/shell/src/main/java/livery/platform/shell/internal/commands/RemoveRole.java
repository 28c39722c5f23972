package livery.platform.shell.internal.commands;

import java.util.ArrayList;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.Tenants;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code user:role-remove}: takes a role in the group, a brand or a store from a person. */
@Service
@Command(
        scope = "user",
        name = "role-remove",
        description = "Takes a role in the group, a brand or a store from a person")
public final class RemoveRole implements Action {

    @Argument(index = 0, name = "name", description = "The name that the person signs in with", required = true)
    private String name = "";

    @Argument(index = 1, name = "role", description = "Code of the role", required = true)
    private String role = "";

    @Argument(index = 2, name = "tenant", description = "Code of the group, brand or store", required = true)
    private String tenant = "";

    @Reference
    private @Nullable People people;

    @Reference
    private @Nullable Tenants tenants;

    @Override
    public @Nullable Object execute() {
        if (people == null || tenants == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "user:role-remove");
        People.Person person = PersonByName.one(people, group, name);
        List<People.Grant> roles = new ArrayList<>(person.roles());
        if (!roles.remove(new People.Grant(TenantByCode.one(tenants, tenant).id(), role))) {
            throw new IllegalArgumentException(name + " is not " + role + " in " + tenant);
        }
        PersonByName.roles(people, group, person, roles);
        return null;
    }
}
