package livery.platform.shell.internal.commands;

import livery.platform.CallContext;
import livery.platform.KeyScope;
import livery.platform.TenantId;
import livery.platform.people.ApiKeys;
import livery.platform.people.People;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code user:keys}: the API keys of a person. */
@Service
@Command(scope = "user", name = "keys", description = "Shows the API keys of a person")
public final class ListKeys implements Action {

    @Argument(index = 0, name = "name", description = "The name that the person signs in with", required = true)
    private String name = "";

    @Reference
    private @Nullable People people;

    @Reference
    private @Nullable ApiKeys keys;

    @Override
    public @Nullable Object execute() {
        if (people == null || keys == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        CallContext group = CallContext.system(TenantId.GROUP, "user:keys");
        ShellTable table = new ShellTable().emptyTableText("no keys");
        table.column("id").maxSize(19);
        table.column("name").maxSize(20);
        table.column("expires").maxSize(17);
        table.column("last used").maxSize(17);
        table.column("for").maxSize(12);
        for (ApiKeys.Key key :
                keys.list(group, PersonByName.one(people, group, name).id())) {
            table.addRow()
                    .addContent(
                            key.id(),
                            key.name(),
                            Minute.of(key.expires()),
                            Minute.of(key.lastUsed()),
                            key.scope().equals(KeyScope.ALL) ? "all" : "some");
        }
        table.print(System.out);
        return null;
    }
}
