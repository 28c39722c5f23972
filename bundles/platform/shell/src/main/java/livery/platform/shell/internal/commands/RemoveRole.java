package livery.platform.shell.internal.commands;

import java.util.List;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code user:role-remove}: takes a role in the group, a brand or a store from a person. */
@Service
@Command(
        scope = "user",
        name = "role-remove",
        description = "Takes a role in the group, a brand or a store from a person")
public final class RemoveRole extends OfRole {

    @Override
    boolean change(List<People.Grant> roles, People.Grant role) {
        return roles.remove(role);
    }
}
