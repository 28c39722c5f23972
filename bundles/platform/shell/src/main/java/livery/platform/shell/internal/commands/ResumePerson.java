package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code user:resume}: lets a suspended person in again. */
@Service
@Command(scope = "user", name = "resume", description = "Lets a suspended person in again")
public final class ResumePerson extends OfPerson {

    @Override
    void act(People people, CallContext group, String name) {
        PersonByName.suspend(people, group, name, false);
    }
}
