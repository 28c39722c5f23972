package livery.platform.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import livery.data.EntityStore;
import livery.data.TimeSortedIds;
import livery.data.UnitOfWork;
import livery.platform.CallContext;
import livery.platform.TenantId;
import livery.platform.audit.Audit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes entries beside what they tell of, and remembers in which tenants there is something to seal. */
@Component(service = {Audit.class, MariaDbAudit.class})
public final class MariaDbAudit implements Audit {

    private static final int LONGEST_CAUSE = 100;
    private static final int LONGEST_SUBJECT = 100;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final EntityStore store;
    private final UnitOfWork units;
    private final Set<TenantId> unsealed = ConcurrentHashMap.newKeySet();

    @Activate
    public MariaDbAudit(
            @Reference(target = "(livery.module=platform)") EntityStore store, @Reference UnitOfWork units) {
        this.store = store;
        this.units = units;
    }

    @Override
    public void record(CallContext context, String action, Subject subject, Map<String, ?> details) {
        if (context.cause().length() > LONGEST_CAUSE || subject.id().length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("too long for an entry: " + context.cause() + " " + subject);
        }
        String json = write(details);
        units.run(context, () -> {
            store.session().persist(new AuditRow(TimeSortedIds.next(), context, Instant.now(), action, subject, json));
            units.afterCommit(() -> unsealed.add(context.tenant()));
        });
    }

    /** The tenants in which something was recorded here since this was last asked. */
    Set<TenantId> unsealed() {
        Set<TenantId> some = new HashSet<>(unsealed);
        unsealed.removeAll(some);
        return some;
    }

    private static String write(Map<String, ?> details) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details that are no JSON: " + details.keySet(), e);
        }
    }
}
