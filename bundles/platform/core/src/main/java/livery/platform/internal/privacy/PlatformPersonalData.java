package livery.platform.internal.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livery.data.EntityStore;
import livery.platform.CallContext;
import livery.platform.idempotency.IdempotentCalls;
import livery.platform.privacy.DataSubject;
import livery.platform.privacy.PersonalData;
import livery.platform.privacy.Trace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What was done about a person, as the audit trail tells it. Its entries name nobody, and their chain must not break, so
 * there is nothing to erase in them. The answers that are kept for repeated calls are encrypted, and nobody can tell which
 * of them show the person: an erasure forgets all of the store.
 */
@Component
public final class PlatformPersonalData implements PersonalData {

    private static final int MOST = 10_000;

    private final EntityStore store;
    private final IdempotentCalls calls;

    @Activate
    public PlatformPersonalData(
            @Reference(target = "(livery.module=platform)") EntityStore store, @Reference IdempotentCalls calls) {
        this.store = store;
        this.calls = calls;
    }

    @Override
    public String module() {
        return "platform";
    }

    @Override
    public void export(CallContext context, DataSubject subject, Set<Trace> traces, Sink sink) {
        List<Object[]> entries = store.session()
                .createSelectionQuery(
                        "select at, action from AuditRow where subjectKind = :kind and subjectId = :id order by id desc",
                        Object[].class)
                .setParameter("kind", subject.kind())
                .setParameter("id", subject.id())
                .setMaxResults(MOST)
                .getResultList();
        for (Object[] entry : entries) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("at", entry[0].toString());
            values.put("action", entry[1]);
            sink.add("auditEntries", values);
        }
    }

    @Override
    public long erase(CallContext context, DataSubject subject, Set<Trace> traces) {
        return calls.forgetAnswers(context);
    }
}
