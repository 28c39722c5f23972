package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.people.RoleBook;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.jspecify.annotations.Nullable;

/** A command about a role of the group's own, its first argument. */
public abstract class OfOwnRole implements Action {

    @Argument(index = 0, name = "role", description = "Code of the role", required = true)
    private String code = "";

    @Reference
    private @Nullable RoleBook roles;

    @Override
    public final @Nullable Object execute() {
        String command = "role:" + getClass().getAnnotation(Command.class).name();
        act(Needs.up(roles), CallContext.system(TenantId.GROUP, command), code);
        return null;
    }

    abstract void act(RoleBook roles, CallContext group, String code);
}
