package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.people.People;
import livery.platform.people.Sessions;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code user:session-end}: ends a session of a person, or all. */
@Service
@Command(scope = "user", name = "session-end", description = "Ends a session of a person, or all")
public final class EndSessions extends OfPerson {

    @Argument(index = 1, name = "session", description = "Id of one, as user:sessions shows it; all without it")
    private @Nullable Long session;

    @Reference
    private @Nullable Sessions sessions;

    @Override
    void act(People people, CallContext group, String name) {
        Needs.up(sessions).end(group, PersonByName.one(people, group, name).id(), session);
    }
}
