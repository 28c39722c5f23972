package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.people.RoleBook;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code role:remove}: removes a role of the group's own. */
@Service
@Command(scope = "role", name = "remove", description = "Removes a role of the group's own")
public final class DeleteRole extends OfOwnRole {

    @Option(name = "--force", description = "Also when people still have it: then it gives them nothing")
    private boolean force;

    @Override
    void act(RoleBook roles, CallContext group, String code) {
        roles.remove(group, code, version -> true, force);
    }
}
