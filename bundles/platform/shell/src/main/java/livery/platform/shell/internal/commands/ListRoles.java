package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.people.RoleBook;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code role:list}: the roles that come with the product and the group's own, with what they allow. */
@Service
@Command(scope = "role", name = "list", description = "Shows all roles, and what they allow")
public final class ListRoles implements Action {

    @Reference
    private @Nullable RoleBook roles;

    @Override
    public @Nullable Object execute() {
        ShellTable table = new ShellTable();
        table.column("code").maxSize(40);
        table.column("name").maxSize(14);
        table.column("permissions").maxSize(40).wrap();
        for (RoleBook.Role role : Needs.up(roles).all(CallContext.system(TenantId.GROUP, "role:list"))) {
            table.addRow()
                    .addContent(role.code(), role.name() == null ? "" : role.name(), String.join(" ", role.patterns()));
        }
        table.print(System.out);
        return null;
    }
}
