package livery.platform.shell.internal.commands;

import java.util.List;
import java.util.Set;
import livery.platform.CallContext;
import livery.platform.people.RoleBook;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code role:change}: renames a role of the group's own, or says anew what it allows. */
@Service
@Command(
        scope = "role",
        name = "change",
        description = "Renames a role of the group's own, or says anew what it allows")
public final class ChangeRole extends OfOwnRole {

    @Option(name = "--name", description = "What it is called from now on")
    private @Nullable String name;

    @Option(
            name = "--permission",
            description = "What it allows from now on, instead of all before; may be repeated",
            multiValued = true)
    private @Nullable List<String> permissions;

    @Override
    void act(RoleBook roles, CallContext group, String code) {
        if (name == null && permissions == null) {
            throw new IllegalArgumentException("Nothing is to be changed: name --name or --permission");
        }
        roles.change(
                group,
                code,
                version -> true,
                old -> new RoleBook.Draft(
                        name == null ? old.name() : name,
                        permissions == null ? old.patterns() : Set.copyOf(permissions)));
    }
}
