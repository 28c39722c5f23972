package livery.platform.shell.internal.commands;

import java.util.ArrayList;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;

/** A command about a role of a person somewhere. */
public abstract class OfRole extends OfPerson {

    @Argument(index = 1, name = "role", description = "Code of the role", required = true)
    private String role = "";

    @Argument(index = 2, name = "tenant", description = "Code of the group, brand or store", required = true)
    private String tenant = "";

    @Reference
    private @Nullable Tenants tenants;

    @Override
    final void act(People people, CallContext group, String name) {
        People.Person person = PersonByName.one(people, group, name);
        List<People.Grant> roles = new ArrayList<>(person.roles());
        if (!change(
                roles,
                new People.Grant(TenantByCode.one(Needs.up(tenants), tenant).id(), role))) {
            throw new IllegalArgumentException(name + " is not " + role + " in " + tenant);
        }
        PersonByName.roles(people, group, person, roles);
    }

    /** False when there is nothing to change. */
    abstract boolean change(List<People.Grant> roles, People.Grant role);
}
