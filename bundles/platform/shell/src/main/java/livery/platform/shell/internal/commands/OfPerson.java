package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;

/** A command about a person, its first argument. */
public abstract class OfPerson implements Action {

    @Argument(index = 0, name = "name", description = "The name that the person signs in with", required = true)
    private String name = "";

    @Reference
    private @Nullable People people;

    @Override
    public final @Nullable Object execute() {
        String command = "user:" + getClass().getAnnotation(Command.class).name();
        act(Needs.up(people), CallContext.system(TenantId.GROUP, command), name);
        return null;
    }

    abstract void act(People people, CallContext group, String name);
}
