package livery.platform.internal.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livery.platform.CallContext;
import livery.platform.Permissions;
import livery.platform.PersonId;
import livery.platform.TenantId;
import livery.platform.audit.Audit;
import livery.platform.audit.AuditEntry;
import livery.platform.audit.AuditQuery;
import livery.platform.internal.PlatformDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two stores whose audit trail is sealed, and whatever their tests do with it. */
abstract class AuditCase {

    static final Audit.Subject WANG = new Audit.Subject("customer", "7");

    @TempDir
    Path home;

    final PlatformDatabase platform = PlatformDatabase.withGroup();
    final CallContext guangzhou = in(platform.store("gz").id());
    final CallContext shenzhen = in(platform.store("sz").id());
    MariaDbAudit audit;
    AuditSealer sealer;
    Instant now = Instant.now();

    @BeforeEach
    void open() {
        audit = platform.audit();
        sealer = sealer();
    }

    @AfterEach
    void close() {
        platform.close();
    }

    /** As another start of the same node has it. */
    AuditSealer sealer() {
        return new AuditSealer(
                platform.entities(),
                platform.units(),
                audit,
                platform.tenants(),
                home.resolve("audit/heads"),
                () -> now);
    }

    MariaDbAuditTrail trail() {
        return new MariaDbAuditTrail(platform.entities(), platform.units(), sealer);
    }

    static CallContext in(TenantId tenant) {
        return new CallContext(tenant, new PersonId(5), Permissions.ALL, Locale.ENGLISH, "request 1");
    }

    void record(CallContext context, int count) {
        platform.units().run(context, () -> {
            for (int i = 0; i < count; i++) {
                audit.record(context, "crm.customer.changed", WANG, Map.of("number", i));
            }
        });
    }

    void seal() {
        sealer.seal(audit.unsealed());
    }

    List<AuditEntry> entries(CallContext context) {
        return trail().list(context, AuditQuery.ALL, null, 200);
    }
}
