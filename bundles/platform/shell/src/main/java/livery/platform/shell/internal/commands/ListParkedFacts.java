package livery.platform.shell.internal.commands;

import java.io.PrintStream;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.Tenants;
import livery.platform.facts.ParkedFacts;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code fact:parked}: shows facts that a subscription could not take in. */
@Service
@Command(scope = "fact", name = "parked", description = "Shows facts that a subscription could not take in")
public final class ListParkedFacts implements Action {

    private static final int MOST = 200;

    @Argument(index = 0, name = "tenant", description = "Code of the tenant: group, or a store's", required = true)
    private String code = "";

    @Option(name = "--subscription", description = "Only of this subscription")
    private @Nullable String subscription;

    @Option(name = "--limit", description = "How many, 200 at most")
    private int limit = 20;

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable ParkedFacts facts;

    @Override
    public @Nullable Object execute() {
        if (tenants == null || facts == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("--limit is a number from 1 to " + MOST);
        }
        CallContext context = CallContext.system(TenantByCode.one(tenants, code).id(), "fact:parked");
        print(facts.list(context, subscription, null, limit), System.out);
        return null;
    }

    static void print(List<ParkedFacts.Parked> facts, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("nothing");
        table.column("id").maxSize(19);
        table.column("state").maxSize(8);
        table.column("subscription").maxSize(20);
        table.column("type").maxSize(22);
        table.column("subject").maxSize(19);
        Notes reasons = new Notes();
        for (ParkedFacts.Parked one : facts) {
            table.addRow()
                    .addContent(
                            one.id(),
                            one.waiting() ? "waiting" : "parked",
                            one.subscription(),
                            one.type(),
                            one.subject());
            reasons.add(one.id(), one.reason());
        }
        table.print(out);
        reasons.print(out);
    }
}
