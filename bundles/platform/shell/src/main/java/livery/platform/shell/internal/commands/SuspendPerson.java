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

/** {@code user:suspend}: refuses a person and their keys from now on. */
@Service
@Command(scope = "user", name = "suspend", description = "Refuses a person and their keys from now on")
public final class SuspendPerson implements Action {

    @Argument(index = 0, name = "name", description = "The name that the person signs in with", required = true)
    private String name = "";

    @Reference
    private @Nullable People people;

    @Override
    public @Nullable Object execute() {
        if (people == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "user:suspend");
        PersonByName.suspend(people, group, name, true);
        return null;
    }
}
