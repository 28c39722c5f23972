package livery.platform.shell.internal.commands;

import java.util.ArrayList;
import java.util.List;
import livery.platform.CallContext;
import livery.platform.Tenant;
import livery.platform.Tenants;
import livery.platform.audit.AuditTrail;
import livery.platform.audit.AuditVerdict;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code audit:verify}: reads chains from their first link to their last. Fails when one does not hold. */
@Service
@Command(scope = "audit", name = "verify", description = "Reads the audit chains and names the first broken link")
public final class VerifyAudit implements Action {

    @Option(name = "--tenant", description = "Code of one tenant; all without it")
    private @Nullable String code;

    @Reference
    private @Nullable Tenants tenants;

    @Reference
    private @Nullable AuditTrail trail;

    @Override
    public @Nullable Object execute() {
        if (tenants == null || trail == null) {
            throw new IllegalStateException("The platform is not up yet");
        }
        ShellTable table = new ShellTable();
        table.column("tenant").maxSize(40);
        table.column("entries").alignRight();
        table.column("unsealed").alignRight();
        table.column("verdict").maxSize(40);
        List<String> broken = new ArrayList<>();
        for (Tenant tenant : TenantByCode.orAll(tenants, code)) {
            AuditVerdict verdict = trail.verify(CallContext.system(tenant.id(), "audit:verify"));
            table.addRow().addContent(tenant.code(), verdict.entries(), verdict.unsealed(), told(verdict));
            if (verdict.broken() != null) {
                broken.add(tenant.code());
            }
        }
        table.print(System.out);
        if (!broken.isEmpty()) {
            throw new IllegalStateException("Broken: " + String.join(", ", broken));
        }
        return null;
    }

    private static String told(AuditVerdict verdict) {
        AuditVerdict.Break broken = verdict.broken();
        if (broken == null) {
            return "intact";
        }
        String place = broken.reason().name().toLowerCase(java.util.Locale.ROOT) + " at " + broken.sequence();
        return broken.id() == null ? place : place + ", entry " + broken.id();
    }
}
