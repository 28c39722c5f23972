package livery.platform.shell.internal.commands;

import java.util.List;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.Tenants;
import livery.platform.audit.AuditEntry;
import livery.platform.audit.AuditQuery;
import livery.platform.audit.AuditTrail;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code audit:list}: what was done in a tenant, the newest first. */
@Service
@Command(scope = "audit", name = "list", description = "Shows what was done in a tenant, the newest first")
public final class ListAudit implements Action {

    private static final int MOST = 200;

    @Argument(name = "tenant", description = "Code of the tenant: group, or a store's", required = true)
    private String code = "";

    @Option(name = "--action", description = "Only this action, such as crm.customer.deleted")
    private @Nullable String action;

    @Option(name = "--person", description = "Only what the person of this id did")
    private @Nullable String person;

    @Option(name = "--limit", description = "How many, 200 at most")
    private int limit = 20;

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable AuditTrail trail;

    @Override
    public @Nullable Object execute() {
        if (tenants == null || trail == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("--limit is a number from 1 to " + MOST);
        }
        AuditQuery query = new AuditQuery(who(), action, null, null, null, null);
        CallContext context = CallContext.system(TenantByCode.one(tenants, code).id(), "audit:list");
        List<AuditEntry> entries = trail.list(context, query, null, limit);
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("at").maxSize(20);
        table.column("person").maxSize(19);
        table.column("action").maxSize(28);
        table.column("subject").maxSize(24);
        for (AuditEntry entry : entries) {
            table.addRow()
                    .addContent(
                            entry.at().toString().substring(0, 19) + "Z",
                            entry.person().equals(PersonId.SYSTEM) ? "platform" : entry.person(),
                            entry.action(),
                            entry.subject().kind() + " " + entry.subject().id());
        }
        table.print(System.out);
        return null;
    }

    private @Nullable PersonId who() {
        return person == null
                ? null
                : PersonId.parse(person)
                        .orElseThrow(() -> new IllegalArgumentException("--person is the id of a person"));
    }
}
