package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code user:remove}: removes a person with roles, keys and sessions; what they did stays on record. */
@Service
@Command(
        scope = "user",
        name = "remove",
        description = "Removes a person with roles, keys and sessions; what they did stays on record")
public final class RemovePerson extends OfPerson {

    @Override
    void act(People people, CallContext group, String name) {
        people.remove(group, PersonByName.one(people, group, name).id(), version -> true);
    }
}
