package livery.platform.internal.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import livery.platform.CallContext;
import livery.platform.PersonId;
import livery.platform.audit.AuditEntry;
import livery.platform.audit.AuditTrail;
import livery.platform.audit.AuditVerdict;
import livery.platform.internal.people.PersonNames;
import livery.web.Page;
import livery.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** The audit trail of a tenant as the API shows it. */
public final class AuditPages {

    private final AuditTrail trail;
    private final PersonNames names;

    AuditPages(AuditTrail trail, PersonNames names) {
        this.trail = trail;
        this.names = names;
    }

    /**
     * What reading the chain showed.
     *
     * @param intact whether every link holds
     * @param unsealed entries without a place in the chain yet
     */
    public record VerdictJson(
            boolean intact,
            long entries,
            long unsealed,
            @Nullable BreakJson broken) {}

    /** The first link that does not hold. */
    public record BreakJson(
            String reason, long sequence, @Nullable String id) {}

    Page<AuditJson> page(AuditRequest request, PageRequest page, CallContext call) {
        List<AuditEntry> entries =
                trail.list(call, request.query(), page.afterId().orElse(null), page.limit() + 1);
        Set<PersonId> people = entries.stream().map(AuditEntry::person).collect(Collectors.toSet());
        Map<PersonId, String> known = names.of(people);
        return Page.of(entries, page.limit(), entry -> Long.toString(entry.id()))
                .map(entry -> AuditJson.of(entry, known));
    }

    VerdictJson verify(CallContext call) {
        AuditVerdict verdict = trail.verify(call);
        AuditVerdict.Break broken = verdict.broken();
        return new VerdictJson(
                broken == null, verdict.entries(), verdict.unsealed(), broken == null ? null : json(broken));
    }

    private static BreakJson json(AuditVerdict.Break broken) {
        Long id = broken.id();
        return new BreakJson(
                broken.reason().name().toLowerCase(Locale.ROOT),
                broken.sequence(),
                id == null ? null : Long.toString(id));
    }
}
