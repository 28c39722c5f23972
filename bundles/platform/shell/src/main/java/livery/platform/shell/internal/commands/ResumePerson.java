package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code user:resume}: lets a suspended person in again. */
@Service
@Command(scope = "user", name = "resume", description = "Lets a suspended person in again")
public final class ResumePerson implements Action {

    @Argument(index = 0, name = "name", description = "The name that the person signs in with", required = true)
    private String name = "";

    @Reference
    private @Nullable People people;

    @Override
    public @Nullable Object execute() {
        if (people == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "user:resume");
        PersonByName.suspend(people, group, name, false);
        return null;
    }
}
