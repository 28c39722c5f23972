package livery.platform.shell.internal.commands;

import java.util.Locale;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.Texts;
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

    @Reference
    private @Nullable Texts texts;

    @Override
    public @Nullable Object execute() {
        ShellTable table = new ShellTable();
        table.column("code").maxSize(40);
        table.column("name").maxSize(20);
        table.column("permissions").maxSize(40).wrap();
        for (RoleBook.Role role : Needs.up(roles).all(CallContext.system(TenantId.GROUP, "role:list"))) {
            table.addRow().addContent(role.code(), name(role), String.join(" ", role.patterns()));
        }
        table.print(System.out);
        return null;
    }

    /** Those that come with the product are called by their messages. */
    private String name(RoleBook.Role role) {
        String name = role.name();
        return name == null
                ? Needs.up(texts).text("platform.role.name." + role.code(), Map.of(), Locale.ENGLISH)
                : name;
    }
}
