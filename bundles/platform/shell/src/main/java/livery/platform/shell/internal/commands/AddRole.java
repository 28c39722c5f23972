package livery.platform.shell.internal.commands;

import java.util.List;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code user:role-add}: gives a person a role in the group, a brand or a store. */
@Service
@Command(scope = "user", name = "role-add", description = "Gives a person a role in the group, a brand or a store")
public final class AddRole extends OfRole {

    @Override
    boolean change(List<People.Grant> roles, People.Grant role) {
        return roles.add(role);
    }
}
