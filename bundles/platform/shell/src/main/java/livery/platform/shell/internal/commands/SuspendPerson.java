package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code user:suspend}: refuses a person and their keys from now on. */
@Service
@Command(scope = "user", name = "suspend", description = "Refuses a person and their keys from now on")
public final class SuspendPerson extends OfPerson {

    @Override
    void act(People people, CallContext group, String name) {
        PersonByName.suspend(people, group, name, true);
    }
}
